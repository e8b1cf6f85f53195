/** Who and what a claim names: whoever is named (`names-in.ts`), and every group with its quantifier (`groups-in.ts`). */
import type { Gazetteer } from '../../text/gazetteer.ts';
import type { Reckoning } from '../reckon.ts';
import { contentOf, stem, type Word, wordsOf } from '../words.ts';
import { groupsIn } from './groups-in.ts';
import type { Mention } from './mention.ts';
import { namesIn } from './names-in.ts';

export function mentionsIn(
  claim: string,
  words: readonly Word[],
  reckoning: Reckoning,
  names: Gazetteer | null,
): Mention[] {
  const named = namesIn(claim, words, reckoning, names);
  const taken = new Set(named.flatMap(({ from, to }) => range(from, to)));
  const groups = groupsIn(words, reckoning, named, taken);
  const inside = ({ from }: Mention): boolean => groups.some((group) => from >= group.from && from < group.to);
  return [...named.filter((mention) => !inside(mention)), ...groups].sort((a, b) => a.from - b.from);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** Stems of everything the plan gives a name to. */
export function knownStems(reckoning: Reckoning): Set<string> {
  const { plan } = reckoning;
  return new Set([
    ...contentOf(
      wordsOf(
        `${plan.decision} ${plan.body} ${plan.stages.map(({ name }) => name).join(' ')} ${plan.requirements.map(({ text }) => text).join(' ')}`,
      ),
    ),
    stem('veto'),
  ]);
}
