/** Which stages can such an act open, and how well does it suit them? Before anything else is weighed:
 *
 *  1. Each kind of act brings about some kinds of stages (`fit`): a recommendation is no decision, an application no membership.
 *  2. What is sent to an organ is sent by another; a stage in the hands of one organ is not opened by another (`barred`).
 *  3. A condition, a withdrawal and a correction open nothing by their kind; where a condition is made, `sitting.ts` says.
 *  4. Some words change what an act brings about (`turns`): whoever certifies a count of votes has ended the vote.
 *  5. A stage of another kind is opened all the same where the entry has all of its name and tells of something done. */
import { tableOf } from '../model/table.ts';
import { type Entry, partly, tellsOfADeed } from './entry.ts';
import { chamberOf, chambersIn, decisionStage, ofAnother, type Plan, type Stage, type StageKind } from './plan.ts';
import { ofTheBody, takesSides } from './sitting.ts';
import { contentOf, headOf, stem, wordsOf } from './words.ts';

/** How well an act suits a kind of stage. Zero: such an act alone does not open it. */
const fit = tableOf<Partial<Record<StageKind, number>>>({
  apply: { application: 6 },
  propose: { proposal: 6, silence: 2 },
  invite: { invitation: 6 },
  sign: { signature: 6 },
  ratify: { ratification: 6, decision: 1, vote: 1, reading: 1, other: 1 },
  accept: { ratification: 6, decision: 2 },
  accede: { ratification: 6, effect: 1 },
  approve: { ratification: 3, decision: 5, vote: 4, reading: 3, opinion: 2, committee: 2, proposal: 0 },
  deposit: { deposit: 6 },
  support: { committee: 2, silence: 3, decision: 3 },
  oppose: { committee: 2, silence: 3, decision: 3 },
  abstain: { vote: 5, reading: 4, decision: 4, other: 1 },
  absent: { vote: 5, reading: 4, decision: 4, other: 1 },
  'not-voting': { vote: 5, reading: 4, decision: 4, other: 1 },
  'vote-for': { vote: 5, reading: 4, decision: 4, other: 1 },
  'vote-against': { vote: 5, reading: 4, decision: 4, other: 1 },
  'break-silence': { silence: 9 },
  adopt: { decision: 5, vote: 4, reading: 3, opinion: 2, committee: 1, other: 1, effect: 1, silence: 1 },
  recommend: { opinion: 5, committee: 3 },
  certify: { opinion: 5, effect: 2, other: 1, deposit: 1 },
  statement: { other: 0, proposal: 0, effect: 0 },
});

/** A stage that an act may belong to. `name`: the stems of its name; `index`: its place in the plan. */
export type Candidate = {
  readonly plan: Plan;
  readonly stage: Stage;
  readonly index: number;
  readonly name: readonly string[];
  readonly entry: Entry;
};

/** What is weighed: how much of the name the entry has, and whether all of it. */
type Weighed = Candidate & { readonly kind: StageKind; readonly shared: number; readonly whole: boolean };

/** How well the act suits the stage; 0 where it cannot open it. */
export function suits(candidate: Candidate): number {
  const { plan, stage, index, name, entry } = candidate;
  const { act, said } = entry;
  if (stage.openedBy) return stage.openedBy.includes(act.act as never) ? 10 : 0;
  if (barred(candidate) || opensNothing.test(act.act)) return 0;
  // Who asks for membership, advises it or invites to it has not brought it about.
  if (stage.kind === 'effect' && /^(apply|propose|recommend|invite|support|oppose)$/.test(act.act)) return 0;
  // "The text went to the member states" tells of no membership.
  const shared = name.filter(
    (word) =>
      said.has(word) &&
      !(stage.kind === 'effect' && word === 'member' && ofMembers(act.text)) &&
      !describesAnother(word, candidate),
  ).length;
  const whole = name.length > 0 && shared === name.length;
  // Where nothing but a committee is left to decide, the committee decides.
  const kind = stage.kind === 'committee' && index === decisionStage(plan) ? 'decision' : stage.kind;
  const weighed: Weighed = { ...candidate, kind, shared, whole };
  const base = turns.reduce(
    (now, turn) => (turn.when(weighed) ? turn.to(now, weighed) : now),
    fit[act.act]?.[kind] ?? 0,
  );
  return base > 0 ? base + 2 * shared + (whole && act.organ ? 3 : 0) : byNameAlone(weighed);
}

const opensNothing = /^(condition|withdraw|correct)$/;

/** The stage is another organ's to take. */
function barred({ plan, stage, index, entry: { act } }: Candidate): boolean {
  if (act.organ === undefined) return false;
  // What is sent to the Assembly is sent by somebody else.
  const to = sentTo.exec(stage.name)?.[1];
  if (to !== undefined && alike(act.organ, to)) return true;
  // "Conclusion by the Council" is not for the President of the Parliament to declare.
  const organs = chambersIn(act.organ);
  return organs.length > 0 && ofAnother(plan, index) && !organs.includes(chamberOf(plan, index)!);
}

const sentTo =
  /^(?:referral|submission|transmission|sending|forwarding|presentation|dispatch|communication|notification) to (?:the )?(.+)$/i;

const sends =
  /\b(sent|submitted|transmitted|forwarded|communicated|referred|notified|presented|dispatched|delivered) (\w+ )*to\b|\bnotified (of|the|all)\b/i;

const willBe =
  /\b(will|would|shall|should|to|may|can|must) (now |then )?be (sent|submitted|transmitted|forwarded|communicated|referred|notified|presented|dispatched|delivered)\b/i;

/** One name has all the words of the other. */
function alike(one: string, other: string): boolean {
  const [a, b] = [contentOf(wordsOf(one)), contentOf(wordsOf(other))];
  return a.length > 0 && b.length > 0 && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)));
}

type Turn = { readonly when: (weighed: Weighed) => boolean; readonly to: (base: number, weighed: Weighed) => number };

const casts = /^(vote-|abstain|absent|not-voting)/;

/** What else than the kind of act decides which stages it brings about, in this order. */
const turns: readonly Turn[] = [
  // A proposal opens a silence procedure only where it says so.
  {
    when: ({ stage, entry: { act } }) => stage.kind === 'silence' && act.act === 'propose',
    to: (_, { entry: { said } }) => (said.has('silenc') || said.has('object') ? 15 : 0),
  },
  // A certificate brings an effect or a step of no known kind about only where it speaks of it.
  {
    when: ({ kind, shared, entry: { act } }) => act.act === 'certify' && /^(effect|other)$/.test(kind) && !shared,
    to: () => 0,
  },
  // "The measure is binding from today."
  {
    when: ({ stage, entry: { act } }) =>
      stage.automatic &&
      act.organ !== undefined &&
      /^(certify|adopt|statement)$/.test(act.act) &&
      inForce.test(act.text),
    to: () => 9,
  },
  // "Silence was not broken": the end of the silence, not what comes after it.
  {
    when: ({ stage, entry: { act, said } }) => stage.kind === 'silence' && act.act === 'certify' && said.has('silenc'),
    to: () => 6,
  },
  // Who has to look at it may say no as well as yes.
  {
    when: ({ kind, shared, entry: { act } }) =>
      kind === 'opinion' && takesSides(act.act) && act.organ !== undefined && shared > 0,
    to: () => 3,
  },
  // Who certifies a count of votes has ended the vote, not opened what comes after it.
  {
    when: ({ entry: { act } }) => act.act === 'certify' && votesCounted.test(act.text),
    to: (_, { kind }) => (/^(vote|decision|reading)$/.test(kind) ? 5 : 0),
  },
  // Who advises that talks be held has not held them.
  {
    when: ({ kind, stage, shared, entry: { act } }) =>
      act.act === 'recommend' && kind === 'committee' && !shared && talking.test(stage.name),
    to: () => 0,
  },
  // A proposal goes to the committee where no stage is one of proposals,
  {
    when: ({ kind, plan, entry: { act } }) =>
      act.act === 'propose' && kind === 'committee' && !plan.stages.some((other) => other.kind === 'proposal'),
    to: () => 2,
  },
  // and opens the first stage, whatever it is called, where nothing is asked for either.
  {
    when: ({ index, plan, entry: { act } }) =>
      act.act === 'propose' &&
      index === 0 &&
      !plan.stages.some((other) => other.kind === 'proposal' || other.kind === 'application'),
    to: (base) => Math.max(base, 3),
  },
  {
    when: ({ kind, entry: { act } }) =>
      act.act === 'approve' &&
      kind === 'signature' &&
      /\bput (his|her|its|their) (name|hand|signature) to\b/i.test(act.text),
    to: () => 7,
  },
  // Where nothing but an invitation is left to decide, members vote on that.
  {
    when: ({ kind, plan, index, entry: { act } }) =>
      act.member !== undefined && casts.test(act.act) && kind === 'invitation' && index === decisionStage(plan),
    to: () => 4,
  },
  // An opinion or a proposal that the body itself gives by a vote, before somebody else decides.
  {
    when: ({ kind, plan, stage, entry: { act } }) =>
      act.member !== undefined && casts.test(act.act) && /^(opinion|proposal)$/.test(kind) && ofTheBody(plan, stage),
    to: () => 7,
  },
  {
    when: ({ stage, entry: { act } }) =>
      act.member !== undefined && act.act === 'approve' && stage.kind === 'ratification',
    to: () => 6,
  },
  {
    when: ({ stage, name, shared }) =>
      /^(vote|decision)$/.test(stage.kind) && name.some((word) => preparatory.has(word)) && !shared,
    to: (base) => base - 2,
  },
  // "The resolution was sent to the governments" is the transmission to the governments.
  {
    when: ({ stage, entry: { act } }) => {
      const to = contentOf(wordsOf(sentTo.exec(stage.name)?.[1] ?? ''));
      const said = contentOf(wordsOf(act.text));
      return (
        act.organ !== undefined &&
        to.length > 0 &&
        sends.test(act.text) &&
        !willBe.test(act.text) &&
        to.every((word) => said.includes(word))
      );
    },
    to: () => 6,
  },
  // "The President vetoed the bill" is the presidential veto, a step where the procedure has one.
  {
    when: ({ stage, shared, entry: { act } }) =>
      act.organ !== undefined && act.act === 'oppose' && shared > 0 && headOf(wordsOf(stage.name)) === stem('veto'),
    to: () => 6,
  },
  // "The paper was issued": a text that is given out is published.
  {
    when: ({ stage, plan, entry: { act } }) =>
      act.organ !== undefined &&
      /^(adopt|approve|certify|statement)$/.test(act.act) &&
      headOf(wordsOf(stage.name)) === stem('publication') &&
      givesOut(plan, act.text),
    to: () => 12,
  },
  // A period opens when somebody is told until when it runs: "members may object until 9 January".
  {
    when: ({ stage, entry: { act } }) => {
      const within = /^(?:the )?(\w+) period$/i.exec(stage.name)?.[1];
      return (
        within !== undefined &&
        act.organ !== undefined &&
        (runsFrom.test(act.text) || (contentOf(wordsOf(act.text)).includes(stem(within)) && untilWhen.test(act.text)))
      );
    },
    to: (base) => Math.max(base, 4),
  },
];

/** The text decided on is told as given out: it goes by a noun for texts, or by one of the title. */
function givesOut({ decision }: Plan, text: string): boolean {
  const noun = givenOut.exec(text)?.[1];
  return noun !== undefined && (papers.test(noun) || contentOf(wordsOf(decision)).includes(stem(noun.toLowerCase())));
}
const givenOut =
  /\b([\p{L}-]+)(?: of the [\p{L}-]+)? (?:was|were|has been|have been) (?:then |later |jointly )?(?:issued|released|made public|put out|given out)\b/iu;
const papers =
  /^(paper|statement|declaration|communiqué|text|document|letter|report|note|conclusions|message|appeal|op-ed)$/i;

/** A stage that such an act does not bring about by its kind: it has all of the name, or an organ tells of its head as done. */
function byNameAlone({ stage, kind, whole, shared, entry }: Weighed): number {
  const { act, said } = entry;
  // Who votes in favour of signing has not signed.
  if (/^vote-/.test(act.act) && /^(signature|deposit|effect)$/.test(kind)) return 0;
  if (whole && !/^(statement|support|oppose)$/.test(act.act)) return 2 + 2 * shared;
  if (act.organ === undefined || !tellsOfADeed(act)) return 0;
  if (act.act === 'statement' && whole && !(everyone.test(stage.name) && partly.test(act.text))) return 2;
  return /^(certify|adopt|statement)$/.test(act.act) && headTold(stage.name, said) && !everyone.test(stage.name)
    ? 1
    : 0;
}

/** "Closing benchmarks met" closes nothing: the participle belongs to the noun behind it, which is another stage. */
const describesAnother = (word: string, { plan, stage, entry: { text } }: Candidate): boolean => {
  const places = text.flatMap((one, i) => (one.stem === word ? [i] : []));
  return (
    places.length > 0 &&
    places.every(
      (i) =>
        text[i]!.lower.endsWith('ing') &&
        plan.stages.some(
          (other) => other !== stage && contentOf(wordsOf(other.name)).includes(text[i + 1]?.stem ?? ''),
        ),
    )
  );
};

/** "Member states", "the members", "every member": who they are, not that somebody is one of them. */
const ofMembers = (text: string): boolean =>
  /\b(members|member (states?|countries|country|governments?|parliaments?))\b/i.test(text) &&
  !/\b(membership|(a|full|new|associate|th|first|st|nd|rd) member\b(?! (state|country)))/i.test(text);

const inForce =
  /\b(is|are|has become|have become|became|was|were) (now |thereby |legally )?(binding|in force|in effect|effective|applicable|operative)\b(?! (from|on|as of|as from|once|when|after|if|until|only|in) (?!today|now|this))|\b(entered|has entered|came|has come|took|has taken) (in|into )?(force|effect)\b/i;

const talking = /\b(talks|negotiations?|consultations?|discussions?|debate|dialogue|mediation|bargaining)$/i;

/** "The sixty days run from today." */
const runsFrom =
  /\b(days?|weeks?|months?|period) (now |will )?(runs?|starts?|started|begins?|began|counts?) (to run )?(from|on|as of|with|today|now)\b/i;

const untilWhen =
  /\b(until|till|by|before|up to|within) (the )?(end of |noon |midnight )?(on )?(\d|\w+ (days?|weeks?|months?)\b|january|february|march|april|may|june|july|august|september|october|november|december)/i;

export const votesCounted = /\b(\d[\d,]*|[a-z]+) votes\b|\bvotes? (in favour|against|for)\b/i;

const everyone = /\b(all|every|each)\b/i;

const preparatory = new Set(['committee', 'technical', 'preliminary', 'working', 'preparatory'].map(stem));

/** Words for any step at all. */
export const generalSteps: ReadonlySet<string> = new Set(
  ['vote', 'decision', 'adoption', 'approval', 'agreement', 'proposal', 'opinion', 'draft', 'resolution'].map(stem),
);

/** "The talks were concluded" of a stage "talks with the management": its head noun, where nothing fits better. */
function headTold(name: string, said: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const cut = words.findIndex(({ lower }) => /^(with|between|among|of|on|by|in)$/.test(lower));
  const head = cut > 0 ? words[cut - 1] : undefined;
  return head !== undefined && !generalSteps.has(head.stem) && said.has(head.stem);
}
