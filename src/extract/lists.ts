/** Several named together: "Warsaw and Budapest", "the Finnish and German foreign ministers"; and what "and" joins in one name. */
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { nameOf } from './names.ts';
import { opening } from './noun-phrases.ts';
import { roleHeads } from './roles.ts';
import type { Word } from './stream.ts';

/** "Warsaw and Budapest", "the Finnish and German foreign ministers". */
export function joined(words: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  const at = words.findIndex((w) => w.tag === 'CC' && /^(?:and|&|nor)$/.test(w.lower));
  if (at <= 0 || at >= words.length - 1) return null;
  const parts = listed(words, at);
  if (!parts) return null;
  if (oneName(words, at, parts, gazetteer)) return null;
  const each = parts.map((part) => describe(part, gazetteer));
  if (each.every((d) => d.kind === 'government' && d.of !== '')) {
    const names = each.map((d) => d.of);
    return { ...none, name: `Governments of ${inRow(names)}`, kind: 'group', plural: true, rule: 'group' };
  }
  // Demonyms that share a plural office: "the Finnish and German foreign ministers".
  const first = parts[0]!.filter((w) => !opening.test(w.lower));
  const demonym = first.length === 1 ? gazetteer.countryOf(first[0]!.text) : null;
  const last = each[each.length - 1]!;
  const noun = last.role || (last.plural ? nameOf(parts[parts.length - 1]!.slice(1)) : '');
  if (demonym && noun && last.of && gazetteer.countryOf(last.of))
    return {
      ...last,
      name: `${noun} of ${demonym.name} and ${last.of}`,
      kind: 'group',
      plural: true,
      rule: 'group',
    };
  if (each.some((d) => d.kind === 'unknown' || d.rule.startsWith('name as')))
    return { ...none, name: nameOf(words), kind: 'group', plural: true, rule: 'group' };
  return {
    ...none,
    name: each.some((d) => d.kind === 'government') ? nameOf(words) : inRow(each.map((d) => d.name)),
    kind: 'group',
    plural: true,
    rule: 'group',
  };
}

/** "The Ministry of Mining and Heavy Industry", "the Council of Ministers of Bosnia and Herzegovina": one body, of what "and" joins. */
function oneName(words: readonly Word[], and: number, parts: readonly Word[][], gazetteer: Gazetteer): boolean {
  const of = words.findLastIndex((w, i) => i > 0 && i < and && /^(?:of|for)$/.test(w.lower));
  if (of < 1 || parts.length > 2) return false;
  if (gazetteer.countryOf(nameOf(words.slice(of + 1)))) return true;
  if (!/^NNP?$/.test(words[of - 1]!.tag)) return false;
  const second = parts[1]!;
  if (opening.test(second[0]!.lower) || second.some((w) => roleHeads.has(w.lower))) return false;
  return !gazetteer.countryOf(nameOf(second));
}

const inRow = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}` : names[0]!;

/** The members of a list that ends in "and X"; null when a verb or preposition shows that it is none. */
function listed(words: readonly Word[], and: number): Word[][] | null {
  if (words.some((w) => /^(?:VB|MD|WP|WDT)/.test(w.tag))) return null;
  const parts: Word[][] = [[]];
  words.forEach((w, i) => {
    if (w.text === ',' || i === and) parts.push([]);
    else parts[parts.length - 1]!.push(w);
  });
  const full = parts.filter((part) => part.length);
  return full.length > 1 ? full : null;
}
