/** What changed between two versions of one document: every differing word in exactly one typed change, each with the
 *  words on both sides and the rule that decided. Pure and deterministic; statements, where given, name the speakers.
 *
 *  In order: sentences are paired (pairing.ts), the edits within each pair grouped (edits.ts), who is credited with what
 *  compared (attribution.ts), and each group judged (judge.ts). */
import type { Change, Disclosure, Revision } from '../model/revision.ts';
import { overlaps, type Quote, quoteAt, type Span } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { matchTokens } from '../text/diff.ts';
import { predicatesIn } from '../text/en/predicates.ts';
import { GIVES, undertakes } from '../text/en/undertakings.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { attributions } from './attribution.ts';
import { carryStatements } from './carrying.ts';
import { datelineOf, isDateline } from './datelines.ts';
import { type Group, groupEdits, mendByPartner, type Side, sideOf } from './edits.ts';
import { evenNegations } from './even-negations.ts';
import { creditedTo } from './in-sentence.ts';
import { judge } from './judge.ts';
import { chained } from './judge-chain.ts';
import { heardInstead } from './judge-undertakings.ts';
import { nameJudge } from './names.ts';
import { isContact, isFurniture, isNotice, isTechnical, noticeIsMaterial } from './notice.ts';
import { samePageLine } from './page-lines.ts';
import { type Pair, pairSentences } from './pairing.ts';
import { Reading, type Sentence } from './reading.ts';
import { sharedWords } from './shared-words.ts';
import { Speakers } from './speakers.ts';
import { Telling } from './telling.ts';

export type VersionText = {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Who published it, where known; only ever names a speaker that the text leaves plain. */
  readonly issuer?: string | undefined;
};

/** Changes before a passage among which a pronoun's new antecedent is looked for. */
const JUST_BEFORE = 50;

type Draft = Omit<Change, 'within'> & { readonly within?: Draft };

export function compareVersions(before: VersionText, after: VersionText, gazetteer: Gazetteer): Revision {
  const carried = before.statements.length ? { carried: carryStatements(before, after) } : {};
  if (before.text === after.text) return { changes: [], disclosure: 'none', sentence: 'Nothing changed.', ...carried };
  const comparison = new Comparison(before, after, gazetteer);
  const changes = numbered(comparison.changes());
  const disclosure = disclosureOf(changes);
  return { changes, disclosure, sentence: headline(before.text, after.text, changes, disclosure), ...carried };
}

class Comparison {
  private readonly a: Reading;
  private readonly b: Reading;
  private readonly speakersA: Speakers;
  private readonly speakersB: Speakers;
  private readonly drafts: Draft[] = [];

  constructor(
    before: VersionText,
    after: VersionText,
    private readonly gazetteer: Gazetteer,
  ) {
    const [own, other] = [datelineOf(before.text), datelineOf(after.text)];
    this.a = new Reading(before.text, other ? null : own);
    this.b = new Reading(after.text, own ? null : other);
    this.speakersA = new Speakers(this.a, before.statements, gazetteer, before.issuer);
    this.speakersB = new Speakers(this.b, after.statements, gazetteer, after.issuer);
  }

  changes(): Draft[] {
    const { pairs, removed, added } = pairSentences(this.a, this.b, this.gazetteer);
    for (const pair of pairs) this.pair(pair);
    const partners = pairs.map((pair) => [pair.before.at(-1)!, pair.after.at(-1)!] as const);
    this.oneSided(removed, this.a, 'removed', placesFor(this.a, partners, this.b));
    this.oneSided(
      added,
      this.b,
      'added',
      placesFor(
        this.b,
        partners.map(([i, j]) => [j, i] as const),
        this.a,
      ),
    );
    this.between(pairs);
    return this.drafts.sort((x, y) => x.before.start - y.before.start || x.after.start - y.after.start);
  }

  private spanOf(reading: Reading, indices: readonly number[]): Span {
    return { start: reading.sentences[indices[0]!]!.start, end: reading.sentences[indices[indices.length - 1]!]!.end };
  }

  private pair(pair: Pair): void {
    const p = this.spanOf(this.a, pair.before);
    const q = this.spanOf(this.b, pair.after);
    let moved: Draft | undefined;
    if (pair.moved) {
      moved = {
        type: 'reordering',
        material: false,
        before: quoteAt(this.a.text, p.start, p.end),
        after: quoteAt(this.b.text, q.start, q.end),
        note: 'The passage stands in another place.',
        rule: 'moved-sentence',
      };
      this.drafts.push(moved);
    }
    if (this.a.text.slice(p.start, p.end) === this.b.text.slice(q.start, q.end)) return;
    const before = sideOf(this.a.locate(p, this.a.sentences[pair.before[0]!]!.paragraph), p);
    const after = sideOf(this.b.locate(q, this.b.sentences[pair.after[0]!]!.paragraph), q);
    const groups = groupEdits(before, after);
    const [was, now] = [this.a.text.slice(p.start, p.end), this.b.text.slice(q.start, q.end)];
    if ((isContact(was) && isContact(now)) || samePageLine(was, now)) {
      const reworded = { type: 'wording', material: false, note: 'Page furniture was reworded.' } as const;
      for (const group of groups) this.add({ ...reworded, rule: 'page-furniture', ...this.quotes([group]) }, moved);
      return;
    }
    mendByPartner(groups, before, after);
    const names = nameJudge(before, after, this.gazetteer);
    const claims = attributions(
      new Telling(before, this.speakersA, pair.before[0]!),
      new Telling(after, this.speakersB, pair.after[0]!),
      groups,
      names,
      this.drafts.slice(-JUST_BEFORE),
    ).filter(({ groups: own }) => !heardInstead(own, before, after));
    const claimed = new Set(claims.flatMap((claim) => claim.groups));
    for (const { groups: own, draft } of claims) this.add({ ...draft, ...this.quotes(own, draft) }, moved);
    const evened = evenNegations(groups, before, after);
    const judged = groups
      .filter((group) => !claimed.has(group))
      .map((group) => ({ groups: [group], judgement: judge(group, before, after, names, evened) }));
    for (const { groups: own, judgement } of chained(judged, before, after))
      this.add({ ...judgement, ...this.quotes(own) }, moved);
  }

  private add(draft: Omit<Draft, 'within'>, moved: Draft | undefined): void {
    this.drafts.push(moved ? { ...draft, within: moved } : draft);
  }

  private quotes(groups: readonly Group[], shown?: { before: Span; after: Span }): { before: Quote; after: Quote } {
    const first = groups[0]!;
    const last = groups[groups.length - 1]!;
    const p = { start: first.before.start, end: last.before.end };
    const q = { start: first.after.start, end: last.after.end };
    return {
      before: quoteAt(
        this.a.text,
        Math.min(p.start, shown?.before.start ?? p.start),
        Math.max(p.end, shown?.before.end ?? p.end),
      ),
      after: quoteAt(
        this.b.text,
        Math.min(q.start, shown?.after.start ?? q.start),
        Math.max(q.end, shown?.after.end ?? q.end),
      ),
    };
  }

  /** Sentences of one version only. A notice takes its whole paragraph; each other sentence is a point of its own. */
  private oneSided(indices: readonly number[], reading: Reading, what: 'added' | 'removed', places: Int32Array): void {
    const other = what === 'added' ? this.a : this.b;
    for (let k = 0; k < indices.length; k++) {
      const first = indices[k]!;
      const sentence = reading.sentences[indices[k]!]!;
      let last = sentence;
      const passage = (): string => reading.text.slice(sentence.start, last.end);
      const notice = isNotice(passage()) && !isTechnical(passage());
      if (notice)
        while (
          k + 1 < indices.length &&
          indices[k + 1] === indices[k]! + 1 &&
          reading.sentences[indices[k + 1]!]!.paragraph === sentence.paragraph
        )
          last = reading.sentences[indices[++k]!]!;
      const own = quoteAt(reading.text, sentence.start, last.end);
      const at = places[first]!;
      const none = quoteAt(other.text, at, at);
      const quotes = what === 'added' ? { before: none, after: own } : { before: own, after: none };
      this.drafts.push({ ...this.judgeOneSided(reading, sentence, passage(), notice, what), ...quotes });
    }
  }

  private judgeOneSided(
    reading: Reading,
    sentence: Sentence,
    passage: string,
    notice: boolean,
    what: 'added' | 'removed',
  ): Pick<Change, 'type' | 'material' | 'note' | 'rule'> {
    if (notice && what === 'added') {
      const material = noticeIsMaterial(passage);
      return {
        type: 'correction-notice-added',
        material,
        note: material
          ? 'A notice tells readers of a change of substance.'
          : 'A notice tells readers of a small repair.',
        rule: 'correction-notice',
      };
    }
    if (notice)
      return {
        type: 'statement-removed',
        material: noticeIsMaterial(passage),
        note: 'A correction notice was taken away.',
        rule: 'correction-notice-removed',
      };
    if (isFurniture(passage) || isDateline(passage))
      return { type: 'wording', material: false, note: `Page furniture was ${what}.`, rule: 'page-furniture' };
    const { read, first, end } = reading.locate(sentence, sentence.paragraph);
    // "He denied that a change had been promised": what is denied is no undertaking.
    const denied = DENIES.has(predicatesIn(read, first, end)[0]?.lemma ?? '');
    if (!denied && (undertakes(read, first, end) || this.promises(reading, sentence)))
      return {
        type: `commitment-${what}`,
        material: true,
        note: `An undertaking was ${what}.`,
        rule: `sentence-${what}-with-undertaking`,
      };
    return { type: `statement-${what}`, material: true, note: `A point was ${what}.`, rule: `sentence-${what}` };
  }

  /** "Ireland will second two engineers": a state, a body or "we" will give something. */
  private promises(reading: Reading, sentence: Sentence): boolean {
    const { read, first, end } = reading.locate(sentence, sentence.paragraph);
    const speakers = reading === this.a ? this.speakersA : this.speakersB;
    return predicatesIn(read, first, end).some(({ group, lemma, passive, subject }) => {
      if (passive || !subject || !GIVES.has(lemma) || !/^(?:will|shall)$/.test(read.lemmas[group.first]!)) return false;
      for (let i = group.first; i < group.end; i++) if (/^(?:not|never|n't|n’t)$/.test(read.lemmas[i]!)) return false;
      const { party } = speakers.of(read, subject, reading.sentences.indexOf(sentence));
      return (
        party.countries.size > 0 || party.organizations.size > 0 || party.pronoun === 'we' || BODY.test(party.head)
      );
    });
  }

  /** Characters that print nothing and stand outside every sentence. */
  private between(pairs: readonly Pair[]): void {
    const wide = pairs.filter((pair) => pair.before.length > 1 || pair.after.length > 1);
    const p = wide.map((pair) => this.spanOf(this.a, pair.before));
    const q = wide.map((pair) => this.spanOf(this.b, pair.after));
    const a = unseen(this.a).filter((x) => !p.some((span) => overlaps(span, x)));
    const b = unseen(this.b).filter((x) => !q.some((span) => overlaps(span, x)));
    const gone = new Set(a);
    const come = new Set(b);
    for (const [i, j, n] of matchTokens(
      a.map((x) => x.text),
      b.map((x) => x.text),
    ))
      for (let k = 0; k < n; k++) {
        gone.delete(a[i + k]!);
        come.delete(b[j + k]!);
      }
    const change = {
      type: 'typography/spelling',
      material: false,
      note: 'Characters that print nothing differ.',
      rule: 'unseen-characters',
    } as const;
    for (const { start, end } of gone)
      this.drafts.push({
        ...change,
        before: quoteAt(this.a.text, start, end),
        after: quoteAt(this.b.text, this.b.text.length, this.b.text.length),
      });
    for (const { start, end } of come)
      this.drafts.push({
        ...change,
        before: quoteAt(this.a.text, this.a.text.length, this.a.text.length),
        after: quoteAt(this.b.text, start, end),
      });
  }
}

const DENIES = new Set(['deny', 'dispute', 'refute', 'reject']);
const BODY =
  /(?:government|ministry|minister|president|commission|council|city|state|company|bank|agency|authority|side|operator|airline|railway|carrier|owner|employer|insurer|university|port|firm|group|fund|consortium)$/;

/** Per sentence of one version, where it would stand in the other: after what the nearest earlier paired one became. */
function placesFor(own: Reading, partners: readonly (readonly [number, number])[], other: Reading): Int32Array {
  const places = new Int32Array(own.sentences.length).fill(-1);
  for (const [i, j] of partners) places[i] = other.sentences[j]!.end;
  let last = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i]! < 0) places[i] = last;
    else last = places[i]!;
  }
  return places;
}

/** What stands between sentences and is not white space. */
function unseen({ text, sentences }: Reading): { start: number; end: number; text: string }[] {
  const out: { start: number; end: number; text: string }[] = [];
  let from = 0;
  let previous = '';
  for (const { start, end, key } of [...sentences, { start: text.length, end: text.length, key: '' }]) {
    const gap = text.slice(from, start);
    const first = gap.search(/\S/);
    if (first >= 0) {
      const last = gap.trimEnd().length;
      out.push({ start: from + first, end: from + last, text: `${gap.slice(first, last)} ${previous}` });
    }
    from = Math.max(from, end);
    previous = key;
  }
  return out;
}

function numbered(drafts: readonly Draft[]): Change[] {
  const place = new Map(drafts.map((draft, index) => [draft, index]));
  return drafts.map(({ within, ...change }) => (within ? { ...change, within: place.get(within)! } : change));
}

function disclosureOf(changes: readonly Change[]): Disclosure {
  const material = changes.filter((c) => c.material);
  if (!material.length) return 'none';
  return changes.some((c) => c.type === 'correction-notice-added') ? 'disclosed' : 'silent';
}

/** What a reader would tell a colleague: the change of speaker before all others, then what else is material, then
 *  whether a notice says so. */
function headline(before: string, after: string, changes: readonly Change[], disclosure: Disclosure): string {
  if (!changes.length) return 'Only white space differs.';
  const material = changes.filter((c) => c.material && c.type !== 'correction-notice-added');
  if (!material.length)
    return changes.some((c) => c.material)
      ? 'A correction notice was added.'
      : `Only wording or form changed (${changes.length} ${changes.length === 1 ? 'place' : 'places'}).`;
  const other = material.find((c) => c.type === 'attribution-change' && c.speakerBefore && c.speakerAfter);
  const told = other ? whoNow(before, after, other) : inItsWords(material[0]!);
  const more = material.length - 1;
  const rest = more === 0 ? '' : more === 1 ? ' One more change is material.' : ` ${more} more changes are material.`;
  return `${told}${rest}${disclosure === 'silent' ? ' There is no correction notice.' : ''}`;
}

/** Words of a change at most that are told with it. */
const TOLD = 90;

/** What a change is, and its words where they are few: “may” became “will”. */
function inItsWords({ note, before, after, rule }: Change): string {
  const [was, now] = [before.quote.trim(), after.quote.trim()];
  if (note.includes(':') || Math.max(was.length, now.length) > TOLD || rule.startsWith('correction-notice'))
    return note;
  const words = was && now ? `“${was}” became “${now}”` : `“${was || now}”`;
  return `${note.replace(/\.$/, '')}: ${words}${/[.!?]”$/.test(words) ? '' : '.'}`;
}

function whoNow(before: string, after: string, change: Change): string {
  const shared = sharedWords(before, after, change);
  const what = shared ? `“${shared}”` : 'A point';
  const { now, was } = creditedTo(change);
  return `${what} is now put by ${now}, no longer by ${was}.`;
}

export type { Side };
