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
