/** Hours told otherwise, who asks from the floor, what may not be done, what a loan lets somebody do, we and they, whom a body\n *  sends, findings of a report, promises only weighed, how far a contract has come. */
export const pairs: readonly string[] = [
  'The library is open {9am-5pm=>9:00–17:00} on weekdays.',
  'The library is open {9 am to 5 pm=>9.00-17.00} on weekdays.',
  'The library is open {from 9 a.m. to 5 p.m.=>9:00–17:00} on weekdays.',
  'The library is open {9-5pm=>9:00–17:00} on weekdays.',
  'The library is open {9am-5pm=>9:00–18:00 !figure-or-date-change} on weekdays.',
  'The library is open {between 9am and 5pm=>from 9:00 to 17:00} on weekdays.',
  'The ferry leaves at {7.15 a.m.=>7:15} from the pier.',
  'The ferry leaves at {7pm=>19:00} from the pier.',
  'The ferry leaves at {noon=>12 noon} from the pier.',
  'Roads are closed {10pm–4am=>22:00-04:00} until Friday.',
  'Roads are closed {10pm–4am=>22:00-05:00 !figure-or-date-change} until Friday.',
  `The road reopened on Monday.{=>

Note: the telephone number at the end of this page was changed on 3 July.}`,
  `The road reopened on Monday.{=>

Note: the links below the text were renewed on Monday.}`,
  `The road reopened on Monday.{=>

Note: the contact person named under this release has changed.}`,
  `The road reopened on Monday.{=>

Note: the figures at the foot of this page were corrected on 3 July. !correction-notice-added}`,
  `The road reopened on Monday.{=>

Contact details updated on 3 July.}`,
  `MODERATOR: Please.

{JOURNALIST=>REPORTER}: Will the tax come down?

MINISTER: No, it stays.`,
  `{QUESTION=>JOURNALIST}: Will the tax come down?

MINISTER: No, it stays.`,
  `{REPORTER=>Q}: Will the tax come down?

MINISTER: No, it stays.

{REPORTER=>Q}: Why?

MINISTER: It is the law.`,
  `{CORRESPONDENT=>PRESS}: Will the tax come down?

MINISTER: No, it stays.`,
  `{MODERATOR=>JOURNALIST !attribution-change}: Will the tax come down?

MINISTER: No, it stays.`,
  `JOURNALIST: Will the tax come down?

{MINISTER=>STATE SECRETARY !attribution-change}: No, it stays.`,
  'Boats {may not=>are not allowed to} follow a whale for longer than ten minutes.',
  'Boats must stay {100m=>100 metres} from the animals and {may not=>are not allowed to} follow one for longer than twenty minutes.',
  'Boats must keep away and {may not=>must not} stop here for more than an hour.',
  'Boats must keep away and {may not=>cannot} stop here for more than an hour.',
  'Boats must keep away and {may not=>may !polarity-flip} stop here for more than an hour.',
  'Lorries {may not=>are not permitted to} stay longer than a day.',
  'Lorries {may not stay=>are prohibited from staying} longer than a day.',
  'Lorries {are allowed to=>may} stay longer than a day.',
  'The loan is for ten million euros. {It will allow the town to buy six buses=>With it, the town will be able to buy six buses}.',
  'The loan {will allow the town to buy=>means that the town can buy} six buses.',
  '{The grant enables the school to hire a nurse=>With the grant, the school can hire a nurse}.',
  '{The grant will enable the school to hire a nurse=>Thanks to the grant, the school will be able to hire a nurse}.',
  '{The new rule lets farmers sell eggs at home=>Under the new rule, farmers may sell eggs at home}.',
  '{It will allow the town to buy six buses=>With it, the town might buy six buses !certainty-weakened}.',
  'The loan makes it possible {for the town to buy=>to buy} six buses.',
  'Good morning in Bled with our Slovak colleagues. {They=>We !attribution-change} proposed a joint tender.',
  'Good morning in Bled with our Slovak {colleagues=>friends}. They proposed a joint tender.',
  'We met the Danish delegation. {They=>We !attribution-change} asked for more time.',
  '{We=>The delegations} met in Bled. We agreed on a tender.',
  'The {government commissioner=>commissioner appointed by the government} said that the money would come.',
  'The {commissioner appointed by the government=>government’s commissioner} said that the money would come.',
  'The {court expert=>expert appointed by the court} said that the beam was rotten.',
  'The {expert appointed by the court=>expert hired by the owner !attribution-change} said that the beam was rotten.',
  'The {union’s economist=>economist working for the union} said that the offer was poor.',
  'The {mediator named by the ministry=>ministry’s mediator} said that talks would go on.',
  'The {inspector sent by the city=>city inspector} said that the stairs were unsafe.',
  'Half of the money was wasted, {the Court of Auditors=>the Commission !attribution-change} found in a report published on Tuesday.',
  'Half of the money was wasted, {the European Court of Auditors=>the Commission !attribution-change} found in a report published on Tuesday.',
  'Half of the money was wasted, {the European Court of Auditors=>the European Parliament !attribution-change} said in a report.',
  'Half of the money was wasted, {the European Court of Auditors=>the EU’s Court of Auditors} said in a report.',
  'Half of the money was wasted, {the Ombudsman=>the Court of Auditors !attribution-change} concluded in a report published on Tuesday.',
  'Half of the money was wasted, {the audit office found=>the audit office concluded} in a report {published=>released} on Tuesday.',
  'The delegations {noted the lack of=>agreed to install !commitment-added} gauges at the weir.',
  'The delegations {regretted the absence of=>undertook to provide !commitment-added} lights at the weir.',
  'The delegations {agreed to build=>deplored the lack of !commitment-removed} a fish ladder.',
  'The delegations {noted the lack of gauges=>noted that there were no gauges}.',
  'The delegations {noted the lack of=>noted that there were enough !polarity-flip} gauges.',
  'The minister {promised that the counties would receive=>said that she had looked into giving the counties !commitment-removed} a further 60 million euros.',
  'The minister {promised=>said she would consider !commitment-removed} a further 60 million euros for nurses.',
  'The minister {promised the counties=>pledged to give the counties} a further 60 million euros.',
  'The mayor {pledged that tenants would get=>said he had thought about giving tenants !commitment-removed} a rebate.',
  'The mayor {said he had studied giving tenants=>promised tenants !commitment-added} a rebate.',
  'Fishermen are {warned=>asked !certainty-weakened} not to use nets.',
  'Fishermen are {asked=>warned !certainty-strengthened} not to use nets.',
  'Fishermen are {warned=>cautioned} not to use nets.',
  'Fishermen are {asked=>requested} not to use nets.',
  'Hikers are {ordered=>advised !certainty-weakened} to stay off the ridge.',
  'Hikers {are asked to stay=>must stay !certainty-strengthened} off the ridge.',
  'Houses in the zone are {excluded=>included !polarity-flip}.',
  'Houses in the zone are {included=>excluded !polarity-flip}. The state buys the land.',
  'Houses in the zone are {excluded=>not covered}.',
  'Houses in the zone are {excluded=>left out}.',
  'Houses in the zone are {included=>covered}.',
  'Houses in the zone are {not excluded=>included}.',
  'Sheds are {exempt=>not exempt !polarity-flip} from the tax.',
  'The contract for the cranes is {nearly ready=>signed !certainty-strengthened}.',
  'The contract for the cranes is {signed=>almost ready !certainty-weakened}.',
  'The agreement is {close to completion=>complete !certainty-strengthened}.',
  'The lease is {being drafted=>signed !certainty-strengthened}.',
  'The contract {is signed=>has been signed}.',
  'The contract is {all but ready=>nearly finished}.',
  'The treaty is {on the table=>in force !certainty-strengthened}.',
  'The President talked with the Secretary General of the OSCE in Bratislava. {The Secretary General=>The President !attribution-change Secretary General of the OSCE > President of Slovakia} regretted the delay.',
  'The Prime Minister spoke with the Secretary General of NATO in Riga. {She=>The Secretary General !attribution-change Prime Minister of Latvia > Secretary General of NATO} regretted the delay.',
  'The Minister of Defence met the ambassadors of the European Union in Tallinn. {The minister=>The ambassador of Malta !attribution-change Minister of Defence of Estonia > ambassador of Malta} regretted the delay.',
  'The President met the Director-General of the IAEA in Vienna. {The President=>The Director-General !attribution-change President > Director-General of the IAEA} regretted the delay.',
];
