/** Positions that the statements of a dossier suggest: a member's own officials speaking about the decision. A suggestion is
 *  never counted. It waits for a person; what is accepted becomes an entry of the record with the statement as evidence. */
import type { ProcedureAct, RecordedAct } from '../model/procedure.ts';
import type { Statement } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Plan } from './plan.ts';
import { contentOf, deniedIn, type Word, wordsOf } from './words.ts';

/** A statement where it stands: its id, its version and when it was made or published. */
export type Said = {
  readonly id: string;
  readonly statement: Statement;
  readonly publishedAt?: string;
};

export type Suggestion = {
  /** The statement's id: the evidence, and what a decision about the suggestion names. */
  readonly statement: string;
  readonly member: string;
  /** `silent`: asked, and refused to say; it is neither yes nor no and never becomes an act. */
  readonly suggests: 'support' | 'oppose' | 'condition' | 'silent';
  readonly date: string;
  readonly quote: string;
  readonly why: string;
};

/** What a person decided about a suggestion. The last decision about a statement holds; `undo` takes it back. */
export type SuggestionDecision = {
  readonly statement: string;
  readonly decision: 'accept' | 'reject' | 'undo';
  readonly author: string;
  readonly at: string;
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
export function suggestPositions(said: readonly Said[], plan: Plan, names: Gazetteer): Suggestion[] {
  const about = subjectsOf(plan);
  const out: Suggestion[] = [];
  for (const { id, statement, publishedAt } of said) {
    const member = memberOf(statement, plan, names);
    const date = statement.when ?? publishedAt;
    if (member === null || date === undefined) continue;
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
      why: `${statement.sourceEntity ?? member}: ${side.why}.`,
    });
  }
  return out.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The accepted suggestions as entries of the record. Silence is no act, so an accepted silence adds nothing. */
export function acceptedActs(
  suggestions: readonly Suggestion[],
  decisions: readonly SuggestionDecision[],
): RecordedAct[] {
  const last = new Map<string, SuggestionDecision>();
  for (const decision of decisions) last.set(decision.statement, decision);
  return suggestions.flatMap((suggestion): RecordedAct[] => {
    const decision = last.get(suggestion.statement);
    if (decision?.decision !== 'accept' || suggestion.suggests === 'silent') return [];
    const act: ProcedureAct = suggestion.suggests;
    return [
      {
        date: suggestion.date,
        member: suggestion.member,
        act,
        text: suggestion.quote,
        learnedOn: decision.at,
        source: { source: `statement ${suggestion.statement}, accepted by ${decision.author}` },
      },
    ];
  });
}

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
): { suggests: Suggestion['suggests']; why: string } | null {
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
