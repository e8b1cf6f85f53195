/** Suppositions, motives, intentions and what is nearly so: the record has only what happened. */
import { contentOf, wordsOf } from '../../words.ts';
import { deedAt } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { type Reading, range } from './reading.ts';

/** What the record cannot settle, whatever the verbs say: null where there is nothing of the kind. */
export function unsettled(r: Reading): Proposition | null {
  if (
    /\bmeans? to (vote|back|support|oppose|block|veto|ratify|sign|reject|keep|join|leave)\b/.test(
      r.low(0, r.words.length),
    )
  )
    return { is: 'unread', why: 'It is about an intention, which the record does not settle.' };
  if (hedge.test(r.low(0, r.words.length)))
    return { is: 'unread', why: 'It says that something is nearly so, and the record has only what is.' };
  const motive = purpose.exec(r.low(0, r.words.length).replace(decidedTo, '$1 that '));
  if (motive)
    return {
      is: 'unread',
      why: 'It gives a motive, and motives are not on record.',
      motive: wordAt(r, motive[0]),
    };
  const said = r.low(0, r.words.length);
  const vague = beyondRecord.find(([words]) => words.test(said));
  if (vague) return { is: 'unread', why: vague[1] };
  const reason = r.mentions.some(({ is }) => is === 'member' || is === 'group') ? reasonIn(r) : null;
  if (reason !== null)
    return { is: 'unread', why: `It gives a reason (“${reason}”) that is not on record.`, motive: wordAt(r, reason) };
  const nearly = range(0, r.words.length).find(
    (k) => /^(nearly|almost|practically|virtually)$/.test(r.at(k)) && deedAt(r.words, k + 1, r.words.length),
  );
  if (nearly !== undefined)
    return { is: 'unread', why: 'It says that something nearly happened, and the record has only what did.' };
  const supposed = r.words.findIndex(
    ({ lower }, i) => (lower === 'if' && !/^(as|even|only)$/.test(r.at(i - 1))) || lower === 'unless',
  );
  if (supposed >= 0)
    return {
      is: 'unread',
      why: `It supposes something (“${r.words[supposed]!.lower} …”), and the record has only what happened.`,
    };
  if (/^(had|were|should)$/.test(r.at(0)) && /\b(would|could|might)\b/.test(r.low(1, r.words.length)))
    return { is: 'unread', why: 'It supposes what did not happen, and the record has only what happened.' };
  return null;
}

/** The word at which a part of the claim begins. */
function wordAt(r: Reading, part: string): number {
  const at = r.low(0, r.words.length).indexOf(part);
  return at < 0 ? 0 : r.low(0, r.words.length).slice(0, at).split(' ').filter(Boolean).length;
}

/** Words that take the rest of a claim off the record, or say more than its verbs. */
const beyondRecord: readonly (readonly [RegExp, string])[] = [
  [
    /\b(see|sees|saw|find|finds|found|feel|feels|felt|show|shows|showed) (no|little|every|good|any) (need|reason|point|sense|merit|use|grounds?|cause|appetite|interest|enthusiasm)\b|\bnever (liked|wanted|cared)\b/,
    'It is about an attitude, which the record does not settle.',
  ],
  [
    /\b(claims?|claimed|pretends?|pretended|purports?|purported|professes|is (said|reported|rumoured|rumored|believed|thought|alleged|understood)|are (said|reported|believed|thought|alleged)) to have\b|\b(den(y|ies|ied)) having\b|\b(reportedly|allegedly|supposedly|purportedly|apparently|by all accounts)\b/,
    'It reports what somebody says, and the record has only what was done.',
  ],
  [
    /\bwould (not |n't |never |still |also |then )*have\b|\b(was|were) (just |all )?(about|going|set|due|poised|ready|prepared|minded) to\b/,
    'It speaks of what might have come, and the record has only what did.',
  ],
  [/\banything but\b|\bfar from\b|\bin name only\b|\bon paper\b/, 'It says that a thing is not what it is called.'],
  [
    /\b(after|past|beyond|within|inside|ahead of|too late for) (the )?(silence )?(deadline|time limit|expiry|cut off)\b/,
    'Whether it came in time was not checked.',
  ],
  [
    /\b(is|are) (certain|sure|bound|guaranteed|destined) to (?!have\b)\w+|\bare going to vote\b/,
    'It predicts what is not yet done, and the record does not settle the future.',
  ],
  [
    /\b(made|makes|make) (no|any|a|all the|little) difference\b|\b(did not|does not|did n't) matter\b|\bcounted for nothing\b/,
    'What difference it made is not on record.',
  ],
  [
    /\bdecided the (outcome|vote|matter|issue|result|day)\b|\btipped the (balance|scales?)\b/,
    'Whose vote decided it is not on record.',
  ],
  [/^it (is|was) not .+ (that|who|which) /, 'It says who it was not, and not who it was.'],
  [/^not (only|just|merely|even)\b/, 'It says that there were others, and not who.'],
  [
    /\b(hardly|scarcely|barely) any\w*\b|^(very )?few\b(?! of the)|\bjust a few\b/,
    'How few are few the record does not say.',
  ],
];

/** "abstained over the cost": a reason, unless it is whose objection it came through. */
const over =
  /(?<!\b(?:take|takes|took|taken|taking|hand|hands|handed|handing|win|won|carry|carried|put) )\b(?:over|citing|on the grounds? of|for reasons of|in view of|in the light of|mindful of) (?:the |its |their |a |an )?([a-z].*)$/;

/** A reason behind what somebody did, that no entry of the record has in its words. */
function reasonIn(r: Reading): string | null {
  const found = over.exec(r.low(0, r.words.length));
  if (
    !found ||
    /\b(objections?|opposition|veto|vetoes|votes?|resistance|protests?|refusal|absence|lack|want|abstentions?|no\b|dissent)/.test(
      found[1]!,
    )
  )
    return null;
  const title = new Set(contentOf(wordsOf(r.reckoning.plan.decision)));
  const words = contentOf(wordsOf(found[1]!), title);
  if (words.length === 0) return null;
  const told = r.reckoning.acts.some((act) => {
    const own = new Set(contentOf(wordsOf(act.text)));
    return act.act !== 'statement' && words.filter((word) => own.has(word)).length >= 0.6 * words.length;
  });
  return told || words.some((word) => /^\d/.test(word)) ? null : found[0];
}

/** What is nearly so. */
const hedge =
  /\bas good as\b|\b(is|are|was|were|has|have) (virtually|practically|almost|nearly|all but|more or less|essentially|effectively|de facto) (?!\d|all|half|every|two|three|unanim)|\ba (mere )?formality\b|\bonly a matter of time\b|\bin the bag\b|\bon the verge of\b|\bon the brink of\b|\bcloser than ever\b/;

/** "Decided in 2014 to send", "decided by five votes to three to send": what was decided, and no purpose. */
const decidedTo =
  /\b(is|are|decided|agreed|voted|resolved|undertook|asked|invited)(?: (?:in|on|at) (?:\w+ ){1,4}?| by \w+(?: votes?)? to \w+)? ?to /g;

/** Purposes behind an act. */
const purpose =
  /\b(do(es|ing|ne)?|did) (\w+ ){1,4}a (favou?r|service)\b|\b(on (the )?(orders|instructions|advice|behalf) (from|of)|under (pressure|duress)|at the (behest|request|urging|insistence) of|in (exchange|return) for|in (reply|response|answer|reaction) to|as (a |an )?(favour|favor|gesture|punishment|warning|reward|protest|bargaining chip|lever|leverage|tactic|ploy|means|concession|test|signal|bargaining counter|hostage)|for (domestic|electoral|political|tactical) (reasons|purposes|gain)|for fear of|in the hope of|so as not to|in order not to|lest|in order to|so as to|in protest|in retaliation|out of (spite|fear|solidarity|anger|sympathy|pride|envy|habit|principle|respect|concern|revenge|malice|caution|friendship|\w+(ment|tion|ity|ness|ance|alty))|to (punish|please|gain|put pressure|force|protect|send|avoid|show|extract|appease|spite|embarrass|hurt|weaken|humiliate|blackmail|reward|thank|impress|distract|test|buy time))\b/;

/** What lies ahead. */
export const ahead = /\b(can|could|will|would|may|must|is to|are to)\b/;
