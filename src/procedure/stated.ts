/** Figures that an organ states in the record: a share of the population, of the capital, of the votes cast. */
import type { RecordedAct } from '../model/procedure.ts';
import type { Plan } from './plan.ts';
import { contentOf, numberAt, ordinals, wordsOf } from './words.ts';

/** Votes that what the title names got by an organ's count: "the Maltese candidate got nine votes, the other four". */
export function statedVotesFor({ decision }: Plan, { organ, text }: RecordedAct): number | null {
  if (organ === undefined) return null;
  const title = new Set(contentOf(wordsOf(decision)));
  for (const part of text.split(/[,;.]| and | against /)) {
    const words = wordsOf(part);
    const verb = words.findIndex(({ lower }) => /^(got|received|won|obtained|polled|gained|took|secured)$/.test(lower));
    const count = verb < 0 ? null : numberAt(words, verb + 1);
    if (!count || !/^votes?$/.test(words[verb + 1 + count.length]?.lower ?? '')) continue;
    const who = contentOf(words.slice(Math.max(0, verb - 3), verb)).filter((word) => title.has(word));
    if (who.length > 1) return count.value;
  }
  return null;
}

/** Ballots are secret: how a member voted is not on record. */
export const isSecret = ({ stages, requirements }: Plan): boolean =>
  [...stages.map(({ name }) => name), ...requirements.map(({ text }) => text)].some((text) =>
    /\bsecret (ballot|vote)\b|\bballot in secret\b/i.test(text),
  );

/** The latest percentage that an organ states about the same thing. */
export function statedFigure(acts: readonly RecordedAct[], text: string): { share: number; act: RecordedAct } | null {
  const wanted = contentOf(wordsOf(text.replace(/[\d.]+\s?(%|per ?cent)/gi, '')));
  for (const act of [...acts].reverse()) {
    const found = /(\d+(?:\.\d+)?)\s?(?:per cent|percent|%)/i.exec(act.text);
    if (!found || !act.organ) continue;
    const said = new Set(contentOf(wordsOf(act.text)));
    if (wanted.some((word) => said.has(word))) return { share: +found[1]! / 100, act };
  }
  return null;
}

/** A share of the population or capital that an organ states: "the members in favour represent 86 per cent". */
export function statedShare(acts: readonly RecordedAct[]): { share: number; act: RecordedAct } | null {
  for (const act of [...acts].reverse()) {
    if (!act.organ) continue;
    const found = /(\d+(?:\.\d+)?)\s?(?:per cent|percent|%)/i.exec(act.text);
    if (found && /favour|support|represent|popul|capital/i.test(act.text)) return { share: +found[1]! / 100, act };
  }
  return null;
}

/** The part of the votes cast that an organ states: "Yes votes came to 52 per cent of the valid votes". */
export function statedVotes(acts: readonly RecordedAct[]): { share: number; act: RecordedAct } | null {
  for (const act of [...acts].reverse()) {
    const found =
      /(\d+(?:\.\d+)?)\s?(?:per cent|percent|%) (?:of (?:the |all )?)?(?:valid |yes )?(?:votes|ballots|voters)\b/i.exec(
        act.text,
      );
    if (found && act.organ) return { share: +found[1]! / 100, act };
  }
  return null;
}

/** "The fourth instrument was deposited", "four instruments were lodged": how many an organ says there are by then. */
export function depositsTold({ organ, text }: RecordedAct): number {
  if (organ === undefined) return 0;
  const words = wordsOf(text);
  const told = words.flatMap(({ lower }, i) => {
    const n = ordinals[lower] ?? numberAt(words, i)?.value;
    const noun = words.slice(i + 1, i + 3).some((word) => /^(instruments?|ratifications?|deposits?)$/.test(word.lower));
    return n !== undefined && noun ? [n] : [];
  });
  return Math.max(0, ...told);
}
