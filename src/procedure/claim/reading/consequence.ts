/** What follows once all is done: what people can or must do who have no part in the decision. */
import { decisionStage } from '../../plan.ts';
import { contentOf, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** `bare`: no verb of the lexicon is in the clause. */
export const consequence = (r: Reading, clause: Clause, bare: boolean): Proposition[] | null =>
  nowOrStill(r, clause) ?? (bare ? lets(r, clause) : null);

/** What people can or must do now that it is done: it says that all is done. */
function nowOrStill(r: Reading, { from, to, join }: Clause): Proposition[] | null {
  if (join !== 'main' && join !== 'and') return null;
  const low = r.low(from, to);
  if (/\b(will|would|could|might|should|because|if)\b/.test(low)) return null;
  const still = /\bstill (have|has|need|needs|must|pay|pays|face|faces|apply|applies|wait|waits|queue)\b/.test(low);
  const now =
    /\b(can|may|must|need|are|is|have|has|do|does) now\b|\bnow (can|may|must|need|have|has|pay|pays|face|faces|enjoy|enjoys|walk|travel|work|live|apply|applies|trade|fly|cross|use|uses|get|gets|receive|receives|vote)\b|\bno longer (have|has|need|needs|must|pay|pays|face|faces)\b|\b(from now on|as of (today|now)|from today)\b|\b(have|has) come to an end\b|\b(are|is) (gone|a thing of the past|history)\b|\bha(s|ve) become part of\b|\bha(s|ve) been free to\b/.test(
      low,
    );
  if (!still && !now) return null;
  const verb = range(from, to).find((k) =>
    /^(can|may|must|need|are|is|have|has|do|does|now|no|still|from|as)$/.test(r.at(k)),
  );
  if (verb === undefined || verb === from) return null;
  const subject = r.mentions.filter((one) => one.from >= from && one.to <= verb);
  const headed = subject.some(
    ({ is, from: k }) => /^(member|group|body|organ|narrowed)$/.test(is) && !/^(from|in|of)$/.test(r.at(k - 1)),
  );
  if (headed) return null;
  const said = r.words.slice(from, verb);
  const own = said.some(({ lower }) =>
    /^(decision|vote|procedure|ratification|deal|matter|bill|draft|text|proposal|treaty|agreement|resolution|law|regulation|directive|statement|plan|talks|negotiations|it|this|there|nobody|everything|nothing)$/.test(
      lower,
    ),
  );
  if (own && !/\bha(s|ve) (now )?(become part|come to an end)/.test(low)) return null;
  if (decisionStage(r.reckoning.plan) < 0) return null;
  return [{ is: 'amounts', words: low, effect: true, ...(still ? { negated: true } : {}) }];
}

/** "Ambulances can now cross the border": what the decision lets people do who have no part in it. */
function lets(r: Reading, { from, to }: Clause): Proposition[] | null {
  const said = r.low(from, to);
  const found =
    /\b(can|may|are (now )?(free|able|allowed|permitted|entitled) to|is (now )?(free|able|allowed|permitted|entitled) to) (?!not\b|n't\b|no\b|never\b|only\b|still\b|be (adopted|blocked|vetoed|stopped|overruled|outvoted|passed))/.exec(
      said,
    );
  if (!found || denies(said)) return null;
  const at = from + said.slice(0, found.index).split(' ').length - 1;
  const { subject } = subjectBefore(r, from, at, to);
  if (subject.is === 'who' || subject.is === 'organ' || subject.is === 'body' || subject.is === 'narrowed') return null;
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const words = contentOf(r.words.slice(from, to));
  if (!words.some((word) => title.includes(word)) && !r.mentions.some(({ is }) => is === 'subject')) return null;
  return [
    {
      is: 'enables',
      words,
      now: /\b(now|already|at last|finally|henceforth|from now on|today|as of)\b/.test(said),
    },
  ];
}
