/** Which step of the procedure a verb about the matter amounts to. */
import { decisionStage, effectStage, type StageKind } from '../../plan.ts';
import { contentOf, headOf, wordsOf } from '../../words.ts';
import { isExpulsion, puttingOut } from '../doings.ts';
import type { Deed } from '../lexicon.ts';
import type { Step } from '../proposition.ts';
import type { Mode } from './mode.ts';
import type { Reading } from './reading.ts';
import { doneStage, general, stageIn } from './stage-name.ts';
import type { Subject } from './subject.ts';

const stageOfDeed: Partial<Record<Deed, StageKind>> = {
  sign: 'signature',
  invite: 'invitation',
  apply: 'application',
  ratify: 'ratification',
  deposit: 'deposit',
  propose: 'proposal',
  recommend: 'opinion',
};

/** What a verb about the matter itself amounts to. */
export function stepOf(
  r: Reading,
  deed: Deed,
  p: number,
  length: number,
  to: number,
  subject: Subject,
  mode: Mode,
): Step | null {
  const { plan } = r.reckoning;
  const named = stageIn(r, clauseStart(r, p), to);
  switch (deed) {
    case 'fail':
    case 'reject':
    case 'block':
      return putsOut(r, p) || doesTheTitle(r, p) || undoes(r, p) ? 'adopted' : 'failed';
    case 'join':
      return effectStage(plan) < 0 ? 'adopted' : 'effect';
    case 'force':
      return takesOffice.test(r.low(p, p + length)) ? (named ?? installed(r)) : 'effect';
    case 'sign':
    case 'invite':
    case 'apply':
    case 'ratify':
    case 'deposit':
    case 'propose':
    case 'recommend': {
      // "introduced the programme" where the decision is its introduction; "introduced the draft" is the proposal.
      if (
        deed === 'propose' &&
        sharesTitleVerb(r, p) &&
        !/\b(proposal|draft|motion|bill|text|request|application)\b/.test(r.low(p, to))
      )
        return doneStage(r, r.words[p]!.stem) ?? 'adopted';
      // "Car-free Sundays have been introduced": the thing itself, and not a text about it.
      if (
        deed === 'propose' &&
        /^introduced$/.test(r.at(p)) &&
        (mode.passive || (subject.is === 'body' && namesMatter(r))) &&
        !/\b(proposal|draft|motion|bill|text|request|application|initiative|amendment|law|act)\b/.test(
          mode.passive ? r.low(0, p) : r.low(p, to),
        )
      )
        return doneStage(r, r.words[p]!.stem) ?? 'adopted';
      // The signature of a text that was initialled before is another step.
      if (deed === 'sign' && !/^initial/.test(r.at(p))) {
        const signing = plan.stages.findIndex(({ kind, name }) => kind === 'signature' && !/\binitial/i.test(name));
        if (signing >= 0) return signing;
      }
      // "has been cleared", with nobody named who did: the matter, by whoever decides.
      if (/^clear/.test(r.at(p)) && (mode.passive || subject.is === 'body') && named === null && subject.is !== 'organ')
        return 'adopted';
      const index = plan.stages.findIndex(({ kind }) => kind === stageOfDeed[deed]);
      if (index >= 0) return index;
      // "The prize has been handed over": where nothing is deposited, what follows the decision.
      if (deed === 'deposit' && named === null && /^hand/.test(r.at(p)) && effectStage(plan) >= 0)
        return effectStage(plan);
      return (
        named ??
        (deed === 'propose' ? ownStage(r, p) : null) ??
        (deed === 'ratify' || sharesTitleVerb(r, p) ? 'adopted' : null)
      );
    }
    case 'publish': {
      if (named === null && sharesTitleVerb(r, p)) return 'adopted';
      const index = plan.stages.findIndex(({ name }) =>
        (/law/.test(r.low(p, to)) ? /promulg|sign|assent|publi/i : /publi|promulg/i).test(name),
      );
      // "issued the warrant": where nothing is to be published, what is issued is what was decided.
      // "The judgment has been published": not the judgment, where its publication is a step of its own.
      if (named !== null && index > named) return index;
      return named ?? (index >= 0 ? index : namesMatter(r) ? 'adopted' : null);
    }
    case 'complete':
      return named ?? 'complete';
    case 'withdraw':
    case 'open': {
      if (named !== null) return named;
      // "The directive was dropped": given up, which leaves nothing to decide. Where it is stuck, nobody has yet given it up.
      const dropped =
        deed === 'withdraw' &&
        mode.passive &&
        !sharesTitleVerb(r, p) &&
        // By whom, or off what, would have to stand in an entry.
        !/^(by|from|off|out)$/.test(r.at(p + length)) &&
        /^(matter|none|body)$/.test(subject.is);
      if (dropped) return r.reckoning.outcome === 'blocked' ? null : 'failed';
      // "The court has been set up": it is there once all is done that brings it into being.
      const setUp = mode.passive && mode.perfect && sharesTitleVerb(r, p) ? existsAt(r) : null;
      if (setUp !== null) return setUp;
      return sharesTitleVerb(r, p)
        ? ((mode.passive || mode.perfect ? doneStage(r, r.words[p]!.stem) : null) ?? 'adopted')
        : null;
    }
    case 'grant':
      return named ?? headStage(r, clauseStart(r, p), p) ?? 'adopted';
    case 'adopt':
    case 'decide':
    case 'pass':
    case 'favour': {
      const through = deed === 'pass' && !mode.passive && named === null ? passedThrough(r, p, to) : null;
      if (through !== null) return through;
      // "The introduction was agreed" says that it was decided, and not that it has come.
      return named === null ||
        plan.stages[named]!.kind === 'silence' ||
        (named > decisionStage(plan) && /^(effect|proposal)$/.test(plan.stages[named]!.kind))
        ? 'adopted'
        : named;
    }
    case 'vote':
      return 'vote';
    default:
      return named;
  }
}

/** "Has taken office", "was sworn in": the step behind an election at which somebody begins. */
const takesOffice =
  /^(tak|took|assum|be|is|are|was|were|been|sworn)\w* .*\b(office|post|duties|presidency|seat|job|chair|sworn|over)\b/;
function installed(r: Reading): Step {
  const { plan } = r.reckoning;
  const last = plan.stages.length - 1;
  return effectStage(plan) < 0 && last > decisionStage(plan) ? last : 'effect';
}

/** The last stage behind the decision to establish a thing, where it opens or comes into force there. */
export function existsAt(r: Reading): number | null {
  const { plan } = r.reckoning;
  if (!/^(establishment|creation|foundation|formation|setting up)\b/i.test(plan.decision)) return null;
  const last = plan.stages.length - 1;
  return last > decisionStage(plan) && /^(effect|deposit|ratification)$/.test(plan.stages[last]!.kind) ? last : null;
}

/** "Has passed the committee": the stage at which that organ sits. */
function passedThrough(r: Reading, p: number, to: number): number | null {
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from > p && one.from <= p + 3 && one.to <= to);
  if (organ?.is !== 'organ') return null;
  const { acts, track, plan } = r.reckoning;
  const acted = acts.findIndex((act, i) => act.organ === organ.organ && track.stageOf[i]! >= 0);
  if (acted >= 0) return track.stageOf[acted]!;
  const words = contentOf(r.words.slice(organ.from, organ.to));
  const index = plan.stages.findIndex(({ name }) => words.every((word) => contentOf(wordsOf(name)).includes(word)));
  return index < 0 ? null : index;
}

/** "Has been nominated" of a stage "nomination by the board". */
function ownStage(r: Reading, p: number): number | null {
  const index = r.reckoning.plan.stages.findIndex(({ name }) => headOf(wordsOf(name)) === r.words[p]!.stem);
  return index < 0 ? null : index;
}

/** "Notice has been given": the stage whose head noun is what was given. */
function headStage(r: Reading, from: number, p: number): number | null {
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const said = contentOf(r.words.slice(from, p)).filter((word) => !title.includes(word) && !general.has(word));
  const index = r.reckoning.plan.stages.findIndex(({ name }) => said.includes(headOf(wordsOf(name)) ?? ''));
  return index < 0 ? null : index;
}

function clauseStart(r: Reading, p: number): number {
  let k = p;
  while (k > r.from && !/^[;:]$/.test(r.at(k - 1)) && r.at(k - 1) !== 'because' && r.at(k - 1) !== 'although') k--;
  return k;
}

/** "thrown out" of a member is what an exclusion does; of a proposal it is a rejection. */
export function putsOut(r: Reading, p: number): boolean {
  return (
    isExpulsion.test(r.reckoning.plan.decision) &&
    puttingOut.test(r.at(p)) &&
    !/\b(proposal|motion|draft|exclusion|expulsion|removal|dismissal|recall|request)\b/.test(r.low(p, r.words.length))
  );
}

/** "struck down the law" where the decision is its annulment; the complaint struck down is a refusal. */
const undoes = (r: Reading, p: number): boolean =>
  undoing.test(r.reckoning.plan.decision) &&
  /^(str(ike|ikes|uck)|thr(ow|ows|ew|own)|scrap|scraps|scrapped|overrul\w+)$/.test(r.at(p)) &&
  !/\b(complaint|proposal|motion|draft|request|application|petition|appeal|annulment|repeal|challenge)\b/.test(
    r.low(0, r.words.length),
  );

/** Titles of decisions that do away with something. */
export const undoing =
  /^(annulment|repeal|suspension|abolition|removal|lifting|closure|revocation|withdrawal|expulsion|dismissal|termination|rescission|cancellation|ending|dissolution|exclusion)\b/i;

const namesMatter = (r: Reading): boolean => {
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  return contentOf(r.words).some((word) => title.includes(word));
};

/** "scrapped the toll" where the decision is its abolition; of the proposal it would be a rejection. */
const doesTheTitle = (r: Reading, p: number): boolean =>
  r.titleVerbs.has(r.at(p)) &&
  !/\b(proposal|motion|draft|plan|abolition|removal|dismissal|request|bid|application|bill)\b/.test(
    r.low(0, r.words.length),
  );

export function sharesTitleVerb(r: Reading, p: number): boolean {
  if (r.titleVerbs.has(r.at(p))) return true;
  return contentOf(wordsOf(r.reckoning.plan.decision)).includes(r.words[p]!.stem);
}
