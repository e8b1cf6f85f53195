/** Who reports what in one sentence, by the grammar of reporting verbs: subject, verb group, complement. Each verb group is
 *  read once; what a group cannot do as a verb of saying is left alone. */

import type { Span } from '../model/selector.ts';
import type { Act } from '../model/statement.ts';
import { type Construction, constructions } from '../text/en/constructions.ts';
import {
  attitudes,
  disputable,
  isSaying,
  judges,
  judicial,
  needsClause,
  notSaying,
  putAbout,
  sayingsOf,
  speechNouns,
  unsaid,
  withSpeechNoun,
} from '../text/en/verbs.ts';
import { negations, subordinators } from '../text/en/words.ts';
import { addresseeEnd, clauseAt, nextComma, wh } from './openings.ts';
import { matchAny } from './patterns.ts';
import {
  adjunctFrom,
  atEnd,
  baseNoun,
  clauseEnd,
  endsNoun,
  groupHead,
  infinitiveEnd,
  isNoun,
  isTensed,
  isTime,
  isVerb,
  nextFinite,
  nounFrom,
  phraseEnd,
  type Range,
  subjectBefore,
  trimEnd,
} from './phrases.ts';
import { noWordFrom, type Refusal, refusalAt } from './refusals.ts';
import type { Sentence, Word } from './stream.ts';

/** What was found, in spans of the text. `rule` names the construction. */
export type Report = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly act: Act;
  /** Base form of the cue's verb, or the construction's name. */
  readonly verb: string;
  readonly rule: Rule;
  /** Index of the sentence, and of the cue's head word in it. */
  readonly sentence: number;
  readonly at: number;
  /** The quotations (indices) that are the content. */
  readonly quotes: readonly number[];
  /** The source is "I" or "we". */
  readonly self?: boolean;
  /** What a relative pronoun as source stands for. */
  readonly antecedent?: readonly Span[];
  /** Quotations of later sentences were joined to the content: its extent is settled. */
  readonly joined?: boolean;
  /** The rule's own content where the learned one, which also holds whom a request goes to, stands in its place. */
  readonly narrow?: readonly Span[];
  /** Confidence of the learned model in the same attribution; absent where it found none. */
  readonly learned?: number;
};

export type Rule =
  | 'clause'
  | 'refusal'
  | 'construction'
  | 'object'
  | 'infinitive'
  | 'directive'
  | 'judgement'
  | 'accusation'
  | 'passive'
  | 'trailing'
  | 'parenthesis'
  | 'according'
  | 'as-said'
  | 'quotation'
  | 'cleft'
  | 'turn'
  | 'block'
  | 'headline'
  | 'unknown verb'
  | 'learned';

type Words = readonly Word[];
/** Readers of one construction give nothing back; `undefined` lets them end early. */
type Done = undefined;
type Group = { from: number; head: number; negated: boolean; modal: string; passive: boolean; to: boolean };

export function reportsIn(sentence: Sentence, index: number): Report[] {
  return new Reader(sentence, index).read();
}

class Reader {
  private readonly words: Words;
  private readonly out: Report[] = [];
  /** Words before this one belong to a construction already read. */
  private consumed = 0;
  /** The verb being read is negated: "did not rule out". */
  private negated = false;
  /** Subjects of the verb groups read so far, by the word their group begins at. */
  private readonly subjects: { at: number; subject: Range; report: boolean; to: number }[] = [];

  constructor(
    sentence: Sentence,
    private readonly index: number,
  ) {
    this.words = sentence.words;
  }

  read(): Report[] {
    const full = (span: Span): boolean => span.end > span.start;
    return this.found()
      .map((report) => ({ ...report, content: report.content.filter(full) }))
      .filter(({ source, cue, content }) => content.length > 0 && source.every(full) && cue.every(full))
      .map((report) => (/^(?:I|We|we|i)$/.test(this.textAt(report.source[0])) ? { ...report, self: true } : report));
  }

  private textAt(span: Span | undefined): string {
    return span ? (this.words.find((w) => w.start === span.start && w.end === span.end)?.text ?? '') : '';
  }

  private found(): Report[] {
    const { words } = this;
    this.labelled();
    this.according();
    for (let i = 0; i < words.length; i++) {
      if (!isVerb(words[i]) || i < this.consumed) continue;
      const group = this.groupAt(i);
      this.readGroup(group);
      i = group.head;
    }
    return this.out;
  }

  /** `Deputy Mayor Hone Parata: "…"`: a sentence that is a name, a colon and a quotation. */
  private labelled(): void {
    const { words } = this;
    const colon = words.findIndex((w) => w.text === ':');
    const quote = words[colon + 1]?.quote;
    if (colon < 1 || colon > 14 || quote === undefined || !atEnd(words, colon + 2)) return;
    if (nextFinite(words, 0, colon) >= 0 || !words.slice(0, colon).some((w) => /^NNP/.test(w.tag))) return;
    if (nounFrom(words, 0, true) !== colon && words[nounFrom(words, 0, true)]?.text !== ',') return;
    this.out.push({
      source: [this.spanOf([0, colon])],
      cue: [this.spanOf([colon, colon + 1])],
      content: [this.spanOf([colon + 1, colon + 2])],
      addressee: null,
      act: 'assert',
      verb: 'label',
      rule: 'quotation',
      sentence: this.index,
      at: colon,
      quotes: [quote],
    });
  }

  // ---------------------------------------------------------------- groups

  private groupAt(i: number): Group {
    const { words } = this;
    let head = i;
    let negated = false;
    let modal = '';
    for (let k = i; k < words.length; k++) {
      const w = words[k]!;
      if (negations.has(w.lower) || w.lower === 'neither') {
        negated = true;
        continue;
      }
      if (/^RB/.test(w.tag)) continue;
      if (!isVerb(w)) break;
      if (w.tag === 'MD') modal = w.lower;
      if (k > i && !this.auxiliary(head)) break;
      head = k;
    }
    let from = i;
    while (from > 0 && /^RB/.test(words[from - 1]!.tag) && !endsNoun(words[from - 1])) {
      if (negations.has(words[from - 1]!.lower)) negated = true;
      from--;
    }
    // "The ministry neither confirmed nor denied", but "Neither would say".
    if (words[from - 1]?.lower === 'neither' && from > 1 && endsNoun(words[from - 2])) from--;
    const to = words[from - 1]?.tag === 'TO';
    const passive =
      words[head]!.tag === 'VBN' && words.slice(from, head).some((w) => w.lemma === 'be' || w.lemma === 'get');
    return { from, head, negated, modal, passive, to };
  }

  private auxiliary(k: number): boolean {
    const w = this.words[k]!;
    return w.tag === 'MD' || /^(be|have|do)$/.test(w.lemma) || /^'(s|re|ve|ll|d|m)$/.test(w.lower);
  }

  private readGroup(group: Group): void {
    const verb = this.words[group.head]!;
    const subject = this.subjectOf(group);
    const seen = this.out.length;
    this.report(group, verb, subject);
    if (subject) this.subjects.push({ at: group.from, subject: subject.range, report: this.out.length > seen, to: 0 });
  }

  private report(group: Group, verb: Word, subject: { range: Range; rule: Rule | null } | null): Done {
    const { words } = this;
    const { from, head } = group;
    // Non-answers first: they hold verbs of saying.
    const refused = this.refused(group, subject?.range);
    if (subject && this.unreal(subject.range) && !refused) return;
    if (this.anonymity(verb, head)) return;
    if (refused) return this.refusal(refused, head);
    if (
      group.modal &&
      /^(will|'ll|would|may|might|could|should|shall|can|must|wo|ca)$/.test(group.modal) &&
      !this.performative(subject?.range)
    )
      return;
    const constructed = matchAny(this.words, constructions, head);
    if (constructed && subject && !group.passive) {
      const own = constructed.construction.pattern.some((element) => element.words.has('not'));
      if (group.negated && !own) return;
      return this.constructed(group, constructed.construction, constructed.to, subject.range);
    }
    if (judicial.has(verb.lemma) && subject && !group.passive && !group.to && this.judges(subject.range)) {
      const at = adjunctFrom(words, head + 1);
      if (words[at]?.lower === 'that' && clauseAt(this.words, at + 1))
        return this.add(
          subject.range,
          [from, head + 1],
          [at + 1, clauseEnd(words, at + 1, verb.tag)],
          'assert',
          verb.lemma,
          'clause',
          head,
        );
    }
    if (subject && !group.passive && !group.negated && this.assigned(group, verb, subject.range)) return;
    const sayings = sayingsOf(verb.lemma);
    if (/^(decline|refuse)$/.test(verb.lemma) && subject && words[head + 1]?.tag === 'TO') {
      return this.add(
        subject.range,
        [from, head + 1],
        [head + 1, phraseEnd(words, head + 1, false)],
        'deny',
        verb.lemma,
        'infinitive',
        head,
      );
    }
    if (!sayings.length && !withSpeechNoun.has(verb.lemma)) return this.unknown(group, verb, subject);
    if (group.passive) return this.passive(group, verb);
    if (group.negated && !/^(rule|deny|contest|agree|accept|dispute|object|oppose|support)$/.test(verb.lemma)) return;
    this.negated = group.negated;
    this.active(group, verb, subject);
    this.negated = false;
  }

  private refused({ from, head, to }: Group, subject: Range | undefined): Refusal | null {
    if (to) return null;
    const nobody = noWordFrom(this.words, from, head);
    if (nobody || !subject) return nobody;
    const none = this.unreal(subject);
    if (none && !/^(?:neither|none|no)$/.test(this.words[subject.from]!.lower)) return null;
    // "Neither the police nor the prosecutor would discuss"
    if (this.words[subject.from - 1]?.lower === 'neither') subject = { from: subject.from - 1, to: subject.to };
    // "who was not authorised to speak": how they speak, see `anonymity`.
    const how =
      /^authori[sz]ed$/.test(this.words[head]!.lower) && /^(?:who|which|that)$/.test(this.words[from - 1]?.lower ?? '');
    return how ? null : refusalAt(this.words, from, head, subject);
  }

  /** A verb of no known class that is used as one of saying: after a quotation that a comma closes ("…," she shrugged),
   *  or with "that" and a clause (grumbled that …). */
  private unknown(group: Group, verb: Word, subject: { range: Range; rule: Rule | null } | null): Done {
    if (!subject || group.passive || group.negated || group.to || attitudes.has(verb.lemma)) return;
    const { words } = this;
    const { from, head } = group;
    const source = subject.range;
    const before = words[source.from - 1];
    const said = before?.tag === 'QQ' && /[,?!]["”»'’]*$/.test(before.text);
    if (subject.rule === 'quotation') {
      this.quotation('assert', source, [from, head + 1], source.to, head, true);
      return;
    }
    if (said && atEnd(words, adjunctFrom(words, head + 1)) && from === source.to) {
      this.quotation('assert', source, [from, head + 1], head + 1, head, false);
      return;
    }
    if (notSaying.has(verb.lemma) || !isTensed(words[from])) return;
    const at = adjunctFrom(words, head + 1);
    if (words[at]?.lower === 'that' && words[at]!.tag === 'IN' && clauseAt(this.words, at + 1))
      return this.add(
        source,
        [from, head + 1],
        [at + 1, clauseEnd(words, at + 1, verb.tag)],
        'assert',
        verb.lemma,
        'unknown verb',
        head,
      );
  }

  /** "who asked not to be named", "requested anonymity": how they speak, not what they say. */
  private anonymity(verb: Word, head: number): boolean {
    if (!/^(ask|request|insist|demand|prefer)$/.test(verb.lemma)) return false;
    const after = this.words.slice(head + 1, head + 7).map((w) => w.lower);
    const stop = after.findIndex((w) => /^[,.;:]$/.test(w));
    const near = after.slice(0, stop < 0 ? after.length : stop).join(' ');
    return /\banonymity\b|\b(?:name|names|identity) (?:not )?be (?:withheld|used|published|printed|disclosed)\b|\bnot (?:to )?be (?:named|identified|quoted|cited)\b|\bremain(?:ing)? anonymous\b/.test(
      near,
    );
  }

  /** "put the rise at 15 per cent", "attributed the fall to new scanners": a figure or a cause given. */
  private assigned({ from, head, to }: Group, verb: Word, subject: Range): boolean {
    const { words } = this;
    if (to || !/^(?:put|attribute|ascribe|credit)$/.test(verb.lemma)) return false;
    const wanted = verb.lemma === 'put' ? 'at' : 'to';
    let end = nounFrom(words, head + 1);
    if (end === head + 1 && /^(?:this|that)$/.test(words[end]?.lower ?? '')) end++;
    if (end === head + 1) return false;
    // "the fall in prices | to"
    while (words[end]?.tag === 'IN' && words[end]!.lower !== wanted && nounFrom(words, end + 1) > end + 1)
      end = nounFrom(words, end + 1);
    const mark = words[end]?.lower;
    if (mark !== wanted) return false;
    const figure = words.slice(end + 1, end + 5).some((w) => w.tag === 'CD' || w.tag === '$');
    const close = phraseEnd(words, end + 1, true);
    if (close <= end + 1 || (verb.lemma === 'put' && !figure)) return false;
    this.add(subject, [from, head + 1], [head + 1, close], 'assert', verb.lemma, 'construction', head);
    return true;
  }

  /** Is it a court, a panel, its members? */
  private judges(subject: Range): boolean {
    return this.words.slice(subject.from, subject.to).some((w) => judges.has(w.lower));
  }

  /** "We must warn", "I would urge", "let me stress": said in saying it. */
  private performative(subject: Range | undefined): boolean {
    if (!subject) return false;
    const w = this.words[subject.from]!;
    return /^(i|we)$/.test(w.lower);
  }

  /** Clauses that tell of no act of speech: if, unless, until X says. */
  private unreal(subject: Range): boolean {
    const before = this.words[subject.from - 1];
    if (/^(nobody|no|none|neither|no-one|you)$/.test(this.words[subject.from]!.lower)) return true;
    if (before?.lower === 'as' && /^(long|soon|far)$/.test(this.words[subject.from - 2]?.lower ?? '')) return true;
    return !!before && /^(if|unless|until|lest|before|should|whether|till)$/.test(before.lower);
  }

  // ---------------------------------------------------------------- subjects

  private subjectOf(group: Group): { range: Range; rule: Rule | null } | null {
    const { words } = this;
    const { from, head } = group;
    const verb = words[head]!;
    // "… ," said X: the subject after the verb.
    const before = words[from - 1];
    if (
      isTensed(verb) &&
      (isSaying(verb.lemma) ||
        (before?.tag === 'QQ' && /[,?!]/.test(before.text.slice(-2)) && !/^(be|have|do)$/.test(verb.lemma))) &&
      from === head &&
      (!before || before.tag === 'QQ' || before.text === ',')
    ) {
      let end = nounFrom(words, head + 1, true);
      if (end > head + 1 && /^(there|here)$/.test(words[end]?.lower ?? '') && words[end + 1]?.text === ',') end++;
      if (end > head + 1 && !isTime(words[head + 1]) && !(isTensed(words[end]) && before?.tag !== 'QQ')) {
        if (
          before?.tag === 'QQ' ||
          (before && words[from - 2]?.tag === 'QQ') ||
          (before &&
            (atEnd(words, adjunctFrom(words, end)) || words[end]?.text === ',') &&
            !this.subjects.some((s) => s.report))
        ) {
          return { range: { from: head + 1, to: this.withAppositive(end) }, rule: 'quotation' };
        }
      }
    }
    if (group.to) {
      // "went on to say", "changed that version to clarify".
      const last = this.subjects[this.subjects.length - 1];
      const main = words[group.from - 2];
      if (
        last &&
        /^(i|we)$/.test(words[last.subject.from]!.lower) &&
        /^(want|wish|like|have|need)$/.test(main?.lemma ?? '')
      )
        return { range: last.subject, rule: null };
      const between = words.slice(last?.at ?? 0, group.from - 1);
      const light = between.some((w) => isVerb(w) && carriers.has(w.lemma));
      if (last && main && light && !between.some((w) => w.text === ',')) return { range: last.subject, rule: null };
      return null;
    }
    if (verb.tag === 'VBG' && from === head) {
      if (
        before?.text === ',' ||
        before?.tag === 'QQ' ||
        before?.lower === 'while' ||
        before?.lower === 'by' ||
        (isNoun(before) && statementLike(before!))
      ) {
        if (isNoun(before) && statementLike(before!)) {
          // "issued a statement saying": the issuer speaks, by the statement.
          const last = this.lastSubject();
          return last ? { range: last, rule: null } : null;
        }
        const last = this.lastSubject();
        return last ? { range: last, rule: null } : null;
      }
      return null;
    }
    if (verb.tag === 'VBN' && from === head && !this.pastTense(head)) return null;
    if (!before) return null;
    if (/^(WP|WDT)$/.test(before.tag) || (before.lower === 'that' && before.tag !== 'IN' && before.tag !== 'DT')) {
      // A relative clause: its antecedent speaks.
      let k = from - 1;
      if (words[k - 1]?.text === ',') k--;
      const antecedent = baseNoun(words, k, 0);
      return antecedent < k ? { range: { from: antecedent, to: k }, rule: null } : null;
    }
    if (before.tag === 'CC' || (before.text === ',' && words[from - 2]?.tag !== 'QQ')) {
      if (before.tag !== 'CC') {
        const plain = subjectBefore(words, from, this.floor(from));
        if (plain) return { range: { from: plain.from, to: plain.to }, rule: null };
      }
      const last = (before.tag === 'CC' ? this.outerSubject(from - 1) : null) ?? this.lastSubject();
      return last ? { range: last, rule: null } : null;
    }
    const found = subjectBefore(words, from, this.floor(from));
    if (!found) {
      const conj = words[from - 1];
      if (conj?.text === ',' || conj?.tag === 'CC') {
        const last = this.lastSubject();
        return last ? { range: last, rule: null } : null;
      }
      return null;
    }
    return { range: { from: found.from, to: found.to }, rule: null };
  }

  /** A form in -ed that the tagger took for a participle: a subject before it, no other tensed verb in its clause. */
  private pastTense(head: number): boolean {
    const { words } = this;
    if (!endsNoun(words[head - 1]) && words[head - 1]?.tag !== 'CC' && words[head - 1]?.text !== ',') return false;
    if (words[head + 1]?.lower === 'by') return false;
    for (let k = head - 1; k >= 0; k--) {
      if (/^[,;:]$/.test(words[k]!.text) || words[k]!.tag === 'QQ' || words[k]!.tag === 'CC') break;
      if (isTensed(words[k])) return false;
    }
    return true;
  }

  /** "He recalled that both had pledged to pay, and offered …": after a comma the verb goes on with the outermost speaker
   *  whose words end there. */
  private outerSubject(conjunction: number): Range | null {
    const { words } = this;
    const comma = words[conjunction - 1];
    if (comma?.text !== ',') return null;
    const ending = this.out.find(
      ({ content, source }) => source.length === 1 && content.some((c) => c.end === words[conjunction - 2]?.end),
    );
    if (!ending) return null;
    const from = words.findIndex((w) => w.start === ending.source[0]!.start);
    const to = words.findIndex((w) => w.end === ending.source[0]!.end) + 1;
    return from >= 0 && to > from ? { from, to } : null;
  }

  /** The subject of the last verb of saying, else of the last finite verb. */
  private lastSubject(): Range | null {
    for (let i = this.subjects.length - 1; i >= 0; i--) if (this.subjects[i]!.report) return this.subjects[i]!.subject;
    const comma = this.words.findLastIndex(
      (w, i) => w.text === ',' && i < (this.subjects[this.subjects.length - 1]?.at ?? 0),
    );
    return (this.subjects.find((s) => s.subject.from > comma) ?? this.subjects[0])?.subject ?? null;
  }

  /** A subject cannot begin before the last quotation or semicolon. */
  private floor(to: number): number {
    for (let k = to - 1; k > 0; k--) {
      const w = this.words[k]!;
      if (w.text === ';' || w.text === ':' || w.tag === 'QQ') return k + 1;
    }
    return this.words[0]?.tag === 'QQ' ? 1 : 0;
  }

  private withAppositive(end: number): number {
    const { words } = this;
    if (words[end]?.text !== ',') return end;
    const lead = words[end + 1];
    if (lead && /^(DT|NN|NNS|NNP|JJ|CD|PRP\$|WP|WDT|WP\$)$/.test(lead.tag) && !isTime(lead)) {
      for (let k = end + 2; k < Math.min(words.length, end + 32); k++) {
        const w = words[k]!;
        if (atEnd(words, k)) return k;
        if (w.tag === 'QQ' || /^[;:]$/.test(w.text)) break;
        if (
          w.text === ',' &&
          (words[k + 1]?.tag === 'QQ' ||
            /^(in|on|at|during|after|before|as|when|while|adding|saying|referring|speaking)$/.test(
              words[k + 1]?.lower ?? '',
            ))
        )
          return k;
      }
    }
    // "said X, the minister." · "said X, a Y, in Z": the apposition belongs to the source.
    const next = nounFrom(words, end + 1, true);
    if (
      next > end + 1 &&
      /^(DT|NN|JJ|PRP\$|NNP)$/.test(words[end + 1]!.tag) &&
      (atEnd(words, next) || words[next]?.text === ',') &&
      !isTime(words[end + 1])
    )
      return next;
    return end;
  }

  // ---------------------------------------------------------------- complements

  private active(group: Group, verb: Word, subject: { range: Range; rule: Rule | null } | null): Done {
    const { words } = this;
    const { from, head } = group;
    if (!subject) return;
    const lemma = verb.lemma;
    const source = subject.range;
    const inverted = subject.rule === 'quotation';
    const cueFrom = from;
    const sayings = sayingsOf(lemma);
    let at = inverted ? source.to : head + 1;
    if (inverted) at = adjunctFrom(words, at);

    // Verb with its preposition or particle, right after it or after "in principle", "again".
    for (const saying of inverted ? [] : sayings) {
      for (const preposition of saying.with) {
        const after = this.particleAt(head + 1, preposition);
        if (after < 0 || (isTime(words[after + 1]) && !isTime(words[after + 2]))) continue;
        if (
          saying.frames.includes('q') &&
          this.quotation(saying.act, source, [cueFrom, after + 1], after + 1, head, false)
        )
          return;
        if (
          this.complement(saying.act, saying.frames, after + 1, source, [cueFrom, after + 1], lemma, head, preposition)
        )
          return;
      }
    }
    const plain = sayings.filter((s) => s.with.length === 0);
    if (!plain.length && !withSpeechNoun.has(lemma)) return;
    // A quotation after the verb, or around it.
    const quotes = plain.find((s) => s.frames.includes('q')) ?? plain.find((s) => /[ta]/.test(s.frames));
    if (quotes || inverted) {
      if (this.quotation(quotes?.act ?? 'assert', source, [cueFrom, head + 1], at, head, inverted)) return;
    }
    if (inverted) {
      this.trailing(
        source,
        [cueFrom, head + 1],
        plain[0]?.act ?? 'assert',
        lemma,
        head,
        Math.min(cueFrom, source.from),
      );
      return;
    }
    for (const saying of plain)
      if (this.complement(saying.act, saying.frames, at, source, [cueFrom, head + 1], lemma, head, '')) return;
    if (withSpeechNoun.has(lemma)) {
      if (words[at]?.lower === 'with') at = nounFrom(words, at + 1);
      const end = nounFrom(words, at, true);
      const object = words.slice(at, end);
      const says = object.some(
        (w) =>
          speechNouns.has(w.lower) ||
          /^(issue|matter|question|case|subject|topic|problem|point|safety|fate|situation|possibility|prospect|need|importance|assessment)s?$/.test(
            w.lower,
          ),
      );
      // "raised border checks", but not taxes: a minister's raising is of a matter unless it can only be of a sum.
      const speaks = words
        .slice(source.from, source.to)
        .some((w) =>
          /^(minister|president|chancellor|premier|ambassador|commissioner|secretary|envoy|representative|chair|side|delegation|he|she|they)s?$/.test(
            w.lower,
          ),
        );
      const sum = object.some((w) =>
        /^(tax|rate|price|money|fund|hand|flag|glass|salary|pension|wage|voice|eyebrow|bar|stake|cash|level|capital|fee|tariff|child|son|duty|limit|age|ceiling|alarm|target|contribution)(e?s)?$/.test(
          w.lower,
        ),
      );
      if (end > at && (says || (lemma === 'raise' && speaks && !sum && object[0]?.tag !== 'PRP'))) {
        const agrees =
          lemma === 'share' &&
          object.some((w) => /^(concern|concerns|view|assessment|opinion|position|worry|worries|fears)$/.test(w.lower));
        this.add(
          source,
          [cueFrom, head + 1],
          [at, phraseEnd(words, at, true)],
          agrees ? 'agree' : 'assert',
          lemma,
          'object',
          head,
        );
      }
      return;
    }
    this.trailing(source, [cueFrom, head + 1], plain[0]!.act, lemma, head, source.from);
  }

  private particleAt(i: number, particle: string): number {
    const { words } = this;
    let k = i;
    if (words[k]?.lower === particle) return k;
    while (words[k] && /^(RB|RBR)$/.test(words[k]!.tag) && words[k]!.lower !== particle && k - i < 2) k++;
    return words[k]?.lower === particle ? k : -1;
  }

  /** Reads the complement at `at` by the frames a verb allows; true when one fits. */
  private complement(
    act: Act,
    frames: string,
    at: number,
    source: Range,
    cue: readonly [number, number],
    verb: string,
    head: number,
    preposition: string,
  ): boolean {
    const { words } = this;
    const tag = words[head]!.tag;
    const skipped = adjunctFrom(words, at);
    const add = (
      content: readonly [number, number],
      rule: Rule,
      addressee: Range | null = null,
      kind: Act = act,
    ): boolean => {
      this.add(source, cue, content, kind, verb, rule, head, addressee);
      return true;
    };
    // "said that", "told X that", "said to X on Monday that"
    if (/[ta]/.test(frames)) {
      let k = skipped;
      let addressee: Range | null = null;
      if (frames.includes('a') || /^(ask|promise|warn|urge)$/.test(verb)) {
        const end = addresseeEnd(this.words, k);
        if (end > k) {
          addressee = { from: k, to: end };
          k = adjunctFrom(words, end);
        }
      } else if (words[k]?.lower === 'to' && words[k]?.tag !== 'VB' && !isVerb(words[k + 1])) {
        const end = nounFrom(words, k + 1, true);
        if (end > k + 1) {
          addressee = { from: k + 1, to: end };
          k = adjunctFrom(words, end);
        }
      }
      if (words[k]?.text === ',' && words[k + 1]?.lower !== 'that') {
        // "said, however, that" · "told X, in English, that"
        const close = nextComma(this.words, k + 1, 8);
        if (close > 0 && words[close + 1]?.lower === 'that') k = close + 1;
      } else if (words[k]?.text === ',') k++;
      if (
        words[k]?.lower === 'that' &&
        (words[k]!.tag === 'IN' || words[k]!.tag === 'WDT' || words[k]!.tag === 'DT') &&
        clauseAt(this.words, k + 1)
      ) {
        return add([k + 1, clauseEnd(words, k + 1, tag)], 'clause', addressee);
      }
      if (words[k]?.text === ':' && clauseAt(this.words, k + 1))
        return add([k + 1, trimEnd(words, k + 1, words.length)], 'clause', addressee);
      const bare = k;
      if (clauseAt(this.words, bare, true) && (addressee !== null || frames.includes('t')))
        return add([bare, clauseEnd(words, bare, tag)], 'clause', addressee);
      if (wh(this.words, k) && /[wa]/.test(frames)) return add([k, clauseEnd(words, k, tag)], 'clause', addressee, act);
      if (
        addressee &&
        frames.includes('a') &&
        (words[k]?.lower === 'of' ||
          (/^(on|about)$/.test(words[k]?.lower ?? '') &&
            /^(brief|update|inform|notify|warn|remind|advise)$/.test(verb) &&
            !isTime(words[k + 1])))
      )
        return add([k + 1, phraseEnd(words, k + 1, true)], 'object', addressee);
      if (addressee && frames.includes('a') && verb === 'tell') {
        if (words[k]?.tag === 'TO') return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, 'request');
        const end = phraseEnd(words, k, true);
        if (end > k && nounFrom(words, k) > k) return add([k, end], 'object', addressee);
      }
      // "promised them a ferry"
      if (addressee && /^(promise|guarantee|pledge)$/.test(verb) && nounFrom(words, k) > k)
        return add([k, phraseEnd(words, k, true)], 'object', addressee);
      if (addressee && frames.includes('a') && words[k]?.lower === 'against') {
        this.add(source, cue, [k + 1, phraseEnd(words, k + 1, false)], act, verb, 'object', head, addressee, [
          k,
          k + 1,
        ]);
        return true;
      }
      if (addressee && words[k]?.tag === 'TO' && /^(warn|caution|advise|remind)$/.test(verb))
        return add(
          [k, phraseEnd(words, k, false)],
          'directive',
          addressee,
          verb === 'warn' || verb === 'caution' ? 'warn' : 'request',
        );
      if (addressee && words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')
        return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, verb === 'warn' ? 'warn' : 'request');
    }
    if (frames.includes('w')) {
      let k = skipped;
      let addressee: Range | null = null;
      if (verb === 'ask' || verb === 'question') {
        const end = addresseeEnd(this.words, k);
        if (end > k) {
          addressee = { from: k, to: end };
          k = end;
        }
      }
      if (wh(this.words, k)) return add([k, clauseEnd(words, k, tag)], 'clause', addressee);
      if (addressee && words[k]?.lower === 'about') {
        this.add(source, cue, [k + 1, phraseEnd(words, k + 1, true)], 'ask', verb, 'object', head, addressee, [
          k,
          k + 1,
        ]);
        return true;
      }
      if (addressee && verb === 'ask' && words[k]?.lower === 'for') {
        this.add(source, cue, [k + 1, phraseEnd(words, k + 1, true)], 'request', verb, 'object', head, addressee, [
          k,
          k + 1,
        ]);
        return true;
      }
      if (verb === 'ask' && (words[k]?.tag === 'TO' || (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')))
        return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, 'request');
      if (verb === 'ask' && addressee) {
        // "asked its partners last week to share"
        const later = adjunctFrom(words, k);
        if (words[later]?.tag === 'TO')
          return add([later, infinitiveEnd(words, later, tag)], 'directive', addressee, 'request');
        if (words[later]?.lower === 'that' && clauseAt(this.words, later + 1))
          return add([later + 1, clauseEnd(words, later + 1, tag)], 'clause', addressee, 'request');
      }
      if (verb === 'ask' && words[k]?.lower === 'that' && clauseAt(this.words, k + 1))
        return add([k + 1, clauseEnd(words, k + 1, tag)], 'clause', null, 'request');
    }
    if (frames.includes('o')) {
      const end = addresseeEnd(this.words, at);
      const addressee = end > at ? { from: at, to: end } : null;
      let k = adjunctFrom(words, end);
      if (words[k]?.lower === ',') k++;
      if (addressee && (words[k]?.tag === 'TO' || (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')))
        return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee);
      if (addressee && /^(against|into|from)$/.test(words[k]?.lower ?? '') && words[k + 1]?.tag === 'VBG') {
        this.add(source, cue, [k + 1, phraseEnd(words, k + 1, false)], act, verb, 'directive', head, addressee, [
          k,
          k + 1,
        ]);
        return true;
      }
      if (preposition && addressee && words[k]?.lower === 'for') {
        this.add(source, cue, [k + 1, phraseEnd(words, k + 1, true)], act, verb, 'object', head, addressee, [k, k + 1]);
        return true;
      }
      // "asked the ministry for", "invited X to Kyiv"
      if (addressee && verb === 'invite' && /^(to|for)$/.test(words[k]?.lower ?? '') && nounFrom(words, k + 1) > k + 1)
        return add([k, phraseEnd(words, k, true)], 'directive', addressee);
    }
    if (frames.includes('f')) {
      const end = nounFrom(words, at, 'base');
      if (end > at && /^(of|for)$/.test(words[end]?.lower ?? ''))
        return add([end + 1, phraseEnd(words, end + 1, false)], 'accusation', { from: at, to: end });
      if (end > at && words[end]?.lower === 'on') return add([at, end], 'accusation', null);
      return false;
    }
    if (frames.includes('k')) {
      const end = nounFrom(words, at, true);
      const as = adjunctFrom(words, end);
      const mark = words[end]?.lower === 'as' ? end : words[as]?.lower === 'as' ? as : -1;
      if (end > at && mark > 0)
        return this.judgement(source, cue, [at, end], [mark + 1, phraseEnd(words, mark + 1, true)], act, verb, head);
      if (verb === 'describe' || verb === 'portray' || verb === 'characterize' || verb === 'depict' || verb === 'play')
        return false;
    }
    if (frames.includes('p')) {
      const end = this.judgedEnd(at);
      if (end === at && (words[at]?.tag === 'QQ' || words[at]?.inQuote !== undefined)) {
        // "a charge their association called “absurd”": what was judged stands before.
        let to = at + 1;
        while (words[at]!.inQuote !== undefined && words[to]?.inQuote === words[at]!.inQuote) to++;
        return add([at, to], 'judgement');
      }
      if (
        end > at &&
        end < words.length &&
        !/^[.!?…]$/.test(words[end]!.text) &&
        words[end]!.text !== ',' &&
        words[end]!.tag !== 'CC' &&
        words[end]!.tag !== 'IN' &&
        words[end]!.tag !== 'TO'
      )
        return this.judgement(source, cue, [at, end], [end, phraseEnd(words, end, true)], act, verb, head);
      return false;
    }
    if (frames.includes('i')) {
      const k = skipped;
      if (words[k]?.tag === 'TO' && !/^(DT|PRP\$|NNP|PRP)$/.test(words[k + 1]?.tag ?? 'DT'))
        return add([k, infinitiveEnd(words, k, tag)], 'infinitive');
      if (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')
        return add([k, infinitiveEnd(words, k, tag)], 'infinitive');
    }
    if (frames.includes('n')) {
      if (needsClause.has(verb) && !preposition) {
        // As nouns' verbs they need more: "wrote a letter" is no statement; "protested the arrest", "reported losses" are.
        if (
          !/^(report|protest|stress|note|suggest|estimate|reveal|offer|accept|contest)$/.test(verb) &&
          !this.disputes(verb, at)
        )
          return false;
        if (
          /^(offer|accept|note)$/.test(verb) &&
          !speechNouns.has(words[nounFrom(words, at) - 1]?.lower ?? '') &&
          words[at]?.tag === 'PRP'
        )
          return false;
      }
      const w = words[at];
      if (!w) return false;
      // "denied ever meeting him"
      const ever = /^(?:ever|even)$/.test(w.lower) && words[at + 1]?.tag === 'VBG';
      const gerund = w.tag === 'VBG' || ever;
      const end = gerund ? phraseEnd(words, at, false) : phraseEnd(words, at, true);
      if (end > at && (gerund || nounFrom(words, at) > at || w.tag === 'QQ')) return add([at, end], 'object');
    }
    return false;
  }

  /** Is what "challenged", "questioned" or "discounted" stands before something that can be so or not? */
  private disputes(verb: string, at: number): boolean {
    const { words } = this;
    if (!/^(?:challenge|question|query|discount|spurn)$/.test(verb)) return false;
    const end = nounFrom(words, at, 'base');
    if (end === at + 1 && /^(?:that|this)$/.test(words[at]!.lower)) return true;
    return disputable.has(words[end - 1]?.lower ?? '');
  }

  private judgement(
    source: Range,
    cue: readonly [number, number],
    object: readonly [number, number],
    judged: readonly [number, number],
    act: Act,
    verb: string,
    head: number,
  ): boolean {
    const { words } = this;
    if (judged[1] <= judged[0]) return false;
    const said = words.slice(judged[0], judged[1]);
    const quoted = said.some((w) => w.quote !== undefined || w.inQuote !== undefined);
    const flat = said.map((w) => w.lower).join(' ');
    const denied =
      /\b(false|untrue|baseless|groundless|unfounded|fabricated|fabrication|lies?|wrong|nonsense|absurd|fiction|invention|fake|unacceptable)\b/.test(
        `${flat} ${
          quoted
            ? said
                .map((w) => w.text)
                .join(' ')
                .toLowerCase()
            : ''
        }`,
      );
    let kind = act;
    const toldOf = words.slice(object[0], object[1]).some((w) => putAbout.has(w.lower));
    if (denied && toldOf && verb !== 'play') kind = 'deny';
    else if (verb !== 'dismiss' && /^(describe|characterize|portray|depict|call|brand|label|term|dub)$/.test(verb)) {
      kind =
        denied && verb === 'describe'
          ? 'deny'
          : quoted && /^(call|brand|label|term|dub)$/.test(verb)
            ? 'claim'
            : 'assert';
    }
    this.out.push({
      source: [this.span(source)],
      cue: [this.spanOf(cue)],
      content: [this.spanOf(object), this.spanOf(judged)].map((s) => s!),
      addressee: null,
      act: kind,
      verb,
      rule: 'judgement',
      sentence: this.index,
      at: head,
      quotes: [],
    });
    return true;
  }

  /** The end of what is called something: "that figure | too low", "the plan | “a coup”". */
  private judgedEnd(at: number): number {
    const { words } = this;
    let k = at;
    let nouns = 0;
    if (words[k]?.tag === 'PRP') return k + 1;
    for (; k < words.length; k++) {
      const w = words[k]!;
      if (w.tag === 'QQ' || w.inQuote !== undefined) return nouns ? k : at;
      if (/^NN/.test(w.tag) || w.tag === 'CD') nouns++;
      else if (nouns && (w.tag === 'DT' || w.tag === 'RB' || /^JJ/.test(w.tag) || w.tag === 'PRP$')) return k;
      else if (w.tag === 'IN' && nouns) {
        const end = nounFrom(words, k + 1);
        if (end === k + 1) return at;
        k = end - 1;
      } else if (w.tag === 'POS' || /^(DT|PRP\$|JJ|JJR|JJS|VBN|CD|PDT)$/.test(w.tag)) continue;
      else return nouns ? k : at;
    }
    return at;
  }

  private refusal({ source, cue, content, rest, to }: Refusal, head: number): Done {
    this.consumed = to;
    const parts = rest ? [rest] : [];
    return this.add(source, cue, content, 'refuse-to-answer', 'refuse', 'refusal', head, null, ...parts);
  }

  private constructed(group: Group, construction: Construction, end: number, subject: Range): Done {
    const { words } = this;
    const { frames } = construction;
    const { head } = group;
    const cue: readonly [number, number] = [group.from, end];
    const verb = words[head]!.lemma;
    let act = construction.act;
    let at = end;
    const rest: [number, number][] = [];
    let addressee: Range | null = null;
    if (frames === 'q') {
      this.quotation(act, subject, [group.from, end], end, head, false);
      return;
    }
    if (words[at - 1]?.lower === 'that')
      return this.add(
        subject,
        [group.from, at - 1],
        [at, clauseEnd(words, at, words[head]!.tag)],
        act,
        verb,
        'construction',
        head,
      );
    // "expressed concern to the ambassador on Monday over"
    if (words[at - 1]?.lower === 'to' && frames.includes('n') && /^(express|voice|convey|communicate)$/.test(verb))
      at--;
    if (words[at]?.lower === 'to' && !isVerb(words[at + 1])) {
      const to = nounFrom(words, at + 1);
      let later = to;
      while (later < words.length && !/^(over|about|at|for|that|regarding)$/.test(words[later]!.lower)) {
        const next =
          isTime(words[later]) || (/^(on|in)$/.test(words[later]!.lower) && isTime(words[later + 1]))
            ? later + 1
            : later;
        if (next === later) break;
        later = next;
      }
      if (to > at + 1 && /^(over|about|at|for|that|on|regarding)$/.test(words[later]?.lower ?? '')) {
        addressee = { from: at + 1, to };
        at = later;
        if (words[at]?.lower !== 'that') {
          rest.push([at, at + 1]);
          at++;
        }
      }
    }
    const cueEnd =
      addressee && rest.length
        ? ([group.from, this.beforeTo(end)] as const)
        : addressee
          ? ([group.from, this.beforeTo(end)] as const)
          : cue;
    const add = (content: readonly [number, number]): Done =>
      this.add(subject, cueEnd, content, act, verb, 'construction', head, addressee, ...rest);
    if (words[at]?.text === ',' && words[at + 1]?.lower === 'however') at += 3;
    if (words[at]?.lower === 'that' && clauseAt(this.words, at + 1))
      return add([at + 1, clauseEnd(words, at + 1, words[head]!.tag)]);
    if (frames.includes('t') && clauseAt(this.words, at)) return add([at, clauseEnd(words, at, words[head]!.tag)]);
    if (/[wt]/.test(frames) && wh(this.words, at)) return add([at, clauseEnd(words, at, words[head]!.tag)]);
    if (/[it]/.test(frames) && words[at]?.tag === 'TO') return add([at, phraseEnd(words, at, false)]);
    if (frames.includes('n')) {
      const to = phraseEnd(words, at, true);
      if (to > at && (nounFrom(words, at) > at || words[at]!.tag === 'VBG')) return add([at, to]);
      // "expressed its condolences": what was expressed is the content.
      if (
        (to === at || /^(and|or|but)$/.test(words[at]?.lower ?? '')) &&
        /^(express|voice|convey|share|signal)$/.test(verb)
      ) {
        const from = head + 1;
        act = verb === 'share' ? 'agree' : construction.act;
        if (at > from) return this.add(subject, [group.from, from], [from, at], act, verb, 'construction', head);
      }
    }
  }

  private beforeTo(end: number): number {
    return this.words[end - 1]?.lower === 'to' ? end - 1 : end;
  }

  /** "X was told by Y that …" · "The matter was raised by Y". Without an agent nobody is on record. */
  private passive(group: Group, verb: Word): Done {
    const { words } = this;
    const { head, from } = group;
    const told = subjectBefore(words, from, this.floor(from));
    if (group.negated || !told) return;
    let by = adjunctFrom(words, head + 1);
    if (words[head + 1]?.lower === 'by') by = head + 1;
    if (words[by]?.lower !== 'by' || isTime(words[by + 1])) return;
    const end = nounFrom(words, by + 1, true);
    if (end === by + 1) return;
    const source = { from: by + 1, to: end };
    const cue: readonly [number, number] = [from, by + 1];
    const addressee = { from: told.from, to: told.to };
    const at = adjunctFrom(words, end);
    const sayings = sayingsOf(verb.lemma);
    if (!sayings.length) return;
    const act = sayings[0]!.act;
    const takesPerson = sayings.some((s) => /[aof]/.test(s.frames)) || verb.lemma === 'ask';
    if (takesPerson) {
      if (words[at]?.lower === 'that' && clauseAt(this.words, at + 1))
        return this.add(
          source,
          cue,
          [at + 1, clauseEnd(words, at + 1, 'VBD')],
          act,
          verb.lemma,
          'passive',
          head,
          addressee,
        );
      if (wh(this.words, at))
        return this.add(source, cue, [at, clauseEnd(words, at, 'VBD')], act, verb.lemma, 'passive', head, addressee);
      if (words[at]?.tag === 'TO' || words[at + 1]?.tag === 'TO')
        return this.add(
          source,
          cue,
          [at, phraseEnd(words, at, false)],
          verb.lemma === 'assure' || verb.lemma === 'warn' ? act : 'request',
          verb.lemma,
          'passive',
          head,
          addressee,
        );
      if (/^(of|for|against)$/.test(words[at]?.lower ?? ''))
        return this.add(
          source,
          cue,
          [at + 1, phraseEnd(words, at + 1, true)],
          act,
          verb.lemma,
          'passive',
          head,
          addressee,
        );
      if (clauseAt(this.words, at))
        return this.add(source, cue, [at, clauseEnd(words, at, 'VBD')], act, verb.lemma, 'passive', head, addressee);
    }
    if (sayings.some((s) => s.frames.includes('n') || s.frames.includes('p'))) {
      // "was called “a disgrace” by Y" is left to the judgement; here the subject is what was said.
      this.out.push({
        source: [this.span(source)],
        cue: [this.spanOf(cue)],
        content: [this.span(told)],
        addressee: null,
        act,
        verb: verb.lemma,
        rule: 'passive',
        sentence: this.index,
        at: head,
        quotes: [],
      });
    }
  }

  // ---------------------------------------------------------------- quotations and trailing cues

  /** A quotation before the source, after the cue, or both. */
  private quotation(
    act: Act,
    source: Range,
    cue: readonly [number, number],
    at: number,
    head: number,
    inverted: boolean,
  ): boolean {
    const { words } = this;
    let k = at;
    let addressee: Range | null = null;
    const first = Math.min(source.from, cue[0]);
    let before = -1;
    if (first >= 1) {
      const w = words[first - 1]!;
      if (w.tag === 'QQ') before = first - 1;
      else if (w.text === ',' && words[first - 2]?.tag === 'QQ') before = first - 2;
    }
    if (!inverted && /^(tell|ask|remind|assure|inform|warn|urge)$/.test(words[head]!.lemma) && words[k]?.tag !== 'QQ') {
      const end = addresseeEnd(this.words, k);
      if (end > k) {
        addressee = { from: k, to: end };
        k = end;
      }
    } else if (/^(to|at)$/.test(words[k]?.lower ?? '') && nounFrom(words, k + 1, true) > k + 1) {
      const end = nounFrom(words, k + 1, true);
      addressee = { from: k + 1, to: end };
      k = end;
    }
    // "joked of the museum, “…”"
    if (/^(of|about)$/.test(words[k]?.lower ?? '')) {
      const end = nounFrom(words, k + 1, true);
      if (end > k + 1 && /^[,:]$/.test(words[end]?.text ?? '') && words[end + 1]?.tag === 'QQ') k = end;
    }
    const afterAdjuncts = this.adjuncts(k);
    let after = -1;
    for (const place of [k, afterAdjuncts]) {
      const w = words[place];
      if (w?.tag === 'QQ') after = place;
      else if (/^[:,]$/.test(w?.text ?? '') && words[place + 1]?.tag === 'QQ') after = place + 1;
      if (after >= 0) break;
    }
    if (after < 0 && before >= 0) {
      // "…," he said, in French, "…": the second half may stand a little later.
      const comma = afterAdjuncts;
      if (words[comma]?.text === ',') {
        for (let m = comma + 1; m < Math.min(words.length, comma + 25); m++)
          if (words[m]!.tag === 'QQ' && /^[,:]$/.test(words[m - 1]!.text)) after = m;
      }
    }
    // Before the source a quotation must open its clause: 'On "Newsnight," he said that …' is none.
    if (before > 0 && !/^[,;:–—-]+$/.test(words[before - 1]!.text) && !/^(CC|QQ)$/.test(words[before - 1]!.tag))
      return false;
    if (before > 0 && words[before - 1]!.text === ',' && nextFinite(words, 0, before) < 0) return false;
    if (before >= 0 && after < 0) {
      // What follows the cue must not be its complement: "…," he said, adding that …; "…," she added on Friday.
      const next = words[afterAdjuncts];
      // A comma inside the marks, right before the source, leads to nothing but a cue.
      const closed =
        before === first - 1 &&
        words[head]!.tag !== 'VBG' &&
        /[,?!]["”»'’]+$/.test(words[before]!.text) &&
        words[k]?.lower !== 'that';
      const free =
        !next ||
        closed ||
        atEnd(words, afterAdjuncts) ||
        /^[,;:–—()-]+$/.test(next.text) ||
        /^(CC|RB|WRB|VBG)$/.test(next.tag) ||
        (next.tag === 'IN' && next.lower !== 'that');
      if (!free) return false;
    }
    if (before < 0 && after < 0) return false;
    if (before < 0 && after >= 0) {
      // `called it "a coup"`, `said the plan was "dead"` are no quotations by the grammar: only right after the verb,
      // a colon or a comma, and to the end of the clause.
      const next = words[after + 1];
      const complete =
        !next ||
        /^[.,;:!?]$/.test(next.text) ||
        next.tag === 'QQ' ||
        next.tag === 'CC' ||
        /^(in|on|at|during)$/.test(next.lower);
      if (!complete) return false;
    }
    const quotes = [before, after].filter((i) => i >= 0).map((i) => words[i]!.quote!);
    const pieces = [before, after].filter((i) => i >= 0).map((i) => this.spanOf([i, i + 1]));
    // A lone final sentence inside the marks: `"X," he said. "Y."` is joined later, by paragraph.
    this.out.push({
      source: [this.span(source)],
      cue: [this.spanOf(cue)],
      content: pieces,
      addressee: addressee && this.span(addressee),
      act,
      verb: words[head]!.lemma,
      rule: 'quotation',
      sentence: this.index,
      at: head,
      quotes,
    });
    return true;
  }

  private adjuncts(at: number): number {
    let k = adjunctFrom(this.words, at);
    // "told reporters, standing on the steps, …" is rare; "said in a statement late on Friday:" is not.
    for (let guard = 0; guard < 3; guard++) {
      const next = adjunctFrom(this.words, k);
      if (next === k) break;
      k = next;
    }
    return k;
  }

  /** "…, a NATO official said." · "The plan, officials said, would …" */
  private trailing(
    source: Range,
    cue: readonly [number, number],
    act: Act,
    verb: string,
    head: number,
    first: number,
  ): Done {
    const { words } = this;
    if (act !== 'assert' && !/^(claim|confirm|warn|reaffirm|promise|deny)$/.test(act)) return;
    if (!sayingsOf(verb).some((s) => /[tq]/.test(s.frames))) return;
    const comma = first - 1;
    if (comma < 1 || !/^(,|[-–—]+)$/.test(words[comma]!.text)) return;
    let after = Math.max(cue[1], Math.max(source.to, cue[1]));
    let addressee: Range | null = null;
    if (/^(tell|inform|remind|assure|reassure|warn|caution|notify|advise)$/.test(verb)) {
      const end = addresseeEnd(this.words, after);
      if (end > after) {
        addressee = { from: after, to: end };
        after = end;
      }
    }
    after = adjunctFrom(words, after);
    const closes = words[after]?.text === ',' || /^[-–—]+$/.test(words[after]?.text ?? '');
    if (!atEnd(words, after) && !closes && !/^(as|when|after|while|in|during)$/.test(words[after]?.lower ?? '')) return;
    let from = 0;
    for (let k = comma - 1; k > 0; k--)
      if (words[k]!.text === ';') {
        from = k + 1;
        break;
      }
    const quoted = words[from]!.tag === 'QQ' ? words[from]!.quote : undefined;
    const alone = comma - from === 1 || nounFrom(words, from + 1, true) === comma ? quoted : undefined;
    if (alone !== undefined) {
      const whole = comma - from === 1 || cue[0] < source.from ? source : { from: from + 1, to: source.to };
      // "…," the director, Ingrid Moe, told the paper.
      this.out.push({
        source: [this.span(whole)],
        cue: [this.spanOf(cue)],
        content: [this.spanOf([from, from + 1])],
        addressee: addressee && this.span(addressee),
        act,
        verb,
        rule: 'quotation',
        sentence: this.index,
        at: head,
        quotes: [alone],
      });
      return;
    }
    if (comma - from < 2) return;
    const said: (readonly [number, number])[] = [[from, comma]];
    const dependent = subordinators.has(words[from]!.lower) || /^(IN|TO|VBG)$/.test(words[from]!.tag);
    if (closes && (dependent || nextFinite(words, from, comma) < 0) && !atEnd(words, after + 1))
      said.push([after + 1, trimEnd(words, after + 1, words.length)]);
    else if (nextFinite(words, from, comma) < 0 && !words.slice(from, comma).some((w) => w.tag === 'QQ')) return;
    this.out.push({
      source: [this.span(source)],
      cue: [this.spanOf(cue)],
      content: said.map((r) => this.spanOf(r)),
      addressee: addressee && this.span(addressee),
      act,
      verb,
      rule: said.length > 1 ? 'parenthesis' : 'trailing',
      sentence: this.index,
      at: head,
      quotes: [],
    });
  }

  /** "According to X, …" · "…, according to X" · "As X said, …" · "In the words of X, …" · "In X's words" */
  private according(): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      const w = words[i]!;
      const accords = w.lower === 'according' && words[i + 1]?.lower === 'to';
      const words3 =
        w.lower === 'in' &&
        words[i + 1]?.lower === 'the' &&
        words[i + 2]?.lower === 'words' &&
        words[i + 3]?.lower === 'of';
      const per = i === 0 && /^(per|as)$/.test(w.lower) && words[i + 1]?.lower === 'per';
      if (accords || words3 || per) {
        const at = accords ? i + 2 : words3 ? i + 4 : i + 2;
        const end = this.longNoun(at);
        if (end === at) continue;
        this.accorded({ from: at, to: end }, [i, at], end, i);
        i = end - 1;
        continue;
      }
      if (w.lower === 'as' && (i === 0 || /^[,–—-]+$/.test(words[i - 1]!.text))) {
        const end = nounFrom(words, i + 1, true);
        const verb = groupHead(words, end);
        if (
          end > i + 1 &&
          isVerb(words[verb]) &&
          sayingsOf(words[verb]!.lemma).some((s) => /[tq]/.test(s.frames)) &&
          !clauseAt(this.words, verb + 1)
        ) {
          let after = adjunctFrom(words, verb + 1);
          if (words[after]?.lower === 'it') after = adjunctFrom(words, after + 1);
          if (/^[:,]$/.test(words[after]?.text ?? '') || atEnd(words, after) || words[after]?.tag === 'QQ') {
            this.accorded({ from: i + 1, to: end }, [i, i + 1], after, i, [end, verb + 1]);
          }
        } else if (end > i + 1 && words[end]?.lower === 'put' && words[end + 1]?.lower === 'it') {
          this.accorded({ from: i + 1, to: end }, [i, i + 1], adjunctFrom(words, end + 2), i, [end, end + 2]);
        }
      }
    }
  }

  private accorded(
    source: Range,
    cue: readonly [number, number],
    after: number,
    i: number,
    rest?: readonly [number, number],
  ): Done {
    const { words } = this;
    const rule: Rule = rest ? 'as-said' : 'according';
    const push = (content: Span[], quotes: readonly number[]): void => {
      this.out.push({
        source: [this.span(source)],
        cue: rest ? [this.spanOf(cue), this.spanOf(rest)] : [this.spanOf(cue)],
        content,
        addressee: null,
        act: 'assert',
        verb: rule,
        rule,
        sentence: this.index,
        at: i,
        quotes,
      });
    };
    const start = /^[,:]$/.test(words[after]?.text ?? '') ? after + 1 : after;
    if (i <= 1 && (!atEnd(words, start) || words[start]?.tag === 'QQ')) {
      const to = clauseEnd(words, start, 'VBD');
      const quotes = words.slice(start, to).filter((w) => w.tag === 'QQ');
      if (quotes.length === 1 && trimEnd(words, start, to) - start === 1)
        push([this.spanOf([start, start + 1])], [quotes[0]!.quote!]);
      else if (to > start) push([this.spanOf([start, to])], []);
      return;
    }
    // At the end, or between commas: what stands before it, from the clause's beginning.
    let to = i;
    while (to > 0 && /^[,–—-]+$/.test(words[to - 1]!.text)) to--;
    let from = 0;
    for (let k = to - 1; k > 0; k--)
      if (words[k]!.text === ';') {
        from = k + 1;
        break;
      }
    if (to <= from) return;
    const middle = /^,$/.test(words[after]?.text ?? '') && nextFinite(words, from, to) < 0;
    const content = [this.spanOf([from, to])];
    if (middle) content.push(this.spanOf([after + 1, trimEnd(words, after + 1, words.length)]));
    const only = to - from === 1 && words[from]!.tag === 'QQ' ? [words[from]!.quote!] : [];
    push(content, only);
  }

  /** A noun phrase with its relative clause or participles, as a source after "according to". */
  private longNoun(at: number): number {
    const { words } = this;
    let end = nounFrom(words, at, true);
    if (end === at) return at;
    if (/^(VBN|VBG|JJ)$/.test(words[end]?.tag ?? '')) {
      let k = end + 1;
      while (k < words.length && !/^[,.;:]$/.test(words[k]!.text)) k++;
      return k;
    }
    if (/^(who|which|that|whose)$/.test(words[end]?.lower ?? '')) {
      let k = end;
      while (k < words.length && !/^[,.;:]$/.test(words[k]!.text)) k++;
      return k;
    }
    if (words[end]?.text === ',' && /^(who|which)$/.test(words[end + 1]?.lower ?? '')) {
      const close = nextComma(this.words, end + 1, 25);
      if (close > 0) return close;
    }
    while (isTime(words[end - 1]) && /^(on|in)$/.test(words[end - 2]?.lower ?? '')) end -= 2;
    return end;
  }

  // ---------------------------------------------------------------- results

  private add(
    source: Range,
    cue: readonly [number, number],
    content: readonly [number, number],
    act: Act,
    verb: string,
    rule: Rule,
    head: number,
    addressee: Range | null = null,
    ...restOfCue: (readonly [number, number])[]
  ): Done {
    content = this.withinFronted(source, content);
    if (
      content[1] - content[0] <= 2 &&
      rule === 'object' &&
      this.words.slice(content[0], content[1]).every((w) => isTime(w) || /^(last|this|next)$/.test(w.lower))
    )
      return;
    if (content[1] <= content[0]) return;
    const done = this.negated ? unsaid(verb, act) : act;
    if (!done) return;
    const words = this.words.slice(content[0], content[1]);
    this.out.push({
      source: [this.span(source)],
      cue: [this.spanOf(cue), ...restOfCue.map((r) => this.spanOf(r))],
      content: [this.spanOf(content)],
      addressee: addressee && this.span(addressee),
      act: done,
      verb,
      rule,
      sentence: this.index,
      at: head,
      quotes: words.flatMap((w) => (w.quote === undefined ? [] : [w.quote])),
    });
  }

  /** In "After X said …, Y did …" what X said ends at the comma. */
  private withinFronted(source: Range, content: readonly [number, number]): readonly [number, number] {
    const { words } = this;
    let at = source.from - 1;
    while (
      at > 0 &&
      !/^(after|when|as|while|although|though|because|since|once)$/.test(words[at]!.lower) &&
      source.from - at < 3
    )
      at--;
    if (at < 0 || !subordinators.has(words[at]?.lower ?? '') || nextFinite(words, 0, at) >= 0) return content;
    for (let k = content[0]; k < content[1]; k++) {
      if (words[k]!.text !== ',') continue;
      const end = nounFrom(words, k + 1, true);
      if (end > k + 1 && isTensed(words[end])) return [content[0], k];
    }
    return content;
  }

  private span(range: Range): Span {
    return this.spanOf([range.from, range.to]);
  }
  /** An empty range gives an empty span; a report with one is dropped, see `read`. */
  private spanOf([from, to]: readonly [number, number]): Span {
    const [first, last] = [this.words[from], this.words[to - 1]];
    return first && last && to > from ? { start: first.start, end: last.end } : { start: 0, end: 0 };
  }
}

/** Verbs after which an infinitive of saying was done: "went on to say", "took the floor to warn". */
const carriers = new Set(
  'go continue take use issue release hold change amend interrupt proceed write appear phone telephone intervene seize convene proceed step return post tweet move speak rise stand join'.split(
    ' ',
  ),
);

const statementLike = (w: Word): boolean =>
  /^(statement|tweet|post|letter|memo|note|message|communiqué|communique|declaration|release|e-mail|email|report|text|op-ed|article|video|interview|speech)s?$/.test(
    w.lower,
  );
