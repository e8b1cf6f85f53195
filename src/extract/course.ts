/** The course of a text: when and where its statements so far were made, which dates one that does not say so itself. */
import { anotherTime, type Circumstances } from './circumstances.ts';
import { atOccasion, type Occasion, occasionsIn } from './days.ts';
import type { Described } from './describe.ts';
import { replies, sentenceOf, startOf, type Telling } from './telling.ts';

/** A statement that is not in another's content. */
type Spoken = {
  readonly r: number;
  readonly described: Described;
  readonly pronoun: boolean;
  readonly paragraph: number;
  /** Its cue is in the past. */
  readonly past: boolean;
  /** Its sentence says of another time than a day that it was then. */
  readonly elsewhen: boolean;
};

type Dated = { readonly when: string; readonly whenText: string };

/** The day of a sitting: a minister or member told the house something on it, others spoke there in the same paragraph. */
type Sitting = Dated & {
  readonly paragraph: number;
  /** Who met; null where a house sat. */
  readonly with: ReadonlySet<string> | null;
};

type Remembered = {
  readonly name: string;
  readonly paragraph: number;
  /** Empty where only the channel is known. */
  readonly when: string;
  readonly whenText: string | undefined;
  readonly channel: string | undefined;
};

export class Course {
  /** The day that the text named last as one of speaking; empty where it has named none. */
  lastDay = '';
  /** The last statement whose own words date it: what the same speaker goes on to say is dated by it. */
  private last: Remembered | null = null;
  private sitting: Sitting | null = null;
  private readonly occasions: ReadonlyMap<number, Occasion>;
  private readonly channels: (string | undefined)[] = [];

  constructor(private readonly telling: Telling) {
    const { sentences, day, bySentence } = telling;
    this.occasions = occasionsIn(sentences, day, (sentence) => bySentence.has(sentence));
  }

  /** The circumstances of report `r` with what the course of the text says of them; asked once for each, in order. */
  complete(r: number, described: Described, pronoun: boolean, own: Circumstances): Circumstances {
    const outer = this.telling.nests[r]!;
    const out = outer < 0 ? this.outright(this.spoken(r, described, pronoun), own) : this.nested(outer, own);
    this.channels[r] = out.channel;
    return out;
  }

  private spoken(r: number, described: Described, pronoun: boolean): Spoken {
    const report = this.telling.reports[r]!;
    const { words, paragraph } = sentenceOf(this.telling, r);
    const past = words.some((w) => report.cue.some((c) => c.start <= w.start && w.end <= c.end) && w.tag === 'VBD');
    return { r, described, pronoun, paragraph, past, elsewhen: anotherTime(report, words) };
  }

  /** What is told in a readout or statement of a call was said on the telephone. */
  private nested(outer: number, own: Circumstances): Circumstances {
    const told = this.telling.setting.callTold && /^(?:readout|statement)$/.test(this.channels[outer] ?? '');
    return told && !own.channel ? { ...own, channel: 'phone call' } : own;
  }

  private outright(spoken: Spoken, own: Circumstances): Circumstances {
    const sat = this.atSitting(spoken, own);
    const met = this.atOccasion(spoken, sat);
    const same = this.bySameSpeaker(spoken, met);
    const out = this.byPronoun(spoken, same);
    this.remember(spoken, out);
    return out;
  }

  private atSitting(spoken: Spoken, own: Circumstances): Circumstances {
    const { sitting } = this;
    if (own.when || spoken.elsewhen || sitting?.paragraph !== spoken.paragraph || !this.sits(spoken, sitting))
      return own;
    const { when, whenText } = sitting;
    return { ...own, when, whenText };
  }

  private sits({ r, described, pronoun }: Spoken, sitting: Sitting): boolean {
    if (!sitting.with) return member.test(described.head);
    const { verb, act } = this.telling.reports[r]!;
    return (
      sitting.with.has(described.name) ||
      (described.plural && [...sitting.with].every((name) => described.name.includes(name))) ||
      pronoun ||
      replies.has(verb) ||
      act === 'ask' ||
      meets.test(described.head)
    );
  }

  private atOccasion({ r, paragraph, past, elsewhen }: Spoken, own: Circumstances): Circumstances {
    const occasion = this.occasions.get(paragraph);
    if (!occasion || occasion.at >= startOf(this.telling.reports[r]!) || !past || elsewhen || own.when) return own;
    const { when, whenText, press } = occasion;
    return { ...(press ? { channel: 'press conference' } : {}), ...own, when, whenText };
  }

  /** "X refused … on Monday. X did say …": the same speaker in the same paragraph, on the same day. */
  private bySameSpeaker(spoken: Spoken, own: Circumstances): Circumstances {
    const { last } = this;
    if (!last?.when || !last.whenText || !spoken.past || spoken.elsewhen || own.when) return own;
    return this.goesOn(spoken) ? { ...own, when: last.when, whenText: last.whenText } : own;
  }

  private byPronoun(spoken: Spoken, own: Circumstances): Circumstances {
    const { last } = this;
    if (!last || !spoken.pronoun || !this.goesOn(spoken) || this.telling.reports[spoken.r]!.addressee) return own;
    const { when, whenText, channel } = last;
    return {
      ...(when && !spoken.elsewhen ? { when, ...(whenText ? { whenText } : {}) } : {}),
      ...(channel ? { channel } : {}),
      ...own,
    };
  }

  private goesOn({ described, paragraph }: Spoken): boolean {
    return this.last?.name === described.name && this.last.paragraph === paragraph;
  }

  private remember(spoken: Spoken, { when, whenText, channel, addressee = '' }: Circumstances): void {
    const { described, paragraph } = spoken;
    if (when && whenText) {
      this.lastDay = when;
      const dated = { paragraph, when, whenText };
      if (house.test(addressee)) this.sitting = { ...dated, with: null };
      else if (faced.test(addressee) || this.tellsOfOccasion(spoken))
        this.sitting = { ...dated, with: new Set([described.name, addressee]) };
    }
    if (when || channel) this.last = { name: described.name, paragraph, when: when ?? '', whenText, channel };
  }

  private tellsOfOccasion({ r }: Spoken): boolean {
    const { content } = this.telling.reports[r]!;
    const { words } = sentenceOf(this.telling, r);
    return atOccasion(words.filter((w) => !content.some((c) => c.start <= w.start && w.end <= c.end)));
  }
}

/** Before whom, and by whom, one speaks at a sitting. */
const house =
  /\b(?:parliament|assembly|lawmakers|legislators|MPs|deputies|senators|senate|house|bundestag|sejm|knesset|duma|congress|committee|court|inquiry|tribunal)\b/i;
/** Whom one speaks to face to face, who answers there. */
const faced =
  /\b(?:ambassador|envoy|minister|president|premier|chancellor|chargé|consul|secretary|counterpart|colleague)\b/i;
/** Who is at a meeting because somebody else is. */
const meets = /^(?:counterpart|host|hostess|guest|colleague|visitor|interlocutor)$/;
const member =
  /^(?:member|mp|deputy|senator|lawmaker|legislator|representative|delegate|councillor|minister|speaker|chair|chairman|chairwoman|chairperson|witness|counsel|lawyer|judge)$/;
