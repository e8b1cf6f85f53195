/** Figures that an organ states in the record: a share of the population, of the capital, of the votes cast. */
import type { RecordedAct } from '../model/procedure.ts';
import { contentOf, wordsOf } from './words.ts';

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
