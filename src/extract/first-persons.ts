/** "I", "we", "our regulator", "the ministry" of a post: whoever speaks, and what is theirs. */
import type { Described } from './describe.ts';
import { nameOf } from './names.ts';
import { as, type ReferenceRule } from './reference.ts';
import { institutions } from './roles.ts';
import type { Cast } from './who.ts';

export const firstPerson: ReferenceRule = ({ cast, d, words, first, lone, text, quotedBy }) => {
  if (!/^(?:i|we)$/.test(first) || !(lone || words[1]?.text === ',' || text === 'we both')) return null;
  if (quotedBy) return as(quotedBy, 'first person in a quotation');
  const { we } = cast.issuer;
  if (we && first === 'we') return { ...d, name: we, kind: 'organization', rule: 'first person' };
  return cast.self ? { ...d, name: cast.self, kind: cast.selfKind, rule: 'first person' } : as(d, 'as written');
};

/** In a post: "the ministry" and "the company" are the account holder's, "my Dutch colleague" has the same office. */
export const ofAccount: ReferenceRule = ({ cast, d, quotedBy }) => {
  if (quotedBy) return null;
  const { name, kind, we } = cast.issuer;
  if (!/\(account holder\)$/.test(name) || d.of || d.plural) return null;
  if (we && d.head === 'ministry' && !d.modifiers && !d.complement)
    return { ...d, name: /^Ministry/.test(we) ? we : 'ministry of the account holder', kind, rule: 'first person' };
  const company = kind === 'organization' && (d.head === 'company' || name.includes(d.head));
  return company && !d.modifiers && !d.complement ? { ...d, name, kind, rule: 'first person' } : null;
};

/** "Our Polish neighbours": those whom one state calls so are another's government. */
export const fellowStates: ReferenceRule = ({ cast, d, first }) =>
  first === 'our' && d.plural && d.of && cast.gazetteer.countryOf(d.of) && fellows.test(d.head)
    ? { ...d, name: `Government of ${d.of}`, kind: 'government', rule: 'people' }
    : null;

const fellows = /^(?:friends|partners|neighbours|neighbors|allies|brothers)$/;

export const ours: ReferenceRule = ({ cast, d, words, first, lone, quotedBy }) =>
  /^(?:our|my)$/.test(first) && !lone && cast.self && !quotedBy && !d.of
    ? { ...d, name: ownOf(cast, nameOf(words.slice(1)), d), rule: 'first person' }
    : null;

/** The office of the official whose account it is; empty for others. */
export const ownRole = (cast: Cast): string =>
  cast.issuer.we ? cast.self.replace(/ (?:of (?:the )?\p{Lu}[^(]*)?\(account holder\)$/u, '').trim() : '';

/** "Our regulator", "my office": what an official has is the country's, but for those who work for the official. */
function ownOf(cast: Cast, noun: string, d: Described): string {
  const state = /^Government of (.+)$/.exec(cast.issuer.we ?? '')?.[1];
  const own = /^(?:office|team|staff|adviser|advisor|aide|deputy|spokes\p{L}+|lawyer|predecessor|secretary)$/u;
  if (!cast.issuer.we || own.test(d.head) || !institutions.has(d.head)) return `${noun} of the ${cast.self}`;
  return state ? `${noun} of ${state}` : noun;
}
