/** What holds for any accounts at all. Sentences are put together at random from the stock of readouts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import type { Alignment } from '../model/alignment.ts';
import { type AccountText, alignAccounts } from './alignment.ts';

const gazetteer = loadGazetteer();
const event = { kind: 'meeting', participants: ['Foreign Minister of Norway', 'Foreign Minister of Chile'] };

const sentence = fc
  .tuple(
    fc.constantFrom(
      'The Norwegian minister',
      'The Chilean minister',
      'Both ministers',
      'Oslo',
      'He',
      'No one',
      'The sides',
      'The treaty',
    ),
    fc.constantFrom(
      'proposed',
      'did not raise',
      'agreed on',
      'discussed',
      'will sign',
      'may sign',
      'turned down',
      'was said to want',
    ),
    fc.constantFrom(
      'a salmon quota',
      'a ban on salmon',
      'the port of Arica',
      '12 ships',
      'fourteen ships in May',
      'nothing of the kind',
      'half of the cost',
    ),
    fc.constantFrom('.', ', he said.', '; talks go on.', ', and left.', ', which surprised many.', '…', ''),
  )
  .map((parts) => parts.join(' '));
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { maxLength: 7 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);
const accounts = fc
  .array(fc.tuple(fc.constantFrom('Government of Norway', 'Presidency of Chile', 'Wire story', ''), text), {
    maxLength: 4,
  })
  .map((all): AccountText[] => all.map(([issuer, told], i) => ({ id: `${i}`, issuer, text: told, statements: [] })));

/** Findings without their order and their topics' wording. */
const plain = ({ findings }: Alignment): string[] =>
  findings
    .map((f) => {
      const quotes = f.quotes.map((q) => `${q.account}:${q.start}-${q.end}`).sort();
      return JSON.stringify([
        f.type,
        f.rule,
        f.topic,
        quotes,
        [...(f.stronger ?? [])].sort(),
        Object.entries(f.speakerByAccount ?? {}).sort(),
        Object.entries(f.valueByAccount ?? {}).sort(),
      ]);
    })
    .sort();

describe('laws', () => {
  it('quotes are exact, and each finding has its accounts', () =>
    fc.assert(
      fc.property(accounts, (all) => {
        for (const f of alignAccounts(event, all, gazetteer).findings) {
          expect(f.accounts).toEqual(f.quotes.map((q) => q.account));
          expect(new Set(f.accounts).size).toBe(f.accounts.length);
          expect(f.type === 'only-in').toBe(f.accounts.length === 1);
          for (const q of f.quotes) expect(all[Number(q.account)]!.text.slice(q.start, q.end)).toBe(q.quote);
        }
      }),
      { numRuns: 100 },
    ));
  it('the order of accounts changes nothing but the order', () =>
    fc.assert(
      fc.property(accounts, (all) => {
        const turned = alignAccounts(event, [...all].reverse(), gazetteer);
        expect(plain(turned)).toEqual(plain(alignAccounts(event, all, gazetteer)));
      }),
      { numRuns: 100 },
    ));
  it('an account beside its copy yields no conflict and nothing alone', () =>
    fc.assert(
      fc.property(text, (told) => {
        const [a, b] = ['a', 'b'].map((id) => ({ id, issuer: 'Government of Norway', text: told, statements: [] }));
        expect(alignAccounts(event, [a!, b!], gazetteer).findings.filter((f) => f.type !== 'agree')).toEqual([]);
      }),
      { numRuns: 100 },
    ));
  it('nor where the account contradicts itself: no one, he and both proposed one thing', () => {
    const told =
      'Both ministers proposed half of the cost . No one proposed half of the cost . He proposed half of the cost . ' +
      'The Norwegian minister proposed a salmon quota . The Norwegian minister proposed a salmon quota , which surprised many.';
    const [a, b] = ['a', 'b'].map((id) => ({ id, issuer: 'Government of Norway', text: told, statements: [] }));
    expect(alignAccounts(event, [a!, b!], gazetteer).findings.filter((f) => f.type !== 'agree')).toEqual([]);
  });
  it('nor where it affirms and denies in one breath', () => {
    const told = 'The Norwegian minister turned down a salmon quota  The Norwegian minister proposed a salmon quota .';
    const [a, b] = ['a', 'b'].map((id) => ({ id, issuer: 'Government of Norway', text: told, statements: [] }));
    expect(alignAccounts(event, [a!, b!], gazetteer).findings.filter((f) => f.type !== 'agree')).toEqual([]);
  });
  it('the same accounts give the same bytes', () =>
    fc.assert(
      fc.property(accounts, (all) => {
        expect(JSON.stringify(alignAccounts(event, all, gazetteer))).toBe(
          JSON.stringify(alignAccounts(event, all, gazetteer)),
        );
      }),
      { numRuns: 50 },
    ));
});

describe('hostile texts', () => {
  const accounts = (...texts: string[]): AccountText[] =>
    texts.map((text, i) => ({ id: `${i}`, issuer: '', text, statements: [] }));
  it.each([
    ['nothing', '', ''],
    [
      'ten thousand sentences, all the same',
      'The ministers met in Oslo. '.repeat(1e4),
      'The ministers met in Oslo. '.repeat(1e4),
    ],
    ['megabytes on one line', 'a'.repeat(2e6), 'salmon '.repeat(3e5)],
    ['commas without end', 'quota, '.repeat(1e5), 'that said and '.repeat(1e5)],
    ['marks without end', '“'.repeat(1e5), '("'.repeat(1e5)],
    ['half surrogates and unseen characters', '\ud800x\udfff '.repeat(2e4), 'é\u200b\u202e '.repeat(2e4)],
  ])('%s: what is found is quoted from its account', (_, a, b) => {
    for (const { quotes } of alignAccounts(event, accounts(a, b), gazetteer).findings)
      for (const { account, quote, start, end } of quotes)
        expect([a, b][Number(account)]!.slice(start, end)).toBe(quote);
  });
});
