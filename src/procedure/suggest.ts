/** Positions that the statements of a dossier suggest: a member's own officials speaking about the decision. A suggestion is
 *  never counted. It waits for a person; what is accepted becomes an entry of the record with the statement as evidence. */
import { canonical, digestOf, shortOf } from '../model/canonical.ts';
import type { PositionReviewBody, SuggestedSide, Suggestion } from '../model/position.ts';
import type { RecordedAct } from '../model/procedure.ts';
import { standingDecision } from '../model/review.ts';
import type { Statement } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Plan } from './plan.ts';
import { deniedIn } from './put-aside.ts';
import { contentOf, type Word, wordsOf } from './words.ts';

/** A statement where it stands: its id, its version and when it was made or published. */
export type Said = {
  readonly id: string;
  readonly statement: Statement;
  readonly publishedAt?: string;
};

const supports = new Set(
  'support supports supported supporting back backs backed backing favour favours favoured endorse endorses endorsed welcome welcomes welcomed agree agrees agreed approve approves approved ratify ratifies ratified accept accepts accepted'.split(
    ' ',
  ),
);
const opposes = new Set(
  'oppose opposes opposed opposing reject rejects rejected object objects objected veto vetoes vetoed block blocks blocked against refuse refuses refused'.split(
    ' ',
  ),
);
const conditions =
  /\b(if|unless|provided|condition|conditions|conditional|only when|only after|once|until|as long as|depends|reserve|reservation)\b/i;

/** Suggests at most one position for each statement, oldest first. Says nothing where the speaker is no member's official,
 *  where the statement is not about the decision, or where it takes no side. */
export function suggestPositions(
  said: readonly Said[],
  of: { readonly planOn: (day: string) => Plan },
  names: Gazetteer,
): Suggestion[] {
  const out: Suggestion[] = [];
  for (const { id, statement, publishedAt } of said) {
    const date = statement.when ?? publishedAt;
    if (date === undefined) continue;
    const plan = of.planOn(date.slice(0, 10));
    const about = subjectsOf(plan);
    const member = memberOf(statement, plan, names);
    if (member === null) continue;
    const words = wordsOf(statement.content.text);
    if (!touches(words, about)) continue;
    const side = sideOf(statement, words);
    if (side === null) continue;
    out.push({
      statement: id,
      member,
      date,
      quote: statement.content.text,
      suggests: side.suggests,
      why: `${capital(statement.sourceEntity ?? member)}: ${side.why}.`,
    });
  }
  return out.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Short digest of what suggestions depend on: who is a member when, by which names, and what the decision is about. */
export const editionOf = (of: {
  readonly memberships: readonly unknown[];
  readonly planOn: (day: string) => Plan;
}): string => {
  const { decision, subject, stages, aliases } = of.planOn('9999-12-31');
  return shortOf(
    digestOf(
      canonical({ members: of.memberships, decision, subject, aliases, stages: stages.map((stage) => stage.aliases) }),
    ),
  );
};

/** A suggestion with the decisions about it, first to last, each with the day the record learned it. */
export type Reviewed = Suggestion & {
  readonly decisions: readonly (Pick<PositionReviewBody, 'decision' | 'author'> & { readonly at: string })[];
  /** When a person rejected the statement itself, which takes the ground from under it. */
  readonly withdrawnAt?: string;
};

/** The end of a day, or the instant itself. */
const until = (day: string): string => `${day}\uffff`;

/** How a suggestion stood on a day: by the decisions that had been taken by then. */
export function statusOn({ decisions, withdrawnAt }: Reviewed, knownOn: string): 'waiting' | 'accepted' | 'rejected' {
  if (withdrawnAt !== undefined && withdrawnAt <= until(knownOn)) return 'rejected';
  const standing = standingDecision(decisions.filter(({ at }) => at <= until(knownOn)));
  if (!standing) return 'waiting';
  return standing.decision === 'accept' ? 'accepted' : 'rejected';
}

const acts: Readonly<Record<SuggestedSide, 'support' | 'oppose' | 'condition' | null>> = {
  support: 'support',
  oppose: 'oppose',
  condition: 'condition',
  silent: null,
};

/** The record with what people had accepted by `knownOn`. A word is outweighed by a deed: what somebody said does not
 *  undo a ratification or a vote of the same member. A refusal to answer is no act, so accepting one adds nothing. */
export function withAccepted(
  record: readonly RecordedAct[],
  reviewed: readonly Reviewed[],
  knownOn: string,
): RecordedAct[] {
  const cast = new Set(record.filter(({ member, act }) => member && binding.test(act)).map(({ member }) => member));
  return [
    ...record,
    ...reviewed.flatMap((one): RecordedAct[] => {
      const act = acts[one.suggests];
      if (act === null || cast.has(one.member) || statusOn(one, knownOn) !== 'accepted') return [];
      const by = standingDecision(one.decisions.filter(({ at }) => at <= until(knownOn)))!;
      return [
        {
          date: one.date.slice(0, 10),
          member: one.member,
          act,
          text: one.quote,
          learnedOn: by.at,
          statement: one.statement,
          source: { source: `a statement of this record, accepted as a position by ${by.author}` },
        },
      ];
    }),
  ];
}

const binding = /^(ratify|accept|accede|approve|deposit|vote-for|vote-against|abstain)$/;

/** The member that the speaker speaks for: the government, office or person of a country that is a member. */
function memberOf({ entity, sourceEntity, when }: Statement, plan: Plan, names: Gazetteer): string | null {
  if (entity && (entity.kind === 'anonymous' || entity.kind === 'document' || entity.kind === 'group')) return null;
  const source = entity?.name ?? sourceEntity;
  if (!source) return null;
  for (const member of plan.members)
    for (const name of [member, ...(plan.aliases[member] ?? [])]) if (nameIn(source, name)) return member;
  const code = codeIn(source, names) ?? codeOfPerson(source, when, names);
  return code === null ? null : (plan.members.find((member) => names.countryOf(member)?.code === code) ?? null);
}

function nameIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const letter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);
  return !letter(text[at - 1]) && !letter(text[at + name.length]);
}

/** "Office of the President of Ukraine", "the Hungarian foreign minister": the first country that is named. */
function codeIn(source: string, names: Gazetteer): string | null {
  const words = source.split(/\s+/);
  for (let i = 0; i < words.length; i++)
    for (let length = Math.min(names.longest, words.length - i); length > 0; length--) {
      const country = names.countryOf(words.slice(i, i + length).join(' '));
      if (country) return country.code;
    }
  return null;
}

function codeOfPerson(source: string, when: string | undefined, names: Gazetteer): string | null {
  const holders = names.people(source);
  const then = holders.find(
    ({ from, until }) => when === undefined || (from <= when && (until === '' || when < until)),
  );
  const of = (then ?? holders[0])?.of;
  return of !== undefined && names.country(of) ? of : null;
}

/** Words that show that a statement is about this decision: of its title, its subject, its stages and their aliases. */
function subjectsOf(plan: Plan): ReadonlySet<string> {
  const general = new Set(contentOf(wordsOf('decision vote adoption proposal draft approval member application')));
  const texts = [plan.decision, ...plan.subject, ...plan.stages.flatMap(({ aliases }) => aliases)];
  return new Set(contentOf(wordsOf(texts.join(' ')), general));
}

/** Two words of the decision, or the name of the one it is about together with joining or membership. */
function touches(words: readonly Word[], about: ReadonlySet<string>): boolean {
  const shared = new Set(contentOf(words).filter((word) => about.has(word)));
  return (
    shared.size >= Math.min(2, about.size) ||
    (shared.size === 1 && words.some(({ lower }) => /^(join|joining|joins|membership|accession|member)$/.test(lower)))
  );
}

function sideOf(
  { act, polarity, cue }: Statement,
  words: readonly Word[],
): { suggests: SuggestedSide; why: string } | null {
  if (act === 'refuse-to-answer') return { suggests: 'silent', why: 'was asked and did not say' };
  if (act === 'ask' || act === 'request' || act === 'warn') return null;
  const denied = deniedIn(words);
  const cued = cue ? wordsOf(cue.text) : [];
  const has = (list: ReadonlySet<string>): boolean | null => {
    const k = words.findIndex(({ lower }) => list.has(lower));
    if (k >= 0) return !denied[k];
    return cued.some(({ lower }) => list.has(lower)) ? true : null;
  };
  const [yes, no] = [has(supports), has(opposes)];
  const conditional = conditions.test(words.map(({ text }) => text).join(' '));
  if (conditional && (yes !== null || no !== null))
    return { suggests: 'condition', why: 'ties its position to a condition' };
  if (no === true || (yes === false && no === null) || (act === 'deny' && yes === true))
    return { suggests: 'oppose', why: 'speaks against it' };
  if ((yes === true && polarity !== 'negative') || (act === 'agree' && no === null && polarity === 'positive'))
    return { suggests: 'support', why: 'speaks for it' };
  return null;
}
