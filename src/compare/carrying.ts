/** Carries the statements of one version to the next. The words decide first (text/anchor.ts): a statement is one stretch
 *  from its first word to its last, and where that is not the same, its parts are carried one by one. Then the source
 *  decides: the same words in another mouth are not the same statement. */
import type { CarriedStatement } from '../model/revision.ts';
import { partsOf, type Quote, quoteAt, type Span } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { type Carried, carry, type Mapping, mappingOf } from '../text/anchor.ts';
import { foldWord } from '../text/en/spelling.ts';

/** A text and what was found in it. */
type Told = { readonly text: string; readonly statements: readonly Statement[] };

export function carryStatements(before: Told, after: Told): CarriedStatement[] {
  if (!before.statements.length) return [];
  const mapping = mappingOf(before.text, after.text);
  const later = new Map<string, Statement>();
  for (const statement of after.statements) later.set(keyOf(hullOf(statement.content)), statement);
  return withoutDoubles(before.statements.map((statement) => carryOne(mapping, statement, later)));
}

/** One place is the successor of one statement: of two that lead there, the one that did not move, or neither. */
function withoutDoubles(carried: readonly CarriedStatement[]): CarriedStatement[] {
  const at = (one: CarriedStatement): string => (one.as === 'exact' || one.as === 'moved' ? keyOf(one.now!) : '');
  const claims = new Map<string, CarriedStatement[]>();
  for (const one of carried) if (at(one)) claims.set(at(one), [...(claims.get(at(one)) ?? []), one]);
  return carried.map((one) => {
    const rivals = (claims.get(at(one)) ?? [one]).filter((other) => other !== one);
    const stays = one.as === 'exact' && rivals.every((other) => other.as === 'moved');
    if (!rivals.length || stays) return one;
    const { now: _, ...rest } = one;
    return { ...rest, as: 'refused', found: false, why: REASONS['two equal places'] };
  });
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

function carryOne(mapping: Mapping, statement: Statement, later: ReadonlyMap<string, Statement>): CarriedStatement {
  const content = hullOf(statement.content);
  const told = {
    content: quoteAt(mapping.before, content.start, content.end),
    ...(statement.sourceEntity ? { speaker: statement.sourceEntity } : {}),
  };
  const words = carryWords(mapping, statement, later);
  if (words.as === 'refused') {
    const now = words.span ? { now: quoted(mapping, words.span) } : {};
    return { ...told, as: 'refused', found: false, why: words.why, ...now };
  }
  const now = quoted(mapping, words.span);
  const successor = later.get(keyOf(words.span));
  const other = successor && otherSource(statement, successor);
  if (other) return { ...told, as: 'refused', now, found: true, why: other };
  if (words.as === 'fuzzy')
    return { ...told, as: 'fuzzy', now, found: successor !== undefined, score: words.score, why: words.why };
  return { ...told, as: words.as, now, found: successor !== undefined };
}

const quoted = ({ after }: Mapping, { start, end }: Span): Quote => quoteAt(after, start, end);

type Words =
  | { readonly as: 'exact' | 'moved'; readonly span: Span }
  | { readonly as: 'fuzzy'; readonly span: Span; readonly score: number; readonly why: string }
  /** `span`: where the content stands, if only the words that credit it are gone. */
  | { readonly as: 'refused'; readonly why: string; readonly span?: Span };

function carryWords(mapping: Mapping, statement: Statement, later: ReadonlyMap<string, Statement>): Words {
  const content = hullOf(statement.content);
  const credit = [statement.source, statement.cue].flatMap((words) => (words ? [...partsOf(words)] : []));
  const hull = hullOfAll([content, ...credit]);
  const whole = carry(mapping, hull);
  if (whole.as === 'exact' || whole.as === 'moved') {
    const shift = whole.span.start - hull.start;
    return { as: whole.as, span: { start: content.start + shift, end: content.end + shift } };
  }
  const said = carry(mapping, content);
  if (said.as === 'refused') return { as: 'refused', why: REASONS[said.why] };
  const credited = credit.map((part) => ({ part, result: carry(mapping, part) }));
  const gone = credited.find(({ result }) => result.as === 'refused');
  const source = later.get(keyOf(said.span))?.source?.text;
  const respelled = source !== undefined && statement.source && spelled(source) === spelled(statement.source.text);
  if (gone && !(respelled && gone.part.start === statement.source!.start)) {
    const words = mapping.before.slice(gone.part.start, gone.part.end);
    return { as: 'refused', span: said.span, why: `the words stand, and “${words}” is no longer what credits them` };
  }
  if (whole.as === 'fuzzy') return { as: 'fuzzy', span: said.span, score: whole.score, why: whole.why };
  return worst(
    said.span,
    [said, ...credited.map(({ result }) => result)].filter((one) => one.as !== 'refused'),
  );
}

/** The least certain of the parts speaks for the statement. */
function worst(span: Span, parts: readonly Exclude<Carried, { as: 'refused' }>[]): Words {
  const altered = parts.filter((part) => part.as === 'fuzzy');
  if (altered.length)
    return {
      as: 'fuzzy',
      span,
      score: Math.min(...altered.map((part) => part.score)),
      why: [...new Set(altered.map((part) => part.why))].join(', '),
    };
  return { as: parts.some((part) => part.as === 'moved') ? 'moved' : 'exact', span };
}

const REASONS: Readonly<Record<Extract<Carried, { as: 'refused' }>['why'], string>> = {
  'text gone': 'its words are gone',
  'two equal places': 'its words stand in several places that nothing tells apart',
};

/** Why two statements of the same words are not one, if they are not: another source, or the opposite of it. */
function otherSource(old: Statement, now: Statement): string | null {
  // The same plain words ("the minister", "he") may be led back to somebody else; that counts where it is certain.
  const certain = old.source?.text !== now.source?.text || ((old.entity?.sure ?? true) && (now.entity?.sure ?? true));
  if (certain && old.sourceEntity && now.sourceEntity && spelled(old.sourceEntity) !== spelled(now.sourceEntity))
    return `it is now credited to ${now.sourceEntity}`;
  if (old.polarity !== now.polarity && old.polarity !== 'none' && now.polarity !== 'none')
    return `it is now ${now.polarity === 'negative' ? 'denied' : 'affirmed'}`;
  return null;
}

/** "Zelensky" and "Zelenskyy" are one source. */
const spelled = (name: string): string => name.split(/\s+/).map(foldWord).join(' ');

const hullOf = (words: Statement['content']): Span => hullOfAll(partsOf(words));

function hullOfAll(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
