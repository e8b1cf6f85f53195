/** Pairs of statements by one speaker, in a notation of their own: act, sign and words on each side, then what the second
 *  does to the first; "–" where the engine must say nothing. Written before the rules were run on them. */
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import type { Act } from '../model/statement.ts';
import { positionChanges, type Utterance } from './positions.ts';

const names = loadGazetteer();

/** "assert - it will not join" */
function said(written: string, id: string, at: string): Utterance {
  const [, act, sign, words] = /^(\S+) ([+\-0]) (.+)$/.exec(written.trim())!;
  const polarity = ({ '+': 'positive', '-': 'negative', 0: 'none' } as const)[sign as '+' | '-' | '0'];
  return { id, document: id, at, act: act as Act, polarity, words: words! };
}

const between = (first: string, second: string) =>
  positionChanges('Ana Kovac', [said(first, 'a', '2031-03-02'), said(second, 'b', '2031-06-15')], names);

const pairs: readonly (readonly [string, string, string])[] = [
  // Reversed
  [
    'assert + that Norvania will join the customs union',
    'assert - that Norvania will not join the customs union',
    'reverses',
  ],
  ['assert - that taxes on fuel would not rise', 'assert + that taxes on fuel would rise', 'reverses'],
  [
    'promise + to publish the inspection report',
    'refuse-to-answer 0 whether the inspection report would be published',
    'weakens',
  ],
  [
    'promise + the ministry will publish the inspection report',
    'deny - the ministry will publish the inspection report',
    'reverses',
  ],
  ['assert + the bridge will remain open to lorries', 'assert + the bridge will be closed to lorries', 'reverses'],
  [
    'assert - the government would never negotiate with the militia',
    'assert + the government would negotiate with the militia',
    'reverses',
  ],
  ['deny - that she had met the arms dealer', 'confirm + that she had met the arms dealer', 'reverses'],
  ['assert + Poland supports visas for students', 'assert - Poland does not support visas for students', 'reverses'],
  [
    'request + the council to adopt sanctions against the shipping firm',
    'request - the council not to adopt sanctions against the shipping firm',
    'reverses',
  ],
  // Weaker and stronger
  [
    'promise + the reactor will be shut down this decade',
    'assert + the reactor could be shut down this decade',
    'weakens',
  ],
  ['assert + Denmark will send patrol boats', 'assert + Denmark is considering sending patrol boats', 'weakens'],
  [
    'assert + the railway may be sold to private investors',
    'assert + the railway will be sold to private investors',
    'strengthens',
  ],
  [
    'promise + the army will leave the island',
    'promise + the army will leave the island provided that the ceasefire holds',
    'weakens',
  ],
  [
    'refuse-to-answer 0 whether the prisoners would be exchanged',
    'promise + the prisoners will be exchanged',
    'strengthens',
  ],
  ['assert + we hope to reopen the embassy', 'assert + we will reopen the embassy', 'strengthens'],
  // Nothing to say
  ['assert + Norvania will join the customs union', 'assert + Norvania will join the customs union', '–'],
  ['assert + Norvania will join the customs union', 'assert + that Norvania would join the customs union', '–'],
  ['assert + Norvania will join the customs union', 'assert - Sorbia will not join the customs union', '–'],
  ['assert - no agreement on grain was reached', 'assert + an agreement on grain was reached', '–'],
  ['assert - the parliament has not ratified the treaty', 'assert + the parliament has ratified the treaty', '–'],
  ['assert - the treaty is not yet ready for signature', 'assert + the treaty is ready for signature', '–'],
  ['assert + exports of steel rose', 'assert + exports of steel fell', '–'],
  ['assert + 30 allies must agree on the plan', 'assert - 12 allies must not agree on the plan', '–'],
  ['assert + it will happen', 'assert - it will not happen', '–'],
  ['ask 0 whether the port will be dredged', 'assert - the port will not be dredged', '–'],
  ['assert + the port will be dredged', 'request + the commission to dredge the port', '–'],
  ['refuse-to-answer 0 whether the port would be dredged', 'refuse-to-answer 0 whether the port would be dredged', '–'],
  ['warn + that prices for bread may rise', 'assert + that prices for bread will rise', '–'],
  [
    'assert + the tunnel will be built by engineers from Lisbon',
    'assert - the harbour will not be built by divers from Malta',
    '–',
  ],
  ['assert + that the vote was fair', 'assert - that the count was not fair', '–'],
];

/** A second set, written when the rules stood and kept as it was: all thirty came out at first run. */
const secondSet: readonly (readonly [string, string, string])[] = [
  [
    'assert + that the airport would be renamed after the poet',
    'assert - that the airport would not be renamed after the poet',
    'reverses',
  ],
  [
    'reaffirm + the commitment to close the coal mines by 2040',
    'deny - the commitment to close the coal mines by 2040',
    'reverses',
  ],
  [
    'assert - Brussels cannot accept the budget proposal',
    'assert + Brussels can accept the budget proposal',
    'reverses',
  ],
  ['assert + the sanctions must be lifted', 'assert - the sanctions must not be lifted', 'reverses'],
  [
    'assert - there will be no referendum on the monarchy',
    'assert + there will be a referendum on the monarchy',
    'reverses',
  ],
  ['deny - plans to privatise the water company', 'confirm + plans to privatise the water company', 'reverses'],
  [
    'assert + Ruritania recognises the provisional council',
    'assert - Ruritania does not recognise the provisional council',
    'reverses',
  ],
  ['promise - never to raise the retirement age', 'assert + the retirement age will be raised', 'reverses'],
  [
    'assert + the peacekeepers will stay in the valley',
    'assert + the peacekeepers will withdraw from the valley',
    'reverses',
  ],
  ['assert + the pipeline will be finished by autumn', 'assert + the pipeline might be finished by autumn', 'weakens'],
  ['promise + Lisbon will ratify the fishing accord', 'assert + Lisbon hopes to ratify the fishing accord', 'weakens'],
  [
    'assert + the hostages may be freed before the festival',
    'assert + the hostages will be freed before the festival',
    'strengthens',
  ],
  [
    'assert + the ministry is examining a ban on plastic cutlery',
    'promise + the ministry will ban plastic cutlery',
    'strengthens',
  ],
  [
    'promise + to release the detained sailors',
    'refuse-to-answer 0 when the detained sailors would be released',
    'weakens',
  ],
  [
    'assert + we will host the winter games',
    'assert + we will host the winter games if the loan is approved',
    'weakens',
  ],
  ['assert + the lake will be drained', 'assert + the swamp will be drained', '–'],
  ['assert + the lake will be drained in 2033', 'assert - the lake will not be drained in 2034', '–'],
  ['assert + inflation is falling', 'assert + inflation is rising', '–'],
  ['assert - the minister did not attend the funeral', 'assert + the minister attended the wedding', '–'],
  ['assert - the ferry is not running today', 'assert + the ferry is running', '–'],
  ['assert + talks will continue', 'assert - talks will not continue', '–'],
  ['assert + the two countries would deepen trade', 'assert + the two countries would deepen defence ties', '–'],
  ['request + the parties to show restraint', 'request + the parties to return to the table', '–'],
  [
    'assert + the court will hear the case of the journalist',
    'assert - the court will not hear the appeal of the banker',
    '–',
  ],
  ['assert + that Oslo had offered to mediate', 'assert - that Oslo had not offered to mediate', '–'],
  ['assert + unemployment will rise next year', 'assert + unemployment will fall next year', 'reverses'],
  ['assert + elections will be held in spring', 'assert + elections will be held in spring', '–'],
  ['assert - nobody was hurt in the explosion', 'assert + two people were hurt in the explosion', '–'],
  ['assert + the treaty will protect rivers, lakes and forests', 'assert + the treaty will protect rivers', '–'],
  ['assert + it is a question of trust', 'assert - it is not a question of money', '–'],
];

describe('what a later statement does to an earlier one', () => {
  test.each([...pairs, ...secondSet])('%s / %s: %s', (first, second, type) => {
    const found = between(first, second);
    expect(found.map((change) => change.type)).toEqual(type === '–' ? [] : [type]);
    for (const { rule, matter } of found) expect([rule, matter].every((text) => text.length > 3)).toBe(true);
  });
});

describe('laws', () => {
  const yes = 'assert + Norvania will join the customs union';
  const no = 'assert - Norvania will not join the customs union';

  test('within one document, or on one day, nothing is earlier', () => {
    const one = said(yes, 'a', '2031-03-02');
    expect(positionChanges('x', [one, { ...said(no, 'b', '2031-06-15'), document: 'a' }], names)).toEqual([]);
    expect(positionChanges('x', [one, said(no, 'b', '2031-03-02')], names)).toEqual([]);
    expect(positionChanges('x', [one, said(no, 'b', '2031-03')], names)).toEqual([]);
  });

  test('the order in which statements are given decides nothing', () => {
    const all = [
      said(yes, 'a', '2031-01-01'),
      said(no, 'b', '2031-02-01'),
      said(no, 'c', '2031-03-01'),
      said(yes, 'd', '2031-04-01'),
    ];
    const forwards = positionChanges('x', all, names);
    expect(forwards.map(({ earlier, later, type }) => [earlier, later, type])).toEqual([
      ['a', 'b', 'reverses'],
      ['c', 'd', 'reverses'],
    ]);
    expect(positionChanges('x', [...all].reverse(), names)).toEqual(forwards);
  });

  test('a held position is not compared with what was given up long ago', () => {
    const all = [said(yes, 'a', '2031-01-01'), said(no, 'b', '2031-02-01'), said(no, 'c', '2031-03-01')];
    expect(positionChanges('x', all, names)).toHaveLength(1);
  });

  test('hostile words are read without harm', () => {
    const words = [
      '',
      ' ',
      '“”',
      '\u202e'.repeat(50),
      'not '.repeat(2000),
      '💥 will not 💥',
      '<script>will join</script>',
    ];
    const all = words.map((text, i) => ({ ...said(yes, String(i), `2031-01-0${i + 1}`), words: text }));
    expect(positionChanges('x', all, names)).toEqual([]);
  });
});
