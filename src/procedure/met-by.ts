/** Which entry of the record meets a requirement in words? It shares the head noun, or is that act, and most of the rest. */
import type { RecordedAct } from '../model/procedure.ts';
import { tableOf } from '../model/table.ts';
import { chamberIn, chambersIn, type Plan, type Requirement } from './plan.ts';
import { announcedIn, deniedIn, scheduledIn } from './put-aside.ts';
import type { Basis } from './requirement-state.ts';
import { contentOf, headOf, stem, wordsOf } from './words.ts';

const binding = new Set([
  'adopt',
  'approve',
  'certify',
  'recommend',
  'invite',
  'deposit',
  'propose',
  'ratify',
  'sign',
  'apply',
  'accept',
  'accede',
  'vote-for',
]);
/** An organ's word that something has been done. */
const told =
  /\b(was|were|has been|have been) (\w+ly )?\w+(ed|en|rd|ld|pt|de|ne|wn|nt)\b|^(the )?(\w+ ){1,3}?(discussed|examined|considered|debated|heard|met|held|took)\b/i;
/** Nouns and the acts that are them. */
const actOf = tableOf<readonly string[]>({
  [stem('adoption')]: ['adopt', 'approve'],
  [stem('approval')]: ['approve', 'adopt'],
  [stem('decision')]: ['adopt', 'approve'],
  [stem('application')]: ['apply'],
  [stem('invitation')]: ['invite'],
  [stem('recommendation')]: ['recommend'],
  [stem('opinion')]: ['recommend', 'certify', 'approve'],
  [stem('certification')]: ['certify'],
  [stem('report')]: ['recommend', 'certify'],
  [stem('conclusion')]: ['recommend', 'certify', 'approve', 'adopt'],
  [stem('finding')]: ['certify', 'adopt'],
  [stem('assessment')]: ['certify', 'recommend'],
  [stem('signature')]: ['sign'],
  [stem('proposal')]: ['propose'],
  [stem('consent')]: ['approve', 'adopt', 'vote-for'],
});

/** "Scientific advice received", of a stage "scientific advice" that an organ has concluded, or that was opened and left behind:
 *  the entry that did so, unless it says the contrary of what is asked. */
export function stagePassed({ text }: Requirement, { acts, plan, tracked }: Basis): RecordedAct | undefined {
  const asked = contentOf(wordsOf(text)).filter((word) => !light.has(word) && !/^\d+$/.test(word));
  const index = plan.stages.findIndex(({ name }) => {
    const words = contentOf(wordsOf(name));
    return words.length > 0 && words.length === asked.length && words.every((word) => asked.includes(word));
  });
  if (index < 0) return undefined;
  const there = acts.filter(
    (act, i) => tracked.stageOf[i] === index && act.organ !== undefined && !contrary.test(act.text),
  );
  return (
    there.findLast(({ act }) => concluding.has(act)) ??
    (tracked.current > index ? there.at(-1) : undefined) ??
    undefined
  );
}

/** What is asked of a step in general: that it was taken, for how long, with which end. */
const light = new Set(
  'received delivered given held completed issued obtained passed published taken finished positive favourable thirty sixty ninety twenty ten fourteen days weeks months'
    .split(' ')
    .map(stem),
);
const adverse = /\b(negative|unfavou?rable|rejected|refused|advised against|against it)\b/i;
const contrary = new RegExp(`${adverse.source}|\\b(failed|missed|not)\\b`, 'i');

/** The entry that meets a requirement in words: it shares the head noun (or is that act) and most of the rest. */
export function actFor(
  { text, condition, aliases }: Requirement,
  { acts, plan, tracked }: Basis,
): RecordedAct | undefined {
  if (condition.is !== 'act') return undefined;
  const wordings = [text, ...aliases].map((wording) => ({
    words: contentOf(wordsOf(wording)),
    head: headOf(wordsOf(wording)),
  }));
  // What belongs to an earlier stage than the one that the requirement names does not meet it.
  const named = Math.max(stageNamed(plan, text), stageAtHead(plan, text));
  const before = (act: RecordedAct): boolean => {
    const stage = tracked.stageOf[acts.indexOf(act)]!;
    return named >= 0 && stage >= 0 && stage < named;
  };
  let best: RecordedAct | undefined;
  let bestScore = 0;
  for (const act of acts) {
    if (!binding.has(act.act) && !(act.organ && /^(statement|support)$/.test(act.act) && told.test(act.text))) continue;
    if (act.act === 'propose' && !ofProposal.test(text)) continue;
    if (before(act)) continue;
    if (condition.acts && !condition.acts.includes(act.act as never)) continue;
    if (condition.organ === 'applicant' ? act.member !== undefined : condition.organ && act.organ !== condition.organ)
      continue;
    if (condition.acts) return act;
    if (act.member && plan.members.includes(act.member) && act.act !== 'propose') continue;
    if (act.organ && concluding.has(act.act) && byOrgan(wordings[0]!.words, text, act.organ) && bestScore < 0.9) {
      best = act;
      bestScore = 0.9;
    }
    // Advice that a text be sent on is not what the text is about, and what has only begun is not completed.
    if (act.organ && byAnother(text, act.organ)) continue;
    if (act.act === 'recommend' && sendsOn.test(act.text)) continue;
    if (/\b(positive|favou?rable)\b/i.test(text) && adverse.test(act.text)) continue;
    if (completed.test(text) && onlyBegun.test(act.text)) continue;
    const said = wordsOf(`${act.organ ?? ''} . ${act.text}`);
    const denied = deniedIn(said);
    const ahead = scheduledIn(said);
    const later = announcedIn(said);
    const stems = new Set(contentOf(said.filter((_, i) => !denied[i] && !ahead[i] && !later[i])));
    stems.add(stem(act.act));
    if (isOver.test(act.text)) stems.add(stem('expiry'));
    for (const { words, head } of wordings) {
      const headMet =
        head === null || stems.has(head) || (!concludesTreaty.test(text) && (actOf[head] ?? []).includes(act.act));
      const share = words.filter((word) => stems.has(word)).length / Math.max(1, words.length);
      const score = headMet ? share + (head !== null && stems.has(head) ? 0.2 : 0) : 0;
      if (score >= 0.5 && score > bestScore) {
        best = act;
        bestScore = score;
      }
    }
  }
  return best;
}

const sendsOn = /\b(forwarded|sent|passed|referred|submitted|transmitted|put) [^.;]*\bto\b/i;
const completed = /\b(held|completed|finished|concluded|closed|ended)$/i;
const onlyBegun =
  /\b(opened|began|begun|started|launched|called|under way)\b(?!.*\b(ended|closed|finished|completed|concluded)\b)/i;

const isOver =
  /\b(period|deadline|time limit|term|days|weeks|months) (has |have |had )?(ended|expired|ran out|run out|lapsed|closed|elapsed|(is|was|were|are) over|came to an end|come to an end)\b/i;

/** The last stage whose name the requirement has in full; -1 where there is none. */
export function stageNamed({ stages }: Plan, text: string): number {
  const said = new Set(contentOf(wordsOf(text)));
  return stages.findLastIndex(({ name }) => {
    const words = contentOf(wordsOf(name));
    const telling = words.filter((word) => !general.has(word));
    return (
      (words.length > 1 && words.every((word) => said.has(word))) ||
      (telling.length > 1 && telling.every((word) => said.has(word)))
    );
  });
}

/** "Conclusion by the Council", of a stage "conclusion". */
const stageAtHead = ({ stages }: Plan, text: string): number =>
  stages.findLastIndex(({ name }) =>
    text
      .toLowerCase()
      .replace(/^(the |formal )+/, '')
      .startsWith(`${name.toLowerCase()} by `),
  );

const general = new Set(['vote', 'decision', 'adoption', 'approval'].map(stem));

/** "Conclusion by the Council" is not for the Commission. */
function byAnother(text: string, organ: string): boolean {
  const whose = chamberIn(/ by (.*)$/i.exec(text)?.[1] ?? '');
  const own = chambersIn(organ);
  return whose !== null && own.length > 0 && !own.includes(whose);
}

/** "Conclusion by the Council": of a treaty; a conclusion of a committee is what it found. */
const concludesTreaty =
  /^(the )?conclusion by\b|^(the )?conclusion of the (agreement|treaty|protocol|accord|convention)\b/i;

const ofProposal =
  /\b(propos\w+|draft\w*|tabl\w+|submi\w+|text|initiative|motion|request\w*|present\w*|nominat\w+|candidat\w+|bids?|paper|plan|circulat\w+|introduc\w+|bill|application)\b/i;

const concluding = new Set(['recommend', 'certify', 'approve', 'adopt']);

/** "Review by the working group": what an organ has to give, met by the organ's conclusion in whatever words. */
function byOrgan(words: readonly string[], text: string, organ: string): boolean {
  const found =
    /^(.*?) (?:recorded |given |taken |made |adopted |issued |delivered )?(?:by|of|from) (?:the )?(.*)$/i.exec(text);
  if (!found || !conclusions.test(found[1]!)) return false;
  const whose = contentOf(wordsOf(found[2]!));
  const own = contentOf(wordsOf(organ));
  return (
    words.length <= 5 &&
    whose.length > 0 &&
    own.length > 0 &&
    (whose.every((word) => own.includes(word)) || own.every((word) => whose.includes(word)))
  );
}
const conclusions =
  /^(the )?([\w-]+ )?(review|opinion|report|assessment|evaluation|examination|recommendation|decision|approval|consent|confirmation|endorsement|finding|verdict|appraisal|advice|clearance|certificate|certification|verification|inspection|audit)$/i;
