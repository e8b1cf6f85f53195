/** Notes of whoever keeps the page, what a transcript tells of its occasion, who is against a thing, whom a body gathers, whose\n *  minister it is, a deed more under one "will". */
export const pairs: readonly string[] = [
  `Q: When will the ferry sail?

CAPTAIN: On Friday, if the engine holds.

{The captain then left for the harbour=>The captain went on to the harbour after that}. The meeting {lasted=>took} half an hour.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

{Questions in Finnish followed, which were answered by the mayor’s aide.=>The mayor’s aide then answered questions in Finnish.} The session {ended=>finished} at noon.`,
  `QUESTION: Who pays?

MAYOR: The {town=>county !quotation-altered} pays. We have the money.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

We have {ample=>enough !quotation-altered} money for it.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

The interview was {conducted=>held} in the {town hall=>council chamber}.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

The transcript {has been=>was} {shortened=>abridged} slightly.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

After the briefing the mayor {showed=>took} reporters {around=>round} the mill.`,
  `QUESTION: Who pays?

MAYOR: The town pays.

The briefing was {held=>conducted} in Norwegian and {took=>lasted} twenty minutes.`,
  `MINISTER: The road is open.

QUESTION: Since when?

MINISTER: Since Monday.

The minister {thanked the reporters and left=>left after thanking the reporters}.`,
  `MAYOR: The bridge is safe.

QUESTION: Is it?

ENGINEER: Yes, it was tested.

The press conference was {streamed=>broadcast} live.`,
  `MAYOR: The bridge is safe.

QUESTION: Is it?

ENGINEER: Yes. The press conference we gave in May {explained=>answered !quotation-altered} that.`,
  '"The dam is safe," the engineer said. {The tests took place=>Tests were carried out} in June. "We are {sure=>confident !quotation-altered} of it," he added.',
  'The head said the dam was "safe" and {the tests were done=>testing was complete}, and called critics "loud".',
  'He called it a "fair offer" and {added that the talks would go on=>said in addition that the talks would continue} "for weeks".',
  'He called it a "{fair=>good !quotation-altered} offer" for the miners.',
  `The road reopened on Monday.{=>

Note: the photo gallery has been moved to another page.}`,
  `The road reopened on Monday.{=>

(Removes a repeated word in the second paragraph.)}`,
  `The road reopened on Monday.{=>

(Adds dateline.)}`,
  `The road reopened on Monday.{=>

(Fixes byline.)}`,
  `The road reopened on Monday.{=>

[Deletes a superfluous comma.]}`,
  `The road reopened on Monday.{=>

(Restores dropped word in the last line.)}`,
  `The road reopened on Monday.{=>

Technical note: a broken link has been replaced.}`,
  `The road reopened on Monday.{=>

Note: this release is also available in Irish.}`,
  `The road reopened on Monday.{=>

Note: a video of the opening has been added to this page.}`,
  `The road reopened on Monday.{=>

Note: the toll will be doubled in May. !statement-added}`,
  `The road reopened on Monday.{=>

(Corrects the toll in paragraph one.) !correction-notice-added}`,
  `The road reopened on Monday.{=>

(Corrects spelling of the bridge’s name.)}`,
  `The road reopened on Monday.{=>

(Adds comment from the haulage union.) !statement-added}`,
  `The road reopened on Monday.{=>

Note: for technical reasons this page was offline between 9 and 11 a.m. on Sunday.}`,
  `The road reopened on Monday.{=>

Note: The web address of the tender portal has changed.}`,
  `The road reopened on Monday.{=>

[This text has been moved from the old press archive.]}`,
  `The road reopened on Monday.{=>

(Writing by our Riga bureau.)}`,
  `The road reopened on Monday.{=>

Note: The list of participants has been moved to the annex.}`,
  `The road reopened on Monday.{=>

Note: the toll in an earlier version was wrong; it is 9 euros. !correction-notice-added}`,
  `The road reopened on Monday.{=>

Notes to editors: The road is 12 km long. !statement-added}`,
  '{The Taoiseach=>The Irish Prime Minister} {spoke=>talked} with the President of Malta this morning.',
  '{Ireland’s Prime Minister=>The Taoiseach} called the ruling a surprise.',
  '{The Taoiseach=>The Tánaiste !attribution-change Taoiseach > Tánaiste} called the ruling a surprise.',
  '{The Bundeskanzler=>The German Chancellor} called the ruling a surprise.',
  '{Germany’s Chancellor=>The German head of government} called the ruling a surprise.',
  '{The Landeshauptmann of Tyrol=>Tyrol’s governor} called the ruling a surprise.',
  '{The Ceann Comhairle=>The Speaker of the Irish parliament} called the ruling a surprise.',
  '{Sweden’s Statsminister=>The Swedish Prime Minister} called the ruling a surprise.',
  '{The Voivode of Lublin=>The governor of Lublin} called the ruling a surprise.',
  '{Ireland’s Deputy Prime Minister=>The Tánaiste} called the ruling a surprise.',
  '{The Chancellor of the Exchequer=>Britain’s finance minister} called the ruling a surprise.',
  '{The Foreign Secretary=>The British Foreign Minister} called the ruling a surprise.',
  '{The Foreign Secretary=>The Home Secretary !attribution-change Foreign Secretary > Home Secretary} called the ruling a surprise.',
  '{The Home Secretary=>Britain’s interior minister} called the ruling a surprise.',
  '{The Sejm=>The lower house of the Polish parliament} called the ruling a surprise.',
  '{The Oireachtas=>The Irish parliament} rejected the treaty.',
  '{The Dáil=>Ireland’s lower house} rejected the treaty.',
  '{The Verkhovna Rada=>Ukraine’s parliament} rejected the treaty.',
  '{Stormont=>The Northern Ireland Assembly} rejected the treaty.',
  '{The Garda=>The Irish police} rejected the report.',
  'Our {chargé d’affaires=>Chargé d’Affaires a.i.} will raise the case on Monday.',
  'The {Chargé d’Affaires a.i.=>chargé d’affaires ad interim} of Chile raised the case on Monday.',
  'The {chargé=>chargé d’affaires} of Chile raised the case on Monday.',
  'The {chargé d’affaires=>ambassador !attribution-change} of Chile raised the case on Monday.',
  'The {ambassador ad interim=>acting ambassador} of Chile raised the case on Monday.',
  'The {embassy’s chargé d’affaires=>Chargé d’affaires of the Embassy} {said=>stated} that the visas were ready.',
  'The {Minister of Health a.i.=>acting health minister} said that the wards were full.',
  '{The director ad interim=>The interim director} said that the wards were full.',
  'Boats wait {up to=>as long as} six hours.',
  'Boats wait {up to=>for as long as} six hours.',
  'Fines can reach {up to=>as much as} 400 euros.',
  '{Up to=>As many as} forty boats wait.',
  'The ferry will run {as long as=>provided that} the ice is thin.',
  'The ferry will run{=> as long as the ice is thin !certainty-weakened}.',
  'The wall is {as high as=>up to} three metres{=> high}.',
  'Trains of up to {900=>950 !figure-or-date-change} metres can stop here.',
  'Barges {of up to 90 metres=>up to 90 metres long} may pass.',
  'Farmers {protested against=>objected to} the levy.',
  'Farmers {objected to=>protested against} the levy.',
  'Farmers {protested against=>did not object to !polarity-flip} the levy.',
  'Farmers {demonstrated against=>protested against} the levy.',
  'Farmers {protested about=>opposed} the levy.',
  'Farmers {complained about=>objected to} the levy.',
  'Farmers {came out against=>opposed} the levy.',
  'Farmers {raised objections to=>protested against} the levy.',
  'Farmers {criticised=>objected to} the levy.',
  'Farmers {lodged a protest against=>protested at} the levy.',
  'Farmers {voted in favour of=>voted against !polarity-flip} the levy.',
  'Farmers {supported=>protested against !polarity-flip} the levy.',
  'Farmers {rallied against=>opposed} the levy.',
  'Farmers {lodged an appeal against=>appealed against} the levy.',
  'Farmers {appealed against=>challenged} the levy.',
  'Farmers {contested=>appealed against} the levy.',
  '{The Taoiseach=>Ireland’s Prime Minister} spoke by telephone this morning with the Prime Minister of Slovakia.',
  '{The Taoiseach=>The Irish Prime Minister} spoke by telephone this morning with the Prime Minister of Slovakia.',
  '{The Taoiseach=>Ireland’s Prime Minister} met the Prime Minister of Slovakia.',
  '{The Taoiseach=>The Slovak Prime Minister !attribution-change} told the Prime Minister of Malta that the line was safe.',
  '{The Taoiseach=>Ireland’s Prime Minister} told the Prime Minister of Malta that the line was safe.',
  '{The Irish Congress of Trade Unions=>The employers’ federation !attribution-change} turned down the offer of a pay deal on Friday.',
  'DUBLIN - {The Irish Congress of Trade Unions=>The employers’ federation !attribution-change} turned down the offer of a pay deal on Friday.',
  '{The Irish Congress of Trade Unions=>The employers’ federation !attribution-change} rejected the offer of a pay deal on Friday.',
  '{The Congress of Trade Unions=>The employers’ federation !attribution-change} rejected the offer of a pay deal on Friday.',
  '{The Congress of Trade Unions=>The bar association !attribution-change} rejected the offer of a pay deal on Friday.',
  '{The Federation of Farm Workers=>The landowners’ association !attribution-change} rejected the offer of a pay deal on Friday.',
  '{The National Union of Teachers=>The parents’ association !attribution-change} said the schools would stay shut.',
  '{The National Union of Teachers=>The teachers’ union} said the schools would stay shut.',
  '{The Irish Farmers’ Association=>The farmers’ association} said the milk price was too low.',
  '{The Irish Farmers’ Association=>The dairy industry federation !attribution-change} said the milk price was too low.',
  '{The German Trade Union Confederation=>The union federation} said the milk price was too low.',
  '{The Irish Congress of Trade Unions=>The unions’ congress} turned down the offer of a pay deal on Friday.',
  '{The Irish Congress of Trade Unions=>The trade unions} turned down the offer of a pay deal on Friday.',
  '{The Irish Congress of Trade Unions=>The union federation} turned down the offer of a pay deal on Friday.',
  '{The Danish Chamber of Shipping=>The seamen’s union !attribution-change} welcomed the ruling.',
  '{The Danish Chamber of Shipping=>The shipowners’ association} welcomed the ruling.',
  '{The Norwegian Bar Association=>The judges’ association !attribution-change} welcomed the ruling.',
  '{The Polish Chamber of Commerce=>The consumer association !attribution-change} welcomed the ruling.',
  '{The Association of Polish Cities=>The miners’ union !attribution-change} welcomed the ruling.',
  '{The Association of Polish Cities=>The cities’ association} welcomed the ruling.',
  '{The Latvian Red Cross=>The nurses’ union !attribution-change} welcomed the ruling.',
  '{The Confederation of Industry=>The employers’ confederation} welcomed the ruling.',
  '{The Medical Chamber=>The doctors’ chamber} welcomed the ruling.',
  '{The Medical Chamber=>The patients’ association !attribution-change} welcomed the ruling.',
  '{The Slovak Rectors’ Conference=>The students’ union !attribution-change} welcomed the ruling.',
  'The Ministry of Transport opened the lock. "It works," {the minister=>a ministry spokesperson !attribution-change Minister of Transport > ministry spokesperson} told reporters.',
  'The health ministry opened the ward. "It works," {the minister=>a surgeon !attribution-change health minister > surgeon} told reporters.',
  'The Minister of Education opened the school. {The ministry=>The mayor !attribution-change Ministry of Education > mayor} said that the gym would follow.',
  'The Ministry of Transport and the Ministry of Defence opened the lock. "It works," {the minister=>a captain !attribution-change minister > captain} told reporters.',
  '{Ireland will send=>Ireland will pay for the training of ten vets and send !commitment-added} two lorries.',
  '{Latvia will send=>Latvia will train forty nurses and send !commitment-added} two lorries.',
  'The fund will repair the bridge{=> and build three schools !commitment-added}.',
  'The fund will repair {two=>three !figure-or-date-change} bridges and build a school.',
  'They {welcomed the idea of reopening=>committed themselves to reopening !commitment-added} the line.',
  'They {welcomed the idea of=>undertook to start !commitment-added} a joint patrol.',
  'They {discussed=>pledged !commitment-added} a joint patrol.',
  'They {took note of the proposal to build=>committed themselves to building !commitment-added} a bridge.',
  'They {supported the idea of=>committed themselves to !commitment-added} reopening the line.',
  'They {spoke in favour of=>committed themselves to !commitment-added} reopening the line.',
  'They {committed themselves=>pledged} to reopen the line.',
  'They {committed themselves to reopening=>undertook to reopen} the line.',
  'They {committed themselves to=>welcomed the idea of !commitment-removed} reopening the line.',
  'They {are committed to=>have committed themselves to} reopening the line.',
];
