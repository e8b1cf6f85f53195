/** On what day something was said, where the sentence itself does not name it. Published on Thursday, 13 March 2025. */
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { extractStatements } from './index.ts';

const world = loadGazetteer();
const days = (text: string) =>
  extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements.map((s) => s.when);

it('has no day where the publication date is none of the calendar', () => {
  for (const publishedAt of ['2025-02-30', '2025-99-99', 'last spring']) {
    const { statements } = extractStatements('The bank said on Tuesday that it was solvent.', { publishedAt }, world);
    expect(statements.map(({ when }) => when)).toEqual([undefined]);
  }
});

describe('the day of speaking', () => {
  it.each([
    [
      'counted from the day named last',
      'The bank said on Tuesday that it was solvent. The union had claimed the day before that it was not.',
      ['2025-03-11', '2025-03-10'],
    ],
    [
      'counted forward',
      'The bank said on Tuesday that it was solvent. Its chairman confirmed it the following day.',
      ['2025-03-11', '2025-03-12'],
    ],
    [
      'of a sitting, for those who speak there',
      'The works minister told parliament on Tuesday that the pier was safe. A member asked who had built it. The port authority said it had not seen the plans.',
      ['2025-03-11', '2025-03-11', undefined],
    ],
    [
      'of the same speaker, in the same paragraph',
      'The governor refused to take sides on Monday. The governor did say that the vote would be held.',
      ['2025-03-10', '2025-03-10'],
    ],
    [
      'of remarks told later',
      'The chancellor made clear that no sale was planned. Her remarks came two days after the union had walked out on Monday.',
      ['2025-03-12'],
    ],
    [
      'of the interview that the lead tells of',
      'The minister has admitted that the quota was wrong. “I read the advice,” he told a paper in an interview on Tuesday.',
      ['2025-03-11', '2025-03-11'],
    ],
    [
      'not where the sentence speaks of another time',
      'The envoy said on Monday that the ice was thin. In January she had told a paper that it would hold.',
      ['2025-03-10', undefined],
    ],
    [
      'the same evening',
      'The coast guard said on Tuesday that the tanker leaked. The owner contradicted that estimate the same evening.',
      ['2025-03-11', '2025-03-11'],
    ],
    [
      'right behind the speaker',
      'The Commissioner for Human Rights today called on Georgia to publish the report.',
      ['2025-03-13'],
    ],
    [
      'of a meeting that a sentence before tells of',
      'The two ministers met in Bari on Tuesday. The Greek minister said the pier was unsafe. In January he had said that it would hold.',
      ['2025-03-11', undefined],
    ],
    [
      'of a meeting, for the answers given there',
      'At a meeting in Bari on Tuesday, the Greek minister told his host that the pier was unsafe. The Italian minister replied that it had been mended.',
      ['2025-03-11', '2025-03-11'],
    ],
    [
      'of a press appearance',
      'The bank’s chairman faced reporters in Lima on Monday. He denied that the vault was empty.',
      ['2025-03-10'],
    ],
    [
      'of a call',
      'Kenya’s president took a call from the Emir of Kuwait this morning. The Emir promised grain.',
      ['2025-03-13'],
    ],
    [
      'of a speech',
      'In a speech in Oslo on Monday, the prime minister said the fund was safe. He promised a review.',
      ['2025-03-10', '2025-03-10'],
    ],
    [
      'not that of another clause',
      'Her comments on Tuesday came after the union had called the premier a liar.',
      [undefined],
    ],
    ['of being asked', 'The dean was asked on Tuesday whether he would resign. He said he would not.', ['2025-03-11']],
    [
      'the nearer of two',
      'The bank had denied it on 3 March, and its chairman repeated the denial a week later.',
      ['2025-03-03', '2025-03-10'],
    ],
    ['counted back', 'The port denied two days ago that the crane was broken.', ['2025-03-11']],
    [
      'later that day',
      'The judge said on Monday that the pier was closed. Later that day the mayor contradicted her.',
      ['2025-03-10', '2025-03-10'],
    ],
    [
      'of the meeting, where the ministry only tells of it',
      'The Ministry of Ports of Malta informs the public of the following. The Minister held talks in Valletta on Tuesday with the director of the yard. The director asked for a loan.',
      ['2025-03-11'],
    ],
    [
      'of evidence given, and of what was asked there',
      '“We had no map,” the pilot said. He was giving evidence to an inquiry on Tuesday. A widow asked who had the map.',
      ['2025-03-11', '2025-03-11'],
    ],
    [
      'of a talk of two',
      'The presidents of Chad and Niger conferred by telephone today. The Chadian president asked for grain.',
      ['2025-03-13'],
    ],
    [
      'of the meeting in what a ministry issued',
      'The following was issued by the Ministry of Ports of Malta. The Minister received the ambassador of Tunisia on Tuesday. The ambassador asked for a berth.',
      ['2025-03-11'],
    ],
    [
      'of the visit in what a ministry makes known',
      'The Ministry of Ports of Malta makes the following known. The Minister hosted the consul of Oman on Tuesday. The consul asked for a berth. The Minister replied that berths were few.',
      ['2025-03-11', '2025-03-11'],
    ],
    [
      'not of a letter received',
      "A cook said the rain was early. The mayor received the consul's letter on Tuesday. The consul asked for a berth.",
      [undefined, undefined],
    ],
    [
      'of a cue that a day parts from its clause',
      'The envoy served notice on Monday that the lease would end.',
      ['2025-03-10'],
    ],
    [
      'not of a meeting for those who were outside it',
      'The two bankers met in Bari on Tuesday and dined late.\n\nA clerk who kept the door said the soup was cold.',
      [undefined],
    ],
  ])('%s', (_, text, expected) => expect(days(text)).toEqual(expected));

  it('a day named in what was said is not when it was said', () =>
    expect(days('The bank said the doors would open on Monday.')).toEqual([undefined]));
});

describe('the channel of a setting', () => {
  const channels = (text: string) =>
    extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements.map((s) => [s.channel, s.when]);

  it('whoever is interviewed says all that follows there', () =>
    expect(
      channels(
        'Chile’s energy minister, interviewed on public radio on Sunday, admitted that the lamps were old. “The list lay in my drawer,” he said. The mayor of Arica said nobody had called.',
      ),
    ).toEqual([
      ['interview', '2025-03-09'],
      ['interview', '2025-03-09'],
      [undefined, undefined],
    ]));

  it('whoever speaks to a broadcaster is interviewed', () =>
    expect(
      channels('Speaking to public television on Sunday, Chile’s energy minister said the lamps were old.'),
    ).toEqual([['interview', '2025-03-09']]));

  it('numbered points of those who met are a communiqué, though it says that they met', () =>
    expect(
      channels(
        '1. The chiefs of the lake police met in Kisumu on 12 and 13 March.\n\n2. They welcome the new boats.\n\n3. They deplore the raid in May and call for calm.\n\n4. Participants invite Rwanda to send a boat.',
      ),
    ).toEqual(Array(4).fill(['communiqué', '2025-03-13'])));
});
