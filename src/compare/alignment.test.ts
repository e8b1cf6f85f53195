import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import type { Finding } from '../model/alignment.ts';
import { alignAccounts } from './alignment.ts';

const gazetteer = loadGazetteer();
const align = (participants: string[], ...accounts: [issuer: string, text: string][]) =>
  alignAccounts(
    { kind: 'phone call', participants },
    accounts.map(([issuer, text], i) => ({ id: 'abcd'[i]!, issuer, text, statements: [] })),
    gazetteer,
  );
/** "type: quote of a | quote of b" */
const show = (finding: Finding): string =>
  `${finding.type}: ${finding.quotes.map((q) => `${q.account} ${q.quote}`).join(' | ')}`;

describe('a readout, the same readout amended, and the other side', () => {
  const { findings, sentence } = align(
    ['President of Ukraine', 'President of the United States'],
    [
      'Office of the President of Ukraine, first version',
      'Joe Biden and Volodymyr Zelenskyy held a telephone conversation. The President of the United States underlined the importance of a membership action plan for Ukraine. Joe Biden assured Volodymyr Zelenskyy that the opinion of Kyiv would be heard in the Alliance.',
    ],
    [
      'Office of the President of Ukraine, amended version',
      'Joe Biden and Volodymyr Zelenskyy held a telephone conversation. Volodymyr Zelenskyy underlined the importance of a membership action plan for Ukraine. Joe Biden assured Volodymyr Zelenskyy that the opinion of Kyiv would be heard in the Alliance.',
    ],
    [
      'White House',
      'President Biden talked with President Zelenskyy today. He repeated that the United States stands by the sovereignty of Ukraine. The two presidents also spoke about reforms of the courts.',
    ],
  );
  it('names both speakers of the point that moved', () => {
    const conflicts = findings.filter((f) => f.type === 'attribution-conflict');
    expect(conflicts.map((f) => f.speakerByAccount)).toEqual([
      { a: 'The President of the United States', b: 'Volodymyr Zelenskyy' },
    ]);
    expect(conflicts[0]!.accounts).toEqual(['a', 'b']);
  });
  it('agrees on the assurance and the call', () => {
    expect(findings.filter((f) => f.type === 'agree').map(show)).toEqual([
      'agree: a Joe Biden and Volodymyr Zelenskyy held a telephone conversation | b Joe Biden and Volodymyr Zelenskyy held a telephone conversation | c President Biden talked with President Zelenskyy today',
      'agree: a Joe Biden assured Volodymyr Zelenskyy that the opinion of Kyiv would be heard in the Alliance | b Joe Biden assured Volodymyr Zelenskyy that the opinion of Kyiv would be heard in the Alliance',
    ]);
  });
  it('tells silence as silence', () => {
    expect(sentence).toContain('White House is silent about it');
    expect(findings.filter((f) => f.type === 'only-in').every((f) => f.accounts[0] === 'c')).toBe(true);
  });
});

describe('participants given by name, two accounts of one issuer', () => {
  const { findings, sentence } = align(
    ['Joe Biden', 'Volodymyr Zelenskyy'],
    [
      'Office of the President of Ukraine',
      'President Volodymyr Zelenskyy and President Joe Biden spoke by phone. Joe Biden stressed that a membership plan matters. Joe Biden promised that the view of Kyiv would count.',
    ],
    [
      'Office of the President of Ukraine',
      'President Volodymyr Zelenskyy and President Joe Biden spoke by phone. He stressed that a membership plan matters. Joe Biden promised that the view of Kyiv would count.',
    ],
    [
      'White House',
      'President Biden spoke with President Zelenskyy by phone. President Biden invited President Zelenskyy to Washington.',
    ],
  );
  it('lets no name bring two points together', () => {
    const invitation = findings.find((f) => f.quotes.some((q) => q.quote.includes('invited')));
    expect(invitation?.type).toBe('only-in');
  });
  it('leaves a pronoun without a clear antecedent out of any conflict', () =>
    expect(findings.filter((f) => f.type.endsWith('conflict'))).toEqual([]));
  it('tells the two accounts of one issuer apart', () => {
    const note = findings.find((f) => f.quotes.some((q) => q.quote.includes('promised')))!.note;
    expect(note).toContain('(first account)');
    expect(note).toContain('(second account)');
    expect(sentence).toBe('The accounts agree on 3 points and contradict each other on none.');
  });
});

describe('the topic of a point', () => {
  it.each([
    ['The minister promised the help of the Netherlands for the harbour.', 'help of the Netherlands for the harbour'],
    ['The two ministers met in Tallinn on Friday.', 'met in Tallinn'],
    ['The minister raised the question of mining the strait.', 'mining the strait'],
    ['Ann Roe declined to say whether it would.', 'Ann Roe declined to say'],
    ['The minister asked for a Harbour Recovery Plan.', 'asked for a Harbour Recovery Plan'],
    ['The two ministers met in New Haven.', 'met in New Haven'],
    ['The drill in Tallinn lasted nearly three weeks.', 'drill in Tallinn lasted nearly three weeks'],
    ['The minister pressed lawmakers for the fisheries bill.', 'lawmakers for the fisheries bill'],
  ])('%s', (text, topic) => {
    const { findings } = align(['Estonia', 'Netherlands'], ['Estonia', text], ['Netherlands', 'The museum was shut.']);
    expect(findings.filter((f) => f.accounts[0] === 'a').map((f) => f.topic)).toEqual([topic]);
  });
});

it('two sentences that share nothing are no point in common, though each opens its account', () => {
  const { findings } = align([], ['Estonia', 'The harbour will be dredged.'], ['Latvia', 'The price of bread rose.']);
  expect(findings.map(show)).toEqual(['only-in: a The harbour will be dredged', 'only-in: b The price of bread rose']);
});

describe('the four documents of a summit in the example dossier', () => {
  const accounts = ['summit-communique', 'press-conference-biden', 'briefing-stoltenberg', 'news-report'].map((id) => {
    const text = readFileSync(new URL(`../../examples/ukraine-map-2021/${id}.md`, import.meta.url), 'utf8');
    return { id, issuer: /^issuer: (.*)$/m.exec(text)![1]!, text: text.split(/^---$/m)[2]!.trim(), statements: [] };
  });
  const { findings } = alignAccounts(
    { kind: 'summit', date: '2021-06-14', participants: ['NATO', 'Joe Biden', 'Jens Stoltenberg'] },
    accounts,
    gazetteer,
  );
  it('makes no agreement of a name that several of them use', () => {
    const named = findings.map(({ quotes }) => quotes.filter(({ quote }) => quote.includes('Action Plan')).length);
    expect(Math.max(...named)).toBe(1);
  });
  it('tells a question left unanswered in two ways as one point', () =>
    expect(findings.map(show)).toContain(
      'agree: press-conference-biden Asked whether Ukraine would be admitted to NATO, Biden gave neither a yes nor a no | news-report Joe Biden declined to say whether it would',
    ));
});
