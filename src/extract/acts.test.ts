/** What is done in saying it, by construction. Published on Thursday, 13 March 2025. */
import { expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';

const world = loadGazetteer();
const said = (text: string) => extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements;

it.each([
  ['The envoy served notice on Monday that the lease would end.', 'warn', 'the lease would end'],
  ['The German embassy signalled that the loan could be cancelled.', 'warn', 'the loan could be cancelled'],
  ['The board committed itself to hold a vote by May.', 'promise', 'to hold a vote by May'],
  ['We say again: not one boat was lost.', 'reaffirm', 'not one boat was lost'],
  ['The premier sought a joint list of wrecks.', 'request', 'a joint list of wrecks'],
  ['The Finnish delegate floated a ban on nets.', 'request', 'a ban on nets'],
  ['The bank’s envoy acceded to the demand.', 'agree', 'the demand'],
  ['The brothers settled on a sale.', 'agree', 'a sale'],
  ['The coroner vouched for the tape.', 'confirm', 'the tape'],
  ['The mayor allowed in an interview printed on Monday that the pumps had failed.', 'confirm', 'the pumps had failed'],
  ['The Kenyan minister held that the dam was safe.', 'assert', 'the dam was safe'],
  ['His colleague put it more plainly: “We ran out of rope.”', 'assert', 'We ran out of rope'],
  ['The surveyor traced the leak to a cracked weld.', 'assert', 'the leak to a cracked weld'],
  ['The district promised a second road.', 'promise', 'a second road'],
  ['A notary in Lima foresaw months of hearings.', 'assert', 'months of hearings'],
  ['In the judgement of the harbour engineer, the quay would sink.', 'assert', 'the quay would sink'],
  ['By the account of the cook, the pot was empty.', 'assert', 'the pot was empty'],
  ['“You will have the report by Friday,” the minister told them.', 'promise', 'You will have the report by Friday'],
  ['Oslo made an offer of two frigates.', 'promise', 'two frigates'],
  ['Let the owners come to the table, the union said.', 'request', 'Let the owners come to the table'],
  ['“Come to the table,” the union told the owners.', 'request', 'Come to the table'],
  ['The bishop sought an explanation from the police.', 'request', 'an explanation'],
  ['The union lodged a request for arbitration.', 'request', 'arbitration'],
  ['The union pressed the firm for shorter shifts.', 'request', 'shorter shifts'],
  ['The warden assured him that the agreed quotas would be kept.', 'promise', 'the agreed quotas would be kept'],
  [
    'The warden assured him that the spare key leaves Turku on Monday.',
    'promise',
    'the spare key leaves Turku on Monday',
  ],
  ['Nairobi asked Kampala and The Hague in May to send the maps.', 'request', 'to send the maps'],
  ['The crew has informed the harbour inspectorate of every delay.', 'assert', 'every delay'],
  ['The abbess told the paper that the old secrecy had been an error.', 'confirm', 'the old secrecy had been an error'],
  ['The envoy made the point that nobody had asked.', 'assert', 'nobody had asked'],
  ['The envoy was at pains to stress that nobody had asked.', 'assert', 'nobody had asked'],
  ['The envoy left no doubt that nobody had asked.', 'assert', 'nobody had asked'],
  ['The envoy was critical of the delay.', 'assert', 'the delay'],
  ['The envoy likened the ban to a siege.', 'assert', 'the ban to a siege'],
  ['The envoy said in passing that nobody had asked.', 'assert', 'nobody had asked'],
  ['A spokesman was quoted by the daily as saying that the ship was safe.', 'assert', 'the ship was safe'],
  ['The envoy was blunt: “Nobody asked.”', 'assert', 'Nobody asked'],
  ['Her message to the league was clear: “Nobody asked.”', 'assert', 'Nobody asked'],
  ['The envoy’s reply: “Nobody asked.”', 'assert', 'Nobody asked'],
  ['“Nobody asked” was the envoy’s reply.', 'assert', 'Nobody asked'],
  ['The ministry’s line is that nobody asked.', 'assert', 'nobody asked'],
  ['“I promise you a ferry,” the envoy said.', 'promise', 'I promise you a ferry'],
  ['“We propose a pause,” the envoy said.', 'request', 'We propose a pause'],
  ['“Make no mistake, the dam is safe,” the envoy said.', 'assert', 'Make no mistake, the dam is safe'],
  ['The envoy pleaded with both sides to stop.', 'request', 'to stop'],
  ['The envoy made a veiled threat to leave.', 'warn', 'to leave'],
  ['The surgeon asked the clinic in Oran last month for copies of the scans.', 'request', 'copies of the scans'],
  ['The coroner asked that he be kept informed, and thanked the crew.', 'request', 'he be kept informed'],
  ['The embassy alerted travellers to the risk of floods.', 'warn', 'the risk of floods'],
  ['The bank raised the alarm about deposits.', 'warn', 'deposits'],
  ['The speaker raised the question of who had counted the votes.', 'ask', 'who had counted the votes'],
  ['The speaker quizzed the minister on the count.', 'ask', 'the count'],
  ['The curate asked aloud who would ring the bell.', 'ask', 'who would ring the bell'],
  ['The army accepted that a helicopter had been lost.', 'confirm', 'a helicopter had been lost'],
  ['The army took the blame for the loss.', 'confirm', 'the loss'],
  ['The army pleaded guilty to the charge.', 'confirm', 'the charge'],
  ['The agency withdrew its report of a coup.', 'correct', 'its report of a coup'],
  ['The agency said its earlier figure was wrong.', 'correct', 'its earlier figure was wrong'],
  ['We correct our earlier post: gate 3 is shut, not gate 2.', 'correct', 'gate 3 is shut, not gate 2'],
  ['The two mayors were agreed that a ferry was needed.', 'agree', 'a ferry was needed'],
  ['The two mayors came to an agreement on a ferry.', 'agree', 'a ferry'],
  ['The mayor gave the green light to the ferry.', 'agree', 'the ferry'],
  ['The mayor shared the governor’s concern about the ferry.', 'agree', 'the governor’s concern about the ferry'],
  ['The mayor bowed to the demand.', 'agree', 'the demand'],
  ['The mayor had no objection to the ferry.', 'agree', 'the ferry'],
  ['“I agree with the governor,” the mayor said.', 'agree', 'I agree with the governor'],
  ['The mayor said once more that the ferry was safe.', 'reaffirm', 'the ferry was safe'],
  ['The inspectorate stands by its figures.', 'reaffirm', 'its figures'],
  ['Bank warns of winter shortage\n\nThe lake lies at 3,800 metres.', 'warn', 'winter shortage'],
  ['The mayor was asked by the navy not to sail.', 'request', 'not to sail'],
  ['The mayor stood by her claim.', 'reaffirm', 'her claim'],
  ['The owners levelled accusations of negligence at the crew.', 'claim', 'negligence at the crew'],
  ['The dockers’ union claims that a crane was unsafe.', 'claim', 'a crane was unsafe'],
  ['Lima described the map as “theft by pencil”.', 'claim', 'the map'],
  ['Lima described the talks as “frank”.', 'assert', 'the talks'],
  ['In the mayor’s words, the town was “living on credit”.', 'assert', 'the town was “living on credit”'],
  [
    'The survey’s author calculated that new filters would cost nine million.',
    'assert',
    'new filters would cost nine million',
  ],
  ['The deputy signalled that she would read it “with pleasure”.', 'assert', 'she would read it “with pleasure”'],
  [
    'The bosun opened the meeting on Monday with the sentence: “The sea keeps no minutes.”',
    'assert',
    'The sea keeps no minutes',
  ],
  ['A clerk, who declined to be identified, said the pier leaked.', 'assert', 'the pier leaked'],
  ['Norway recorded its dismay at the ruling.', 'assert', 'the ruling'],
  ['Pressed on the rent, the owner would only say that it was “fair”.', 'assert', 'it was “fair”'],
  ['Ministers took note with satisfaction of the report.', 'assert', 'the report'],
  ['They were both of the view that the truce was fragile.', 'assert', 'the truce was fragile'],
  ['The mayor’s office would only confirm “incidents”.', 'confirm', 'incidents'],
  ['A nurse reached by phone said forty patients were still inside.', 'assert', 'forty patients were still inside'],
  ['Asked about the boycott, he smiled and said: “We have enough chairs.”', 'assert', 'We have enough chairs'],
  ['His deputy was less coy: the field was shut, she said.', 'assert', 'the field was shut'],
  ['Some say the dam is dead. It is not.', 'claim', 'the dam is dead'],
  ['Some say the dam is dead. It is not far from here.', 'assert', 'the dam is dead'],
  [
    '“One thing I must put right: the ferry sails on Monday,” the purser said.',
    'correct',
    'One thing I must put right: the ferry sails on Monday',
  ],
  ['The owner would say only that the rent was fair.', 'assert', 'the rent was fair'],
  ['A Danish official let slip that a date had been fixed.', 'assert', 'a date had been fixed'],
  ['The prefect regretted that a bridge had been closed.', 'assert', 'a bridge had been closed'],
  ['The ministers of the lake states noted with regret the loss of two boats.', 'assert', 'the loss of two boats'],
  ['The mayor briefed her guest on the flood.', 'assert', 'the flood'],
  ['The mayor updated him on the arrival of nine ships.', 'assert', 'the arrival of nine ships'],
  ['She termed the host’s opening speech “beneath the office”.', 'claim', 'the host’s opening speech'],
  ['A western envoy called that “a fairy tale for June”.', 'claim', 'that'],
  ['Samoa’s premier promised to put it to a vote.', 'promise', 'to put it to a vote'],
  ['The mayor of the village above it complained that nobody had asked her.', 'claim', 'nobody had asked her'],
  ['The secretary stood by her account.', 'reaffirm', 'her account'],
  ['The guild keeps saying the pier is unsafe.', 'claim', 'the pier is unsafe'],
  ['Sweden spoke of “a new start”.', 'assert', 'a new start'],
  ['The envoy spoke of “a coup”.', 'claim', 'a coup'],
  [
    'The minister announced a further contribution of nine million euros.',
    'promise',
    'a further contribution of nine million euros',
  ],
  ['The minister announced the closure of the port.', 'assert', 'the closure of the port'],
  ['Chad indicated that it would join.', 'promise', 'it would join'],
  ['Chad indicated that the pact would lapse.', 'assert', 'the pact would lapse'],
  [
    '“I was wrong on one point: the ferry sails on Monday,” the purser said.',
    'correct',
    'I was wrong on one point: the ferry sails on Monday',
  ],
  ['“I was wrong to sell the ferry,” the purser said.', 'assert', 'I was wrong to sell the ferry'],
])('%s', (text, act, content) => {
  const [one, ...more] = said(text);
  expect(more).toEqual([]);
  expect(one!.act).toBe(act);
  expect(partsOf(one!.content)[0]!.text.replace(/^that /, '')).toBe(content);
});

it('a person told not to, in what somebody said', () => {
  const [, nested] = said('A cousin said a guard had warned her not to ring him.');
  expect([nested!.act, nested!.nestedIn, partsOf(nested!.content)[0]!.text]).toEqual(['warn', 0, 'not to ring him']);
});

it('what a semicolon parts is said apart', () => {
  const shown = said('No fee had been agreed, two agents said; one of them called the sum a joke.');
  expect(shown.map((s) => partsOf(s.content)[0]!.text)).toEqual(['No fee had been agreed', 'the sum']);
});

it('what nobody mentioned is not told as said', () =>
  expect(said('The bishop’s statement made no mention of the fire.')).toEqual([]));

it.each([
  ['According to the ministry of mines, the shaft had been flooded. A miner said nobody had seen any water.', 'claim'],
  ['According to the ministry of mines, the shaft had been flooded. A miner asked for new pumps.', 'assert'],
  ['According to the ministry of mines, the owner had promised pumps. The owner denied it.', 'assert'],
])('what the next speaker does not bear out is claimed: %s', (text, act) => expect(said(text)[0]!.act).toBe(act));

it('what the next speaker says is not so was claimed', () => {
  const shown = said(
    'The embassy maintained that the treaty forbade it. A jurist in Lund said that it did no such thing.',
  );
  expect(shown.map((s) => s.act)).toEqual(['claim', 'assert']);
});

it.each([
  ['“At no time did anyone give us an order,” the captain said.', 'negative'],
  ['“Under no circumstances will we sell,” the owner said.', 'negative'],
  ['“At no cost to you we will mend it,” the owner said.', 'positive'],
  ['The envoy warned that the next strike would “not be so short”.', 'negative'],
])('what stands in front, or in the marks, can turn it round: %s', (text, polarity) =>
  expect(said(text)[0]!.polarity).toBe(polarity),
);

it('verbs joined in the present are said apart', () => {
  const shown = said('They condemn the raid on a ferry and call for a full inquiry.');
  expect(shown.map((s) => [s.act, partsOf(s.content)[0]!.text])).toEqual([
    ['assert', 'the raid on a ferry'],
    ['request', 'a full inquiry'],
  ]);
});

it('what one says that others told somebody holds all that they told', () => {
  const [inner, outer] = said('Guards told the council that they had heard shots, according to two clerks.');
  expect([inner!.nestedIn, outer!.content.text]).toEqual([1, 'Guards told the council that they had heard shots']);
});

it('a verb in the marks makes a clause, and how somebody spoke belongs to who it is', () => {
  const [one] = said('A Danish guard, speaking on condition of anonymity, said the gate “had been left open”.');
  expect(one!.source!.text).toBe('A Danish guard, speaking on condition of anonymity');
});

it('what is dismissed behind its noun is denied, and nobody else’s', () => {
  const shown = said('The opposition alleged a cover-up, a charge the minister dismissed as “campaign noise”.');
  expect(
    shown.map((s) => [
      s.act,
      partsOf(s.content)
        .map((p) => p.text)
        .join(' … '),
    ]),
  ).toEqual([
    ['claim', 'a cover-up'],
    ['deny', 'a charge … campaign noise'],
  ]);
});

it('on what condition one spoke is not what one said', () => {
  const [one, ...more] = said(
    'A UN official in the town, speaking on condition that he not be named, said the water was still rising.',
  );
  expect([more, partsOf(one!.content)[0]!.text]).toEqual([[], 'the water was still rising']);
});

it('what stands by an account is no account', () => {
  const shown = said('The secretary stood by her account, and a clerk in Split admitted that a box had gone.');
  expect(shown.map((s) => s.source!.text)).toEqual(['The secretary', 'a clerk in Split']);
});

it('a verb behind "yet" is the speaker’s', () => {
  const shown = said('The bursar said no bill had been drafted, yet implied that the idea had “some charm”.');
  expect(shown.map((s) => partsOf(s.content)[0]!.text.replace(/^that /, ''))).toEqual([
    'no bill had been drafted',
    'the idea had “some charm”',
  ]);
});

it('both halves around "he pointed out" are quoted', () =>
  expect(said('“The strike,” the bailiff pointed out, “is about pensions.”')[0]!.type).toBe('direct'));

it('that no such thing reached somebody denies nothing', () =>
  expect(said('The bailiff said no such letter had reached him.')[0]!.act).toBe('assert'));

it.each([
  'The pilot will announce the winner on Friday.',
  'The pilot did not mention the treaty.',
  'The pilot never said that the treaty was dead.',
  'The letter was never answered.',
  'Two porters were pushed aside by lorries near the quay.',
  'The sign over the door was clear: “No dogs.”',
  'The owner would only say so if she were asked.',
  'The ministry announces the following.',
])('not said, or not yet: %s', (text) => expect(said(text)).toEqual([]));

it('whoever declines in the same breath refuses apart', () => {
  const shown = said('The engineer said the dam would hold, declining to say who had checked it.');
  expect(shown.map((s) => s.act)).toEqual(['assert', 'refuse-to-answer']);
});

it('how somebody asked to be told of belongs to who it is', () => {
  const [one] = said('An airport worker, who asked not to be named, said the lamp was “older than the pope”.');
  expect(partsOf(one!.source)[0]!.text).toBe('An airport worker, who asked not to be named');
});

it('a second cue ends what the first one reports', () => {
  const shown = said('The palace said the doors had not been shut, but let slip that one guest had left.');
  expect(shown.map((s) => partsOf(s.content)[0]!.text)).toEqual(['the doors had not been shut', 'one guest had left']);
});
