/** Which stage the words name. */
import { decisionStage } from '../../plan.ts';
import { contentOf, headOf, isFunctionWord, isMark, stem, wordsOf } from '../../words.ts';
import { carriedOut } from '../doings.ts';
import { groupNouns } from '../lexicon.ts';
import type { Reading } from './reading.ts';

/** The stage that the words name, if they name one other than by the general words for any decision. */
export function stageIn(r: Reading, from: number, to: number): number | null {
  const said = new Set(
    r.words
      .slice(from, to)
      .filter((word) => !isFunctionWord(word) && !isMark(word))
      .map(({ stem: s }) => s),
  );
  const title = new Set(contentOf(wordsOf(r.reckoning.plan.decision)));
  const lowTitle = r.reckoning.plan.decision.toLowerCase();
  const ofBody = new Set(contentOf(wordsOf(r.reckoning.plan.body)));
  let best: number | null = null;
  let bestWords = 0;
  const closing = /\b(final|last|concluding) (reading|vote|stage|step|hurdle)\b/.exec(r.low(from, to))?.[2];
  if (closing === 'reading' || closing === 'vote')
    for (let i = r.reckoning.plan.stages.length - 1; i >= 0; i--)
      if (r.reckoning.plan.stages[i]!.kind === closing && !/\b(final|last)\b/i.test(r.reckoning.plan.stages[i]!.name))
        return i;
  r.reckoning.plan.stages.forEach(({ name, aliases, kind }, i) => {
    for (const wording of [name, ...aliases]) {
      const words = contentOf(wordsOf(wording));
      const phrase = words.length > 1 && lowTitle.includes(wording.toLowerCase());
      // "The vote of the Council", whose every word is a general one, by all of them; "the Assembly" for its whole name.
      const bare = words.length > 1 && words.every((word) => said.has(word) && (general.has(word) || ofBody.has(word)));
      if (bare && kind === 'vote' && bestWords === 0) best = i;
      const telling = words.filter(
        (word) =>
          !general.has(word) &&
          (phrase || !title.has(word)) &&
          !(ofBody.has(word) && !said.has(word) && words.some((other) => ofBody.has(other) && said.has(other))),
      );
      if (telling.length === 0 || !telling.every((word) => said.has(word))) continue;
      // Who votes at a stage is not the stage: "a participant" is no "vote of the participants".
      if (telling.every((word) => ofMembers.has(word)) && words.some((word) => general.has(word) && !said.has(word)))
        continue;
      if (kind === 'effect' && telling.length === 1 && /^(member|acced|forc|entr)/.test(telling[0]!)) continue;
      if (telling.length > bestWords) {
        best = i;
        bestWords = telling.length;
      }
    }
  });
  return best ?? likeStage(r, said);
}

/** "Came through its examination", where the stage is called the evaluation and no other is anything like it. */
function likeStage(r: Reading, said: ReadonlySet<string>): number | null {
  const { stages } = r.reckoning.plan;
  const heads = stages.map(({ name }) => headOf(wordsOf(name)) ?? '');
  const bare = heads.flatMap((head, i) => (said.has(head) && conferring.has(head) ? [i] : []));
  if (bare.length === 1) return bare[0]!;
  for (const words of alike) {
    if (![...said].some((word) => words.has(word))) continue;
    const found = stages.flatMap(({ name }, i) =>
      contentOf(wordsOf(name)).some((word) => words.has(word)) ? [i] : [],
    );
    const head = found.length === 1 ? headOf(wordsOf(stages[found[0]!]!.name)) : null;
    if (head !== null && words.has(head)) return found[0]!;
  }
  return null;
}

/** Steps that are known by their noun alone where there is one of them. */
const conferring = new Set('conference referendum hearing ceremony consultation audit trial'.split(' ').map(stem));

/** Nouns of steps that are one thing under several names. */
const alike: readonly ReadonlySet<string>[] = [
  'evaluation examination assessment appraisal screening inspection audit review test',
  'hearing interview',
  'consultation consultations hearings',
  'negotiations talks bargaining',
  'publication gazette',
].map((line) => new Set(line.split(' ').map(stem)));

/** "The talks are under way": the stage that opens or holds them, by the words that are not about opening. */
export function stageOfTalk(r: Reading, from: number, to: number): number | null {
  const said = new Set(r.words.slice(from, to).map(({ stem: s }) => s));
  const { stages } = r.reckoning.plan;
  const index = stages.findIndex(({ name }) =>
    contentOf(wordsOf(name)).some((word) => said.has(word) && !general.has(word) && !inTitle(r, word)),
  );
  return index < 0 ? null : index;
}

function inTitle(r: Reading, s: string): boolean {
  return contentOf(wordsOf(r.reckoning.plan.decision)).includes(s);
}

/** The stage behind the decision at which what its title names is itself done: "restart" of the decision to restart,
 *  "introduction" of a number that has been introduced. */
export function doneStage(r: Reading, verb: string): number | null {
  const { plan } = r.reckoning;
  const title = contentOf(wordsOf(plan.decision));
  const index = plan.stages.findIndex(({ name, kind }, i) => {
    const words = contentOf(wordsOf(name));
    return (
      i > decisionStage(plan) &&
      (kind === 'effect' || kind === 'other' || kind === 'proposal') &&
      words.includes(verb) &&
      words.every((word) => word === verb || title.includes(word))
    );
  });
  if (index >= 0) return index;
  // "A conference, which opens the cluster": the requirement that says by what it is done.
  const doing = plan.requirements.find(({ text }) => {
    const found = /\bwhich (.+)$/i.exec(text);
    return found !== null && contentOf(wordsOf(found[1]!)).includes(verb);
  });
  const said = new Set(contentOf(wordsOf(doing?.text.split(/,? (?:with |by )?which /i)[0] ?? '')));
  const stage = plan.stages.findIndex(({ name }, i) => {
    const words = contentOf(wordsOf(name));
    return i > decisionStage(plan) && words.length > 0 && words.every((word) => said.has(word));
  });
  if (stage >= 0) return stage;
  // Those who decide on an opening do not open it themselves where a meeting for it is still to be held.
  if (!/^(re-?opening|opening|launch|start|beginning|resumption|inauguration)\b/i.test(plan.decision)) return null;
  if (!title.includes(verb)) return null;
  const meeting = plan.stages.findIndex(
    ({ name, kind }, i) =>
      i > decisionStage(plan) &&
      (kind === 'effect' || kind === 'other') &&
      /\b(conference|session|meeting|summit|ceremony|sitting)$/i.test(name),
  );
  return meeting < 0 ? null : meeting;
}

/** The last stage behind the decision, where what was decided is carried out there: a contract signed, notice given, money
 *  paid, troops sent. Null where the procedure ends with the decision or goes on to something else. */
export function carriedOutAt({ reckoning: { plan } }: Reading): number | null {
  const last = plan.stages.length - 1;
  if (!carriedOut.test(plan.decision) || last <= decisionStage(plan)) return null;
  const { name, kind } = plan.stages[last]!;
  const itself = headOf(wordsOf(name)) === headOf(wordsOf(plan.decision));
  return itself || kind === 'effect' || kind === 'deposit' || execution.test(name) ? last : null;
}
const execution =
  /\b(contract|notice|notification|denunciation|payment|delivery|departure|order|signature|completion)\b/i;

/** Nouns of the members of a body: who decides, and not where. */
const ofMembers = new Set([...groupNouns].map(stem));

/** Words of stage names that tell nothing about which stage. */
export const general = new Set(
  'decision adoption approval vote procedure stage step final formal draft member council put status granting'
    .split(' ')
    .map(stem),
);
