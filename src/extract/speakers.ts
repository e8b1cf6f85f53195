/** Who speaks, report by report in the order of the text: by the label of a turn, as the one who was just asked, by what the phrase
 *  means. */
import type { Entity } from '../model/statement.ts';
import { bodies, namesPerson, spokespeople } from '../text/en/words.ts';
import { othersThan } from './circumstances.ts';
import type { Described } from './describe.ts';
import { labelled } from './labels.ts';
import type { Mention } from './mentions.ts';
import type { Report } from './report.ts';
import type { Word } from './stream.ts';
import { replies, sentenceOf, startOf, type Telling } from './telling.ts';
import { isQuestioner } from './turns.ts';

type Resolved = { readonly entity: Entity; readonly described: Described };

export type Speaker = Resolved & {
  /** The source is "he", "she", "it" or "they" alone. */
  readonly pronoun: boolean;
};

export class Speakers {
  readonly all: Mention[] = [];
  /** Those of them whom the text itself lets speak: "she" of its own sentences goes on from these. */
  private readonly outright: Mention[] = [];
  private readonly found: Described[] = [];
  /** "She answered …, and refused …": one pronoun, one speaker. */
  private readonly byPronoun = new Map<number, Resolved>();
  /** Who was asked last, in which paragraph, and where: the answer is theirs. */
  private asked: { described: Described; paragraph: number; report: number } | null = null;

  constructor(private readonly telling: Telling) {}

  get first(): Described {
    return this.found[0]!;
  }

  /** The speaker of report `r`; asked once for each, in order. */
  speakerOf(r: number): Speaker {
    const { reports, nests, wordsOf } = this.telling;
    const report = reports[r]!;
    const words = wordsOf(report.antecedent ?? report.source);
    const pronoun = words.length === 1 && /^(?:he|she|it|they)$/.test(words[0]!.lower);
    const { entity, described } = this.resolved(r, words, pronoun);
    this.found.push(described);
    if (!report.self && report.rule !== 'turn') {
      const mention = { ...described, at: startOf(report) };
      this.all.push(mention);
      if (nests[r]! < 0) this.outright.push({ ...mention });
    }
    return { entity, described, pronoun };
  }

  private resolved(r: number, words: readonly Word[], pronoun: boolean): Resolved {
    const report = this.telling.reports[r]!;
    const byLabel = report.rule === 'turn' ? this.ofTurn(report, words) : null;
    if (byLabel && !pronoun) return byLabel;
    const at = startOf(report);
    const quotedBy = this.quotedBy(r);
    if (!pronoun) return this.telling.cast.resolve(words, at, this.all, quotedBy);
    const resolved = byLabel ?? this.ofPronoun(r, words, quotedBy);
    if (!quotedBy) this.byPronoun.set(at, resolved);
    return resolved;
  }

  private ofTurn(report: Report, words: readonly Word[]): Resolved | null {
    const { text, cast } = this.telling;
    const label = text.slice(report.source[0]!.start, report.source[0]!.end);
    if (!label) return null;
    return isQuestioner(label) ? cast.questioner() : labelled(cast, label, words, startOf(report));
  }

  private ofPronoun(r: number, words: readonly Word[], quotedBy: Described | null): Resolved {
    const { cast, reports, nests } = this.telling;
    const at = startOf(reports[r]!);
    const shared = quotedBy ? undefined : this.byPronoun.get(at);
    if (shared) return shared;
    const outer = nests[r]! >= 0;
    const answers = outer ? null : this.justAsked(r, words[0]!.lower);
    if (answers) return cast.again(answers, 'answers');
    return cast.resolve(words, at, !outer && this.outright.length ? this.outright : this.all, quotedBy);
  }

  /** Who is quoted around a report. */
  private quotedBy(r: number): Described | null {
    const { reports, nests } = this.telling;
    const outer = nests[r]!;
    return outer >= 0 && /^(?:turn|quotation|block|as-said)$/.test(reports[outer]!.rule)
      ? (this.found[outer] ?? null)
      : null;
  }

  private justAsked(r: number, pronoun: string): Described | null {
    const { asked } = this;
    const next = asked?.report === r - 1 && asked.paragraph === sentenceOf(this.telling, r).paragraph;
    return next && agrees(pronoun, asked.described) ? asked.described : null;
  }

  /** Notes whom report `r` asks, blames, or has reply. */
  noteAsked(r: number, speaker: Described): void {
    const { cast, reports, wordsOf } = this.telling;
    const { addressee, act, rule } = reports[r]!;
    if (!addressee) return;
    if (act !== 'ask' && rule !== 'accusation' && !replies.has(reports[r + 1]?.verb ?? '')) return;
    const { described } = cast.resolve(wordsOf([addressee]), addressee.start, othersThan(speaker, this.all), null);
    this.asked = { described, paragraph: sentenceOf(this.telling, r).paragraph, report: r };
  }
}

/** May a pronoun stand for somebody? */
export function agrees(pronoun: string, who: Described): boolean {
  if (/^(i|we)$/.test(pronoun)) return true;
  if (/^(he|she)$/.test(pronoun))
    return (
      (/^(person|anonymous|unknown)$/.test(who.kind) || spokespeople.has(who.head)) &&
      (who.gender === '' || who.gender === pronoun)
    );
  if (pronoun === 'it' && namesPerson(who.head) && !bodies.has(who.head)) return false;
  if (pronoun === 'it') return /^(organization|government|office|unknown)$/.test(who.kind);
  return who.plural;
}
