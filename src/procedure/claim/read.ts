/** Reads a claim: text in, propositions out. By grammar (quantifier, voice, tense, negation, conjunction) and the lexicon;
 *  a clause without a predicate that the lexicon knows, or with words about motives and intentions, is `unread` or
 *  `future` and says so. */
import type { Gazetteer } from '../../text/gazetteer.ts';
import { countsIn } from '../counts.ts';
import { datesIn } from '../dates.ts';
import { decisionStage, type StageKind } from '../plan.ts';
import type { Reckoning } from '../reckon.ts';
import { contentOf, isFunctionWord, isMark, numberAt, shareAt, stem, type Word, wordsOf } from '../words.ts';
import { type Clause, clausesOf, deedAt } from './clauses.ts';
import {
  bodyNouns,
  type Deed,
  electedWords,
  futureWords,
  groupModifiers,
  groupNouns,
  isExpulsion,
  matterNouns,
  modalWords,
  negators,
  opinionWords,
  permanentWords,
  puttingOut,
  verbsOfTitle,
} from './lexicon.ts';
import { knownStems, type Mention, mentionsIn } from './mentions.ts';
import type { MemberDeed, Proposition, Step, Who } from './proposition.ts';

export type Read = { readonly propositions: readonly Proposition[]; readonly words: readonly Word[] };

/** "the three quarters that the statute demands": what the rule asks is no wish of anybody's. */
const byTheRule =
  / (that|which) (the|its|their) (rules?|statutes?|treaty|treaties|law|charter|constitution|agreement|procedure) (demands?|requires?|asks? for|needs?|prescribes?|calls? for|lays? down)\b/g;

export function readClaim(claim: string, reckoning: Reckoning, names: Gazetteer | null): Read {
  const text = claim.replace(/\s+/g, ' ').replace(byTheRule, '').trim();
  const words = wordsOf(text);
  const mentions = mentionsIn(text, words, reckoning, names);
  const reader = new Reader(words, mentions, reckoning);
  return { propositions: reader.claim(), words };
}

type Subject =
  | { readonly is: 'who'; readonly who: Who; readonly explicit: boolean; readonly parliament: boolean }
  | { readonly is: 'body' }
  | { readonly is: 'organ'; readonly organ: string }
  | { readonly is: 'subject'; readonly name: string }
  | { readonly is: 'outsider'; readonly name: string }
  | { readonly is: 'narrowed'; readonly by: string }
  | { readonly is: 'matter' }
  | { readonly is: 'none' };

type Mode = {
  negated: boolean;
  future: boolean;
  modal: boolean;
  passive: boolean;
  perfect: boolean;
  yet: boolean;
  gerund: boolean;
};

const stageOfDeed: Partial<Record<Deed, StageKind>> = {
  sign: 'signature',
  invite: 'invitation',
  apply: 'application',
  ratify: 'ratification',
  deposit: 'deposit',
  propose: 'proposal',
  recommend: 'opinion',
};

const memberDeed: Partial<Record<Deed, MemberDeed>> = {
  favour: 'favoured',
  adopt: 'favoured',
  decide: 'favoured',
  pass: 'favoured',
  oppose: 'opposed',
  reject: 'opposed',
  abstain: 'abstained',
  vote: 'voted',
  veto: 'vetoed',
  'break-silence': 'broke-silence',
  ratify: 'ratified',
  sign: 'signed',
  deposit: 'deposited',
  propose: 'proposed',
  withdraw: 'withdrew',
  condition: 'set-condition',
  'take-part': 'voted',
};

class Reader {
  private readonly known: ReadonlySet<string>;
  private readonly titleVerbs: ReadonlySet<string>;
  private readonly year: string;
  /** Where the clause being read begins, if it is coordinated; names of stages before it are not its own. */
  private from = 0;

  constructor(
    private readonly words: readonly Word[],
    private readonly mentions: readonly Mention[],
    private readonly reckoning: Reckoning,
  ) {
    this.known = knownStems(reckoning);
    this.titleVerbs = verbsOfTitle(wordsOf(reckoning.plan.decision));
    this.year = reckoning.asOf.slice(0, 4);
  }

  claim(): Proposition[] {
    if (
      /\bmeans? to (vote|back|support|oppose|block|veto|ratify|sign|reject|keep|join|leave)\b/.test(
        this.low(0, this.words.length),
      )
    )
      return [{ is: 'unread', why: 'It is about an intention, which the record does not settle.' }];
    if (hedge.test(this.low(0, this.words.length)))
      return [{ is: 'unread', why: 'It says that something is nearly so, and the record has only what is.' }];
    if (purpose.test(this.low(0, this.words.length)))
      return [{ is: 'unread', why: 'It gives a motive, and motives are not on record.' }];
    const supposed = this.words.findIndex(
      ({ lower }, i) => (lower === 'if' && !/^(as|even|only)$/.test(this.at(i - 1))) || lower === 'unless',
    );
    if (supposed >= 0)
      return [
        {
          is: 'unread',
          why: `It supposes something (“${this.words[supposed]!.lower} …”), and the record has only what happened.`,
        },
      ];
    if (/^(had|were|should)$/.test(this.at(0)) && /\b(would|could|might)\b/.test(this.low(1, this.words.length)))
      return [{ is: 'unread', why: 'It supposes what did not happen, and the record has only what happened.' }];
    const clauses = clausesOf(this.words);
    const out: Proposition[] = [];
    let subject: Subject = { is: 'none' };
    let causes: Proposition[] | null = null;
    let main: Proposition[] = [];
    for (const clause of clauses) {
      // What has to come before a step that can or will follow says nothing about the record.
      if ((clause.join === 'before' || clause.join === 'when') && ahead.test(this.low(clause.from, clause.to)))
        continue;
      const read = this.clause(clause, subject);
      subject = read.subject.is === 'none' ? subject : read.subject;
      if (clause.join === 'cause') causes = [...(causes ?? []), ...read.propositions];
      else if (clause.join === 'main') main = [...main, ...read.propositions];
      else out.push(...read.propositions);
    }
    if (causes) return [{ is: 'cause', effect: main, cause: causes }, ...out];
    const all = [...main, ...out];
    return all.length ? all : [{ is: 'unread', why: 'No statement about the procedure was recognised in it.' }];
  }

  private at(i: number): string {
    return this.words[i]?.lower ?? '';
  }
  private low(from: number, to: number): string {
    return this.words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ');
  }

  private clause(clause: Clause, inherited: Subject): { propositions: Proposition[]; subject: Subject } {
    const { from, to } = clause;
    this.from = clause.join === 'and' && inherited.is !== 'none' ? from : 0;
    const bare = !range(from, to).some((k) => deedAt(this.words, k, to) && !this.insideMention(k));
    const titled = bare ? this.verbOfTitle(clause, inherited) : null;
    if (titled) return titled;
    const special =
      this.frames(clause) ?? this.nominal(clause) ?? (clause.join === 'cause' && bare ? this.named(clause) : null);
    if (special) return { propositions: special, subject: this.subjectBefore(from, to, to).subject };
    const out: Proposition[] = [];
    let subject: Subject = inherited;
    let searchFrom = from;
    let lastDeed = -1;
    for (let i = from; i < to; i++) {
      const found = deedAt(this.words, i, to);
      if (!found || this.insideMention(i)) continue;
      // "the majority required was reached": a modifier, not the verb.
      if (
        found.deed === 'need' &&
        /ed$/.test(this.at(i)) &&
        (/^(is|are|was|were|has|had|have)$/.test(this.at(i + 1)) ||
          /^(the|a|its|that)$/.test(this.at(i - 1)) ||
          (i === to - 1 && !/^(is|are|was|were|be|been|not|n't|still|also|have|has|had)$/.test(this.at(i - 1))))
      )
        continue;
      if (lastDeed >= 0 && !this.newVerb(lastDeed, i)) {
        i += found.length - 1;
        continue;
      }
      const own = this.subjectBefore(searchFrom, i, to);
      if (own.subject.is !== 'none') subject = own.subject;
      const mode = this.modeAt(Math.max(from, own.end), i, found.length);
      const read = this.predicate(found.deed, found.length, i, to, subject, mode, clause);
      out.push(...read.propositions);
      lastDeed = i;
      searchFrom = i + found.length;
      if (read.stop) break;
      i += found.length - 1;
    }
    if (lastDeed < 0) {
      return { propositions: this.leftOver(clause), subject: this.subjectBefore(from, to, to).subject };
    }
    return { propositions: out, subject };
  }

  /** A further verb in one clause counts only where it is coordinated or an infinitive complement adds a deed of its own. */
  private newVerb(last: number, i: number): boolean {
    for (let k = i - 1; k > last; k--) {
      const lower = this.at(k);
      if (lower === 'and' || lower === 'then' || lower === 'or') return true;
      if (!isFunctionWord(this.words[k]!)) return false;
    }
    return false;
  }

  private insideMention(i: number): boolean {
    return this.mentions.some((mention) => i >= mention.from && i < mention.to);
  }

  // --- noun phrases -------------------------------------------------------------------------------------------

  private subjectBefore(from: number, p: number, to: number): { subject: Subject; end: number } {
    const mine = this.mentions.filter((mention) => mention.from >= from && mention.to <= p);
    let end = from;
    if (mine.length === 0) {
      for (let k = from; k < p; k++) {
        const { lower, stem: s } = this.words[k]!;
        if (matterNouns.has(lower) || (this.known.has(s) && !isFunctionWord(this.words[k]!)))
          return { subject: { is: 'matter' }, end: k + 1 };
        if (bodyNouns.has(lower)) return { subject: { is: 'body' }, end: k + 1 };
      }
      return { subject: { is: 'none' }, end };
    }
    void to;
    // A name behind "of", "for", "with", "on" belongs to another noun: "the accession of Finland".
    const heads = mine.filter((mention) => !this.behindPreposition(mention, from));
    const use = heads.length ? heads : [];
    if (use.length === 0) {
      const matter = this.words.slice(from, p).some(({ lower }) => matterNouns.has(lower));
      const only = mine[0]!;
      end = mine.at(-1)!.to;
      if (matter) return { subject: { is: 'matter' }, end };
      return { subject: this.subjectOf([only], from, p), end };
    }
    end = use.at(-1)!.to;
    const group = use.find((mention) => mention.is === 'group');
    const members = use.filter((mention) => mention.is === 'member');
    // "Finland's accession", "Hungary's veto": a possessor whose possession is the matter.
    const last = use.at(-1)!;
    if (this.at(last.to) === "'s" || this.at(last.to) === "'") {
      const owned = this.words.slice(last.to + 1, Math.min(p, last.to + 4)).map(({ lower }) => lower);
      if (
        !owned.some((word) => standsFor.has(word)) &&
        owned.some(
          (word) => matterNouns.has(word) || /^(accession|membership|ratification|deposit|signature)$/.test(word),
        ) &&
        last.is !== 'organ'
      ) {
        if (last.is === 'subject' || last.is === 'body')
          return { subject: { is: 'matter' }, end: Math.min(p, last.to + 2) };
      }
    }
    if (group && !members.length) return { subject: this.subjectOf([group], from, p), end };
    if (members.length) return { subject: this.subjectOf(members, from, p), end };
    return { subject: this.subjectOf([use[0]!], from, p), end };
  }

  private subjectOf(mentions: readonly Mention[], from: number, p: number): Subject {
    const first = mentions[0]!;
    const parliament = this.words
      .slice(from, p)
      .some(({ lower }) =>
        /^(parliaments?|legislatures?|lawmakers|senate|bundestag|house|mps|deputies|chambers?)$/.test(lower),
      );
    if (first.is === 'group')
      return {
        is: 'who',
        who: { is: 'group', pool: first.pool, quantifier: first.quantifier, except: first.except },
        explicit: first.explicit,
        parliament,
      };
    if (first.is === 'member')
      return {
        is: 'who',
        who: {
          is: 'members',
          members: [...new Set(mentions.flatMap((mention) => (mention.is === 'member' ? [mention.member] : [])))],
        },
        explicit: true,
        parliament,
      };
    if (first.is === 'narrowed') return { is: 'narrowed', by: first.by };
    if (first.is === 'body') return { is: 'body' };
    if (first.is === 'organ') return { is: 'organ', organ: first.organ };
    if (first.is === 'subject') return { is: 'subject', name: first.name };
    return { is: 'outsider', name: (first as { name: string }).name };
  }

  private behindPreposition(mention: Mention, from: number): boolean {
    let k = mention.from - 1;
    if (this.at(k) === 'the') k--;
    if (mention.is === 'member' || mention.is === 'group')
      // "of Hungary and Türkiye": look past earlier names of a list.
      while (
        k > from &&
        (this.at(k) === 'and' ||
          this.at(k) === ',' ||
          this.mentions.some((other) => other.is === 'member' && other.to === k + 1))
      ) {
        const other = this.mentions.find((candidate) => candidate.to === k + 1);
        k = other ? other.from - 1 : k - 1;
      }
    if (k < from || !/^(of|for|with|on|in|to|about|against|by|from)$/.test(this.at(k))) return false;
    const noun = this.at(k - 1);
    return !(standsFor.has(noun) && (this.at(k) === 'of' || this.at(k) === 'in' || this.at(k) === 'from'));
  }

  /** Members behind the predicate: agents of a passive ("by all allies"), or objects. */
  private whoAfter(from: number, to: number, preposition?: string): Who | null {
    const mine = this.mentions.filter((mention) => mention.from >= from && mention.to <= to);
    const start = preposition
      ? mine.findIndex(
          ({ from: at }) =>
            this.at(at - 1) === preposition || (this.at(at - 1) === 'the' && this.at(at - 2) === preposition),
        )
      : 0;
    if (start < 0) return null;
    const rest = mine.slice(start);
    if (rest[0]?.is === 'group')
      return { is: 'group', pool: rest[0].pool, quantifier: rest[0].quantifier, except: rest[0].except };
    const members = rest.flatMap((mention) => (mention.is === 'member' ? [mention.member] : []));
    return members.length ? { is: 'members', members } : null;
  }

  // --- verbs --------------------------------------------------------------------------------------------------

  private modeAt(from: number, p: number, length: number): Mode {
    const mode: Mode = {
      negated: false,
      future: false,
      modal: false,
      passive: false,
      perfect: false,
      yet: false,
      gerund: /ing$/.test(this.at(p + length - 1)),
    };
    for (let k = Math.max(from, p - 7); k < p; k++) {
      const lower = this.at(k);
      if (this.insideMention(k)) continue;
      if (negators.has(lower) || (lower === 'no' && this.at(k + 1) === 'longer') || lower === 'neither')
        mode.negated = true;
      if (
        (lower === 'yet' || lower === 'still' || lower === 'has' || lower === 'have') &&
        this.at(k + 1) === 'to' &&
        !/^(had)$/.test(lower)
      )
        mode.negated = mode.yet = true;
      if ((lower === 'needs' || lower === 'must') && k > from - 1 && this.at(k - 1) === 'still')
        mode.negated = mode.yet = true;
      if (/^(failed|neglected|failing|fails|unable)$/.test(lower) && this.at(k + 1) === 'to') mode.negated = true;
      if (
        futureWords.has(lower) &&
        (!/^(going|set|due|about|expected|likely|bound|poised)$/.test(lower) || this.at(k + 1) === 'to')
      )
        mode.future = true;
      if (modalWords.has(lower)) mode.modal = true;
      if (/^(has|have|had)$/.test(lower)) mode.perfect = true;
      if (/^(is|are|was|were|be|been|being|got|gets)$/.test(lower)) mode.passive = true;
      if (lower === 'without') mode.negated = true;
    }
    // "Neither X nor Y stood in the way": the denial stands before the subject.
    if (this.at(this.from) === 'neither' && /\bnor\b/.test(this.low(this.from, p))) mode.negated = true;
    if (/^with(h[eo]ld|hold)/.test(this.at(p))) mode.negated = !mode.negated;
    const last = this.at(p + length - 1);
    if (!/(ed|en|n|t|ne|wn|ung|nk|ld|de)$/.test(last) && length === 1) mode.passive = false;
    if (mode.gerund) mode.passive = false;
    if (
      mode.modal &&
      /^(must|should)$/.test(
        this.low(Math.max(from, p - 7), p)
          .split(' ')
          .find((w) => modalWords.has(w)) ?? '',
      ) &&
      mode.yet
    )
      mode.modal = false;
    return mode;
  }

  private predicate(
    deed: Deed,
    length: number,
    p: number,
    to: number,
    subject: Subject,
    mode: Mode,
    clause: Clause,
  ): { propositions: Proposition[]; stop: boolean } {
    const after = p + length;
    const done = (...propositions: Proposition[]) => ({ propositions, stop: false });
    const wrap = (...propositions: Proposition[]) =>
      mode.future
        ? { propositions: [{ is: 'future' as const, words: this.low(p, to), of: propositions }], stop: true }
        : mode.modal
          ? {
              propositions: [
                {
                  is: 'unread' as const,
                  why: `It speaks of what can or should be (“${this.low(Math.max(clause.from, p - 3), p + length)}”), not of what is on record.`,
                },
              ],
              stop: true,
            }
          : done(...propositions);
    const when = this.whenIn(clause);
    const dated = when ? { when } : {};
    const extras = this.extras(clause, p);

    const opinion = this.opinionIn(clause.from, to);
    if (deed === 'want' || (opinion && deed !== 'say'))
      return {
        propositions: [
          {
            is: 'unread',
            why: `It is about an intention or motive (“${(opinion ?? this.words[p]!).lower}”), which the record does not settle.`,
          },
        ],
        stop: true,
      };

    // "agreed that …", "confirmed that …", "decided to …"
    const complement = this.complement(p, length, to);
    if (complement !== null && (deed === 'say' || deed === 'decide'))
      return this.reported(deed, p, complement, to, subject, mode, clause);
    if (deed === 'say' && this.sharesTitleVerb(p) && (subject.is === 'body' || subject.is === 'matter' || mode.passive))
      return wrap(...this.stepProposition('adopted', mode, dated, contentOf(this.words.slice(after, to))), ...extras);
    if (deed === 'say') return this.reported(deed, p, after, to, subject, mode, clause);

    const without = mode.modal ? range(clause.from, to).find((k) => this.at(k) === 'without') : undefined;
    if (without !== undefined) {
      const who = this.whoAfter(without, to);
      if (who) return done({ is: 'able', who, to: 'be-spared', negated: mode.negated });
    }
    const manner = this.low(p, to);
    if (
      mode.modal &&
      /\b(by|with) (a |an |the )?((simple|qualified|absolute|bare|two|thirds) )*majority\b|\bby (unanimity|consensus)\b/.test(
        manner,
      )
    )
      return done(...this.ruleNeeds(p, to, mode));
    const letThrough =
      /\b(let|lets|allow|allows|allowed|letting|allowing)\b.*\b(pass|through|be adopted|go ahead|proceed|stand)\b/.test(
        this.low(clause.from, to),
      );
    if (subject.is === 'who' && letThrough && !mode.negated)
      return {
        propositions: [
          { is: 'step', step: 'adopted', negated: false, object: [] },
          /\babst/.test(this.low(clause.from, to))
            ? { is: 'members', who: subject.who, deed: 'abstained', mood: 'done', negated: false, only: false }
            : { is: 'members', who: subject.who, deed: 'opposed', mood: 'done', negated: true, only: false },
        ],
        stop: true,
      };
    if (subject.is === 'who' && /\b(let|lets|allow|allows|allowed|enabled|enables)\b/.test(this.low(clause.from, p)))
      return done({ is: 'unread', why: 'What somebody let happen is not an act of its own.' });
    const object = this.words.slice(after, to);
    const objectStems = contentOf(object);
    const step = this.stepOf(deed, p, length, to, subject, mode);

    switch (subject.is) {
      case 'outsider':
        return wrap({ is: 'outsider', name: subject.name });
      case 'narrowed':
        return done({ is: 'unread', why: `Which members “${subject.by}” means is not on record.` });
      case 'who': {
        const ability = this.ability(deed, p, to, subject, mode, clause);
        if (ability) return { propositions: ability, stop: true };
        // "The allies have agreed on X" speaks of the body; "all allies have agreed" of each member.
        const collective =
          subject.who.is === 'group' &&
          !subject.explicit &&
          (this.sharesTitleVerb(p) ||
            deed === 'decide' ||
            deed === 'adopt' ||
            deed === 'grant' ||
            deed === 'invite' ||
            deed === 'open' ||
            deed === 'pass' ||
            deed === 'reject');
        if (deed === 'invite' || deed === 'grant' || deed === 'open')
          return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
        if (collective)
          return wrap(
            ...this.stepProposition(deed === 'reject' && !this.putsOut(p) ? 'failed' : step, mode, dated, objectStems),
            ...extras,
          );
        if (mode.passive && (deed === 'block' || deed === 'veto' || deed === 'reject') && this.at(after) === 'by')
          return done({ is: 'unread', why: 'It is not clear who did what to whom.' });
        if (deed === 'block' || deed === 'delay') {
          const who = subject.who;
          return wrap(
            {
              is: 'blocked',
              who,
              negated: mode.negated,
              only: this.onlyBefore(clause, subject),
              delayed: deed === 'delay',
            },
            ...extras,
          );
        }
        if (deed === 'join' || deed === 'force' || deed === 'complete') {
          if (deed === 'complete' && /ratif|procedure|process/.test(this.low(clause.from, to)))
            return wrap({
              is: 'members',
              who: subject.who,
              deed: 'ratified',
              mood: 'done',
              negated: mode.negated,
              only: this.onlyBefore(clause, subject),
              ...dated,
            });
          if (deed === 'join' && this.at(p) !== 'member')
            return done({ is: 'unread', why: 'It is not clear what was joined.' });
          return wrap(...this.stepProposition('effect', mode, dated, objectStems));
        }
        if (
          deed === 'recommend' ||
          deed === 'publish' ||
          deed === 'fail' ||
          deed === 'need' ||
          deed === 'lack' ||
          deed === 'meet' ||
          deed === 'apply'
        ) {
          const votes = deed === 'meet' ? countsIn(this.words.slice(clause.from, to)) : null;
          if (votes) return wrap({ is: 'counts', counts: votes.counts });
          if (deed === 'lack' || deed === 'need')
            return done({ is: 'unread', why: `What “${this.low(p, to)}” says of a member is not on record.` });
          return done({
            is: 'unread',
            why: `What is said of ${deed === 'fail' ? 'a failure of' : 'an act by'} a member here is not a step of the procedure.`,
          });
        }
        if (this.words.slice(clause.from, p).some(({ lower }) => /^(refus|declin)(es|ed|ing|e)$/.test(lower)))
          return done({
            is: 'members',
            who: subject.who,
            deed: 'opposed',
            mood: this.words.slice(clause.from, p).some(({ lower }) => /^(refused|declined)$/.test(lower))
              ? 'done'
              : 'stance',
            negated: false,
            only: this.onlyBefore(clause, subject),
          });
        if (this.at(p) === 'outvoted')
          return wrap(
            { is: 'members', who: subject.who, deed: 'opposed', mood: 'done', negated: false, only: false },
            { is: 'step', step: 'adopted', negated: mode.negated, object: [] },
          );
        let what = memberDeed[deed];
        if (what !== undefined && conditional.test(this.low(clause.from, to))) what = 'set-condition';
        if ((what === 'favoured' || what === 'opposed') && /\bon record\b/.test(this.low(clause.from, to)))
          what = what === 'favoured' ? 'listed-for' : 'listed-against';
        if (what === 'withdrew' && ownPaper.test(this.low(after, to))) what = 'withdrew-own';
        const order = what === undefined ? null : this.sequence(after, to, subject.who, what);
        if (order) return wrap(order);
        if (what === undefined)
          return done({ is: 'unread', why: `“${this.low(p, after)}” is no act of the procedure.` });
        if (deed === 'vote') what = this.voteDirection(after, to);
        if (
          what === 'favoured' &&
          this.hasRatification() &&
          (subject.parliament || (deed === 'adopt' && this.at(p - 1) === 'formally') || /^accept/.test(this.at(p)))
        )
          what = 'ratified';
        const stance = this.isStance(p, length, mode, deed);
        return wrap(
          {
            is: 'members',
            who: subject.who,
            deed: what,
            mood: stance ? 'stance' : 'done',
            negated: mode.negated,
            only: this.onlyBefore(clause, subject),
            ...dated,
          },
          ...extras,
        );
      }
      case 'organ':
        if (
          !mode.passive &&
          (deed === 'adopt' ||
            deed === 'recommend' ||
            deed === 'decide' ||
            deed === 'favour' ||
            deed === 'propose' ||
            deed === 'pass' ||
            deed === 'oppose' ||
            deed === 'reject' ||
            deed === 'complete' ||
            deed === 'publish' ||
            deed === 'grant' ||
            deed === 'invite' ||
            deed === 'deposit' ||
            deed === 'vote' ||
            deed === 'open' ||
            deed === 'sign')
        )
          return wrap(
            this.organDid(subject.organ, deed, [...objectStems, stem(this.at(p))], mode, dated, p, to),
            ...extras,
          );
        return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
      case 'subject':
        if (deed === 'vote' || deed === 'veto' || deed === 'abstain' || deed === 'oppose' || deed === 'favour')
          return wrap({ is: 'outsider', name: subject.name });
        if (
          deed === 'meet' &&
          /\b(condition|requirement|criteri|benchmark|threshold|majority|hurdle)/.test(this.low(p, to))
        )
          return wrap(...this.metRequirement(clause, mode));
        if (deed === 'grant' || deed === 'meet')
          return wrap(...this.stepProposition(this.stageIn(p, to) ?? step, mode, dated, objectStems));
        if (deed === 'ratify' || deed === 'deposit' || deed === 'sign' || deed === 'apply')
          return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
        if (mode.passive || deed === 'join' || deed === 'force' || deed === 'withdraw')
          return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
        return wrap({
          is: 'unread',
          why: `${subject.name} is not a member, and “${this.low(p, after)}” is not an act the record has of it.`,
        });
      default: {
        if (deed === 'need')
          return done(...this.ruleNeeds(mode.passive || this.at(p - 1) === 'is' ? clause.from : p, to, mode));
        if (deed === 'lack') return done(...this.lacking(p, clause, subject, mode));
        if (deed === 'meet') return wrap(...this.metRequirement(clause, mode));
        const agent = mode.passive ? this.whoAfter(after, to, 'by') : null;
        if (agent && mode.modal && (deed === 'block' || deed === 'veto'))
          return done({ is: 'able', who: agent, to: 'block', negated: mode.negated });
        if (deed === 'block' || deed === 'veto' || deed === 'delay') {
          if (agent)
            return wrap(
              {
                is: deed === 'veto' ? 'members' : 'blocked',
                who: agent,
                ...(deed === 'veto'
                  ? { deed: 'vetoed' as const, mood: 'done' as const }
                  : { delayed: deed === 'delay' }),
                negated: mode.negated,
                only: /\bonly by\b|\bby .* alone\b/.test(this.low(p, to)),
              } as Proposition,
              ...extras,
            );
          if (deed === 'veto')
            return wrap(
              {
                is: 'members',
                who: { is: 'group', pool: this.reckoning.plan.members, quantifier: { is: 'some' }, except: [] },
                deed: 'vetoed',
                mood: 'done',
                negated: mode.negated,
                only: false,
              },
              ...extras,
            );
          if (deed === 'delay') return done({ is: 'unread', why: 'The record does not say what counts as a delay.' });
          return wrap(...this.stepProposition('failed', mode, dated, objectStems), ...extras);
        }
        if (agent && memberDeed[deed]) {
          let what = memberDeed[deed]!;
          if (deed === 'vote') what = this.voteDirection(after, to);
          if (what === 'favoured' && this.hasRatification() && /parliaments?|^accept/.test(this.low(p, to)))
            what = 'ratified';
          const propositions: Proposition[] = [
            {
              is: 'members',
              who: agent,
              deed: what,
              mood: 'done',
              negated: mode.negated,
              only: /\bonly by\b|\bby .{1,40} (alone|only)\b/.test(this.low(p, to)),
              ...dated,
            },
          ];
          return wrap(...propositions, ...extras);
        }
        if (deed === 'vote' && mode.passive)
          return wrap({ is: 'step', step: 'vote', negated: mode.negated, object: objectStems, ...dated }, ...extras);
        if (deed === 'vote') return wrap(...this.bodyVoted(after, to, mode, dated), ...extras);
        if (deed === 'abstain' || deed === 'oppose' || deed === 'favour') {
          if (deed === 'favour' && subject.is === 'body')
            return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
          const counts = countsIn(this.words.slice(clause.from, to));
          if (counts) return wrap({ is: 'counts', counts: counts.counts });
          return done({ is: 'unread', why: `Who “${this.low(p, after)}” is not clear.` });
        }
        if (deed === 'join' && subject.is === 'body') return done({ is: 'unread', why: 'It is not clear who joined.' });
        if (
          (deed === 'adopt' || deed === 'decide' || deed === 'pass') &&
          this.at(p - 1) === 'in' &&
          this.at(p) === 'principle'
        )
          return done(...this.stepProposition(step, mode, dated, objectStems));
        return wrap(...this.stepProposition(step, mode, dated, objectStems), ...extras);
      }
    }
  }

  private stepProposition(
    step: Step | null,
    mode: Mode,
    dated: { when?: string },
    object: readonly string[],
  ): Proposition[] {
    if (step === null) {
      const index = this.requirementIn(0, this.words.length);
      if (index !== null) return [{ is: 'requirement', index, negated: mode.negated }];
      return [{ is: 'unread', why: 'It names no step that this procedure has.' }];
    }
    return [{ is: 'step', step, negated: mode.negated, object, ...dated }];
  }

  private hasRatification(): boolean {
    return (
      this.reckoning.plan.stages.some(({ kind }) => kind === 'ratification') ||
      this.reckoning.plan.rule.kind === 'ratification'
    );
  }

  /** What a verb about the matter itself amounts to. */
  private stepOf(deed: Deed, p: number, length: number, to: number, subject: Subject, mode: Mode): Step | null {
    const { plan } = this.reckoning;
    const named = this.stageIn(this.clauseStart(p), to);
    switch (deed) {
      case 'fail':
      case 'reject':
      case 'block':
        return this.putsOut(p) ? 'adopted' : 'failed';
      case 'join':
      case 'force':
        return 'effect';
      case 'sign':
      case 'invite':
      case 'apply':
      case 'ratify':
      case 'deposit':
      case 'propose':
      case 'recommend': {
        const index = plan.stages.findIndex(({ kind }) => kind === stageOfDeed[deed]);
        if (index >= 0) return index;
        return named ?? (deed === 'ratify' || this.sharesTitleVerb(p) ? 'adopted' : null);
      }
      case 'publish': {
        if (named === null && this.sharesTitleVerb(p)) return 'adopted';
        const index = plan.stages.findIndex(({ name }) =>
          (/law/.test(this.low(p, to)) ? /promulg|sign|assent|publi/i : /publi|promulg/i).test(name),
        );
        return named ?? (index >= 0 ? index : null);
      }
      case 'complete':
        return named ?? 'complete';
      case 'withdraw':
      case 'open': {
        if (named !== null) return named;
        return this.sharesTitleVerb(p) ? 'adopted' : null;
      }
      case 'grant':
        return named ?? 'adopted';
      case 'adopt':
      case 'decide':
      case 'pass':
      case 'favour':
        return named === null || plan.stages[named]!.kind === 'silence' ? 'adopted' : named;
      case 'vote':
        return 'vote';
      default:
        void length;
        void subject;
        void mode;
        return named;
    }
  }

  private clauseStart(p: number): number {
    let k = p;
    while (
      k > this.from &&
      !/^[;:]$/.test(this.at(k - 1)) &&
      this.at(k - 1) !== 'because' &&
      this.at(k - 1) !== 'although'
    )
      k--;
    return k;
  }

  /** "thrown out" of a member is what an exclusion does; of a proposal it is a rejection. */
  private putsOut(p: number): boolean {
    return (
      isExpulsion.test(this.reckoning.plan.decision) &&
      puttingOut.test(this.at(p)) &&
      !/\b(proposal|motion|draft|exclusion|expulsion|removal|dismissal|recall|request)\b/.test(
        this.low(p, this.words.length),
      )
    );
  }

  private sharesTitleVerb(p: number): boolean {
    if (this.titleVerbs.has(this.at(p))) return true;
    return contentOf(wordsOf(this.reckoning.plan.decision)).includes(this.words[p]!.stem);
  }

  /** The stage that the words name, if they name one other than by the general words for any decision. */
  private stageIn(from: number, to: number): number | null {
    const said = new Set(
      this.words
        .slice(from, to)
        .filter((word) => !isFunctionWord(word) && !isMark(word))
        .map(({ stem: s }) => s),
    );
    const title = new Set(contentOf(wordsOf(this.reckoning.plan.decision)));
    const lowTitle = this.reckoning.plan.decision.toLowerCase();
    let best: number | null = null;
    let bestWords = 0;
    const closing = /\b(final|last|concluding) (reading|vote|stage|step|hurdle)\b/.exec(this.low(from, to))?.[2];
    if (closing === 'reading' || closing === 'vote')
      for (let i = this.reckoning.plan.stages.length - 1; i >= 0; i--)
        if (
          this.reckoning.plan.stages[i]!.kind === closing &&
          !/\b(final|last)\b/i.test(this.reckoning.plan.stages[i]!.name)
        )
          return i;
    this.reckoning.plan.stages.forEach(({ name, aliases, kind }, i) => {
      for (const wording of [name, ...aliases]) {
        const words = contentOf(wordsOf(wording));
        const phrase = words.length > 1 && lowTitle.includes(wording.toLowerCase());
        const telling = words.filter((word) => !general.has(word) && (phrase || !title.has(word)));
        if (telling.length === 0 || !telling.every((word) => said.has(word))) continue;
        if (kind === 'effect' && telling.length === 1 && /^(member|acced|forc|entr)/.test(telling[0]!)) continue;
        if (telling.length > bestWords) {
          best = i;
          bestWords = telling.length;
        }
      }
    });
    return best;
  }

  private voteDirection(after: number, to: number): MemberDeed {
    const tail = this.low(after, Math.min(to, after + 4));
    if (/^(against|no\b|down)/.test(tail) || /^(it )?down/.test(tail)) return 'voted-against';
    if (/^(for|in favou?r|yes|to (adopt|approve|accept|support|ratify|refer|admit|open|lift|back|pass)|aye)/.test(tail))
      return 'favoured';
    if (/^to (reject|block|oppose|stop|not)|^not to/.test(tail)) return 'voted-against';
    if (/^to [a-z]/.test(tail)) return 'favoured';
    return 'voted';
  }

  /** "ratified before Hungary (did)", "voted after Spain". */
  private sequence(after: number, to: number, who: Who, deed: MemberDeed): Proposition | null {
    const k = range(after, Math.min(to, after + 5)).find((i) => this.at(i) === 'before' || this.at(i) === 'after');
    if (k === undefined || who.is !== 'members') return null;
    const other = this.whoAfter(k, to);
    if (other?.is !== 'members') return null;
    const [first, second] = this.at(k) === 'before' ? [who.members, other.members] : [other.members, who.members];
    return { is: 'sequence', first, second, deed };
  }

  private isStance(p: number, length: number, mode: Mode, deed: Deed): boolean {
    const form = this.at(p + length - 1);
    if (
      mode.perfect ||
      deed === 'vote' ||
      deed === 'veto' ||
      deed === 'abstain' ||
      deed === 'ratify' ||
      deed === 'break-silence'
    )
      return false;
    const be = this.words
      .slice(Math.max(0, p - 3), length > 1 ? p + 1 : p)
      .some(({ lower }) => /^(is|are|'s|'re|remains?|stands?)$/.test(lower));
    if (be) return true;
    return /(s|port|back|our|or|se|nt)$/.test(form) && !/(ed|d)$/.test(form) && length === 1;
  }

  /** "Only Hungary abstained", "Hungary alone", "Hungary is the only …". */
  private onlyBefore(clause: Clause, subject: Subject): boolean {
    if (subject.is !== 'who') return false;
    if (
      /\b(on its own|on their own|by itself|by themselves|single-handedly|single handedly)\b/.test(
        this.low(clause.from, clause.to),
      )
    )
      return true;
    for (let k = clause.from; k < clause.to; k++) {
      const lower = this.at(k);
      if (
        lower === 'alone' ||
        (lower === 'only' &&
          !numberAt(this.words, k + 1) &&
          (k === clause.from || this.mentions.some(({ from }) => from === k + 1 || from === k + 2)))
      )
        return true;
      if (deedAt(this.words, k, clause.to)) return lower === 'alone';
    }
    return false;
  }

  private whenIn(clause: Clause): string | null {
    const dates = datesIn(this.words.slice(clause.from, clause.to), this.year);
    const date = dates.find(({ from }) => /^(in|on|the|since)$/.test(this.words[clause.from + from - 1]?.lower ?? ''));
    return date?.date ?? null;
  }

  /** What a clause says besides its verb: counts, unanimity, a majority, how many were against. */
  private extras(clause: Clause, p: number): Proposition[] {
    const out: Proposition[] = [];
    const rest = this.words.slice(p, clause.to);
    const before = this.words.slice(clause.from, p);
    const counts = countsIn(rest) ?? (before.some(({ lower }) => lower === 'with') ? countsIn(before) : null);
    if (counts) out.push({ is: 'counts', counts: counts.counts });
    const low = this.low(clause.from, clause.to);
    if (/\bunanimous(ly)?\b|\bby unanimity\b|\bwithout (a |any )?(dissent(ing)?|opposition|objections?)\b/.test(low))
      out.push({
        is: 'manner',
        manner: /\bnot unanimous/.test(low) ? 'not-unanimous' : /\bunanim/.test(low) ? 'unanimous' : 'by-consensus',
      });
    else if (/\bby consensus\b/.test(low)) out.push({ is: 'manner', manner: 'by-consensus' });
    else if (/\bby (a |way of a )?vote\b|\bin a vote\b/.test(low) && !counts)
      out.push({ is: 'manner', manner: 'by-vote' });
    else if (/\bwithout (a |any )?vote\b(?! against)/.test(low)) out.push({ is: 'manner', manner: 'without-vote' });
    else if (/\b(by|with) (a |an |the )?([a-z-]+ )?([a-z-]+ )?([a-z-]+ )?majority\b/.test(low))
      out.push(...this.majorityManner(low));
    const contrary = /\b(against|over|despite|in the face of|in spite of)$/;
    for (const mention of this.mentions)
      if (
        mention.is === 'member' &&
        mention.from >= p &&
        mention.to < clause.to &&
        /^'s?$/.test(this.at(mention.to)) &&
        /^(will|wishes|wish|vote|votes|objections?|opposition|resistance|protests?|veto)$/.test(
          this.at(mention.to + 1),
        ) &&
        contrary.test(this.low(Math.max(p, mention.from - 3), mention.from))
      )
        out.push({
          is: 'members',
          who: { is: 'members', members: [mention.member] },
          deed: 'opposed',
          mood: 'done',
          negated: false,
          only: false,
        });
    if (/\bwithout (a |the |any )?(required |necessary )?quorum\b/.test(low)) {
      const index = this.requirementIn(p, clause.to);
      if (index !== null) out.push({ is: 'requirement', index, negated: true });
    }
    if (
      /\bagainst the (will|votes?|wishes|opposition|objections?) of\b|\bover the (objections?|opposition|protests?) of\b|\bdespite\b/.test(
        low,
      )
    ) {
      const who = this.whoAfter(p, clause.to);
      if (who) out.push({ is: 'members', who, deed: 'opposed', mood: 'stance', negated: false, only: false });
    }
    if (
      /\bwithout (the )?(consent|support|approval|vote|backing|agreement|participation)? ?(of )?\b/.test(low) &&
      /\bwithout\b/.test(low)
    ) {
      const at = this.words.findIndex(({ lower }, k) => k >= p && lower === 'without');
      const who = at >= 0 ? this.whoAfter(at, clause.to) : null;
      if (who && who.is === 'members')
        out.push({ is: 'members', who, deed: 'favoured', mood: 'done', negated: true, only: false });
    }
    return out;
  }

  private majorityManner(low: string): Proposition[] {
    if (/\b(narrow|wide|large|overwhelming|slim|comfortable|clear|big|bare)\b[a-z -]*majority/.test(low))
      return [{ is: 'unread', why: 'How narrow or wide a majority is called is a matter of taste.' }];
    return [{ is: 'manner', manner: 'by-majority' }];
  }

  // --- complements --------------------------------------------------------------------------------------------

  /** Where the complement of a verb begins: after "that", "to", "on", or at once. */
  private complement(p: number, length: number, to: number): number | null {
    for (let k = p + length; k < Math.min(to, p + length + 6); k++) {
      if (this.at(k) === 'that') return k + 1;
      if (this.at(k) === 'to' && k - p - length < 4) return k + 1;
      if (this.at(k) === 'on' && k === p + length) return null;
    }
    return null;
  }

  private reported(
    deed: Deed,
    p: number,
    start: number,
    to: number,
    subject: Subject,
    mode: Mode,
    clause: Clause,
  ): { propositions: Proposition[]; stop: boolean } {
    const when = this.whenIn({ ...clause, to: start > p + 1 ? start : clause.to }) ?? this.whenIn(clause);
    const content = contentOf(this.words.slice(start, to).filter((_, k) => !this.isDate(start + k)));
    if (mode.future) return { propositions: [{ is: 'future', words: this.low(p, to), of: [] }], stop: true };
    if (mode.modal) return { propositions: [{ is: 'unread', why: 'It speaks of what can or should be.' }], stop: true };
    const dated = when ? { when } : {};
    const inner = this.inner(deed, start, to, clause);
    const collective =
      subject.is === 'body' ||
      subject.is === 'matter' ||
      subject.is === 'none' ||
      (subject.is === 'who' && subject.who.is === 'group');
    if (mode.negated) {
      if (deed === 'decide' && subject.is === 'who')
        return {
          propositions: [
            {
              is: 'members',
              who: subject.who,
              deed: 'favoured',
              mood: 'done',
              negated: true,
              only: this.onlyBefore(clause, subject),
            },
          ],
          stop: true,
        };
      if (deed === 'decide' && collective) return { propositions: negate(inner), stop: true };
      return {
        propositions: [{ is: 'unread', why: 'That somebody did not say something is not on record.' }],
        stop: true,
      };
    }
    if (collective) {
      const each =
        subject.is === 'who' &&
        subject.explicit &&
        deed === 'decide' &&
        subject.who.is === 'group' &&
        subject.who.quantifier.is !== 'all';
      if (each)
        return {
          propositions: [
            {
              is: 'members',
              who: (subject as { who: Who }).who,
              deed: 'favoured',
              mood: 'done',
              negated: false,
              only: false,
            },
          ],
          stop: true,
        };
      return {
        propositions: [
          { is: 'text', organ: null, by: 'body', words: content, otherwise: inner, speech: deed === 'say', ...dated },
        ],
        stop: true,
      };
    }
    if (subject.is === 'organ')
      return {
        propositions: [
          { is: 'text', organ: subject.organ, by: 'organ', words: content, otherwise: [], speech: true, ...dated },
        ],
        stop: true,
      };
    if (subject.is === 'who' && subject.who.is === 'members' && subject.who.members.length === 1) {
      if (deed === 'decide' && this.at(start - 1) === 'to')
        return {
          propositions: [
            {
              is: 'members',
              who: subject.who,
              deed: 'favoured',
              mood: 'done',
              negated: false,
              only: this.onlyBefore(clause, subject),
            },
          ],
          stop: true,
        };
      return {
        propositions: [
          {
            is: 'text',
            organ: null,
            by: 'member',
            member: subject.who.members[0]!,
            words: content,
            otherwise: [],
            speech: true,
            ...dated,
          },
        ],
        stop: true,
      };
    }
    return { propositions: [{ is: 'unread', why: 'Who said it, and to whom, the record does not show.' }], stop: true };
  }

  private isDate(i: number): boolean {
    return /^\d{4}$/.test(this.at(i)) && Number(this.at(i)) > 1800;
  }

  /** What was agreed, said or decided, as steps of the procedure: a future in it is what the decision is about. */
  private inner(deed: Deed, start: number, to: number, clause: Clause): Proposition[] {
    const named = this.stageIn(start, to);
    if (named !== null)
      return [{ is: 'step', step: named, negated: false, object: contentOf(this.words.slice(start, to)) }];
    if (deed === 'decide')
      return [
        {
          is: 'step',
          step: 'adopted',
          negated: /\bnot\b/.test(this.low(start, Math.min(to, start + 4))),
          object: contentOf(this.words.slice(start, to)),
        },
      ];
    const found = this.clause({ join: 'that', from: start, to }, { is: 'none' });
    void clause;
    const title = contentOf(wordsOf(this.reckoning.plan.decision));
    if (
      found.propositions.every(({ is }) => is === 'unread') &&
      contentOf(this.words.slice(start, to)).some((word) => title.includes(word))
    )
      return [{ is: 'amounts', words: this.low(start, to) }];
    return found.propositions;
  }

  // --- what an organ did --------------------------------------------------------------------------------------

  private organDid(
    organ: string,
    deed: Deed,
    content: readonly string[],
    mode: Mode,
    dated: { when?: string },
    from: number,
    to: number,
  ): Proposition {
    const named = this.stageIn(from, to);
    // A chamber that has passed a first reading has not passed the bill.
    if (named === null && (deed === 'pass' || deed === 'adopt') && this.readingsAhead(organ))
      return { is: 'step', step: 'adopted', negated: mode.negated, object: content, ...dated };
    if (named !== null && this.reckoning.track.opened[named]?.organ !== organ)
      return { is: 'step', step: named, negated: mode.negated, object: content, ...dated };
    const low = this.low(from, to);
    const stance = /\b(against|unfavourable|negative|reject\w*|oppos\w*|turned down)\b/.test(low)
      ? 'against'
      : /\b(favou?r\w*|positive|recommend\w*|endors\w*|approv\w*|back\w*|support\w*|advis\w*|adopt\w*|clear\w*|agree\w*|consent\w*|accept\w*|pass\w*)\b/.test(
            low,
          )
        ? 'for'
        : 'done';
    return { is: 'organ', organ, stance, words: content, negated: mode.negated, ...dated };
  }

  private readingsAhead(organ: string): boolean {
    const { plan, acts, track } = this.reckoning;
    const deciding = decisionStage(plan);
    const reached = Math.max(-1, ...acts.map((act, i) => (act.organ === organ ? track.stageOf[i]! : -1)));
    return (
      reached >= 0 &&
      reached < deciding &&
      plan.stages[reached]!.kind === 'reading' &&
      /^(vote|reading)$/.test(plan.stages[deciding]!.kind)
    );
  }

  private bodyVoted(after: number, to: number, mode: Mode, dated: { when?: string }): Proposition[] {
    const direction = this.voteDirection(after, to);
    const object = contentOf(this.words.slice(after, to));
    if (direction === 'voted-against') return [{ is: 'step', step: 'failed', negated: mode.negated, object, ...dated }];
    if (direction === 'favoured')
      return [{ is: 'step', step: this.stageIn(after, to) ?? 'adopted', negated: mode.negated, object, ...dated }];
    return [{ is: 'step', step: 'vote', negated: mode.negated, object, ...dated }];
  }

  // --- rules, thresholds, what is missing ---------------------------------------------------------------------

  private ruleNeeds(p: number, to: number, mode: Mode): Proposition[] {
    const low = this.low(p, to);
    const negated = mode.negated;
    const words = this.words.slice(p, to);
    const number = words.map((_, i) => numberAt(words, i)).find((found) => found !== null);
    const counted = number ? { count: number.value } : {};
    if (/\bconsensus\b/.test(low)) return [{ is: 'rule', needs: 'consensus', negated, ...counted }];
    if (
      /\bunanim/.test(low) ||
      /\b(all|every|each)\b.*\b(members?|allies|ally|states?|countries|parties|governments)\b/.test(low)
    )
      return [{ is: 'rule', needs: 'unanimity', negated, ...counted }];
    if (/\btwo thirds\b/.test(low)) return [{ is: 'rule', needs: 'two-thirds', negated }];
    if (/\bqualified\b/.test(low)) return [{ is: 'rule', needs: 'qualified-majority', negated }];
    if (/\b(simple|plain|absolute|bare) majority\b|\ba majority\b/.test(low))
      return [{ is: 'rule', needs: 'simple-majority', negated }];
    if (number) return [{ is: 'rule', needs: 'count', count: number.value, negated }];
    const who = this.whoAfter(p, to);
    if (who) return [{ is: 'able', who, to: 'be-spared', negated: !negated }];
    return [{ is: 'unread', why: `What it says is needed (“${low}”) is not a rule or figure that was recognised.` }];
  }

  private lacking(p: number, clause: Clause, subject: Subject, mode: Mode): Proposition[] {
    const low = this.low(clause.from, clause.to);
    void subject;
    if (/missing/.test(this.at(p))) {
      const who = this.whoAfter(clause.from, clause.to);
      if (who) return [{ is: 'awaited', who, only: /\bonly\b|\bsole\b/.test(low), negated: mode.negated }];
      const requirement = this.requirementIn(clause.from, clause.to);
      if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: !mode.negated }];
      return [{ is: 'unread', why: 'What is said to be missing was not recognised.' }];
    }
    const other = this.otherRule(low);
    if (other) return [other];
    const requirement = this.requirementIn(p, clause.to);
    if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: !mode.negated }];
    if (/majority|votes|support/.test(low))
      return [{ is: 'step', step: 'adopted', negated: !mode.negated, object: [] }];
    return [{ is: 'unread', why: 'What is said to be lacking was not recognised.' }];
  }

  private metRequirement(clause: Clause, mode: Mode): Proposition[] {
    const low = this.low(clause.from, clause.to);
    const requirement = this.requirementIn(clause.from, clause.to);
    const counts = countsIn(this.words.slice(clause.from, clause.to));
    if (counts && requirement === null) return [{ is: 'counts', counts: counts.counts }];
    if (
      /\ball (of )?(the |its |their )?(necessary |required |formal |legal )?(conditions|requirements|criteria|benchmarks)\b|\b(every|each) (single )?(condition|requirement|criterion|benchmark)\b/.test(
        low,
      )
    )
      return this.reckoning.plan.requirements.map(
        (_, index): Proposition => ({ is: 'requirement', index, negated: mode.negated }),
      );
    if (
      /\b(simple|relative|bare|plain) majority\b|\bmore votes for than against\b/.test(low) &&
      this.reckoning.plan.rule.kind !== 'supermajority-with-veto'
    ) {
      const most: Proposition = { is: 'more', of: 'favoured', than: 'opposed' };
      const denied =
        /\b(but|yet|though) (not|short of|no|missed|lacked) (the |a |an |its )?(required |necessary |needed )?(two thirds|qualified|three quarters|majority|threshold|required|unanimity)/.test(
          low,
        );
      return denied ? [most, { is: 'step', step: 'adopted', negated: true, object: [] }] : [most];
    }
    if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: mode.negated }];
    if (
      /\b(majority|threshold|two thirds|three quarters|votes|number of votes|consensus|unanimity|support|approval|agreement)\b/.test(
        low,
      )
    )
      return [{ is: 'step', step: 'adopted', negated: mode.negated, object: [] }];
    const named = this.stageIn(clause.from, clause.to);
    if (named !== null) return [{ is: 'step', step: named, negated: mode.negated, object: [] }];
    // "gets its cable money", "got the job": what the decision gives.
    const title = contentOf(wordsOf(this.reckoning.plan.decision));
    if (
      contentOf(this.words.slice(clause.from, clause.to)).some((word) => title.includes(word)) ||
      /\b(the|his|her|its) (job|post|seat|money|funds|mandate)\b/.test(low)
    )
      return [{ is: 'step', step: 'adopted', negated: mode.negated, object: [] }];
    return [{ is: 'unread', why: 'What is said to have been reached or met was not recognised.' }];
  }

  /** A majority by name that is not the one this procedure asks for: claiming that it was missed claims that it was needed. */
  private otherRule(low: string): Proposition | null {
    const { rule } = this.reckoning.plan;
    const needs = /\bqualified majority\b/.test(low)
      ? 'qualified-majority'
      : /\btwo thirds\b/.test(low)
        ? 'two-thirds'
        : /\b(simple|absolute) majority\b/.test(low)
          ? 'simple-majority'
          : /\bunanimity\b/.test(low)
            ? 'unanimity'
            : null;
    if (!needs) return null;
    const kind = rule.kind;
    const own =
      (needs === 'qualified-majority' && kind === 'qualified-majority') ||
      (needs === 'two-thirds' && (kind === 'majority' || kind === 'qualified-majority')) ||
      (needs === 'simple-majority' && kind === 'majority') ||
      (needs === 'unanimity' && (kind === 'unanimity' || kind === 'consensus' || kind === 'ratification'));
    return own ? null : { is: 'rule', needs, negated: false };
  }

  /** "Votes", "majority" or "support" as the thing lacking: the requirement that counts them. */
  private votesNeeded(low: string): number | null {
    if (!/\b(votes?|voted|majority|support|supported|members?|states|countries)\b/.test(low)) return null;
    const index = this.reckoning.plan.requirements.findIndex(
      ({ condition }) => condition.is === 'count' || condition.is === 'majority' || condition.is === 'tally',
    );
    return index < 0 ? null : index;
  }

  /** The requirement that the words are about: by kind of condition, else by its words. */
  private requirementIn(from: number, to: number): number | null {
    const said = new Set(this.words.slice(from, to).map(({ stem: s }) => s));
    const low = this.low(from, to);
    const { requirements } = this.reckoning.plan;
    const byKind = (test: (is: string) => boolean): number | null => {
      const index = requirements.findIndex(({ condition }) => test(condition.is));
      return index < 0 ? null : index;
    };
    if (said.has('quorum')) return byKind((is) => is === 'quorum');
    if (/popul|capital|share of|weight/.test(low)) {
      const found = byKind((is) => is === 'share');
      if (found !== null) return found;
    }
    if (said.has('deposit') || said.has(stem('instrument'))) {
      const found = byKind((is) => is === 'deposited');
      if (found !== null) return found;
    }
    if (/two thirds|threshold|(number|majority) of (members|states|votes|countries)/.test(low)) {
      const found = byKind((is) => is === 'count' || is === 'majority' || is === 'tally');
      if (found !== null && !/popul/.test(low)) return found;
    }
    let best: number | null = null;
    let bestShare = 0.6;
    requirements.forEach(({ text, aliases }, index) => {
      for (const wording of [text, ...aliases]) {
        const words = contentOf(wordsOf(wording)).filter((word) => !general.has(word));
        if (!words.length) continue;
        const share = words.filter((word) => said.has(word)).length / words.length;
        if (share >= bestShare) {
          best = index;
          bestShare = share + 1e-9;
        }
      }
    });
    return best;
  }

  /** "can block it alone", "could be adopted without Hungary". */
  private ability(
    deed: Deed,
    p: number,
    to: number,
    subject: Subject,
    mode: Mode,
    clause: Clause,
  ): Proposition[] | null {
    if (!mode.modal || subject.is !== 'who') return null;
    const low = this.low(clause.from, to);
    if (!/\b(can|could|cannot|ca)\b/.test(low)) return null;
    if (deed === 'block' || deed === 'veto')
      return [{ is: 'able', who: subject.who, to: 'block', negated: mode.negated }];
    void p;
    return null;
  }

  // --- whole-clause patterns ----------------------------------------------------------------------------------

  private frames(clause: Clause): Proposition[] | null {
    const { from, to } = clause;
    const low = this.low(from, to);
    // X is the only/last/first … (that | whose | to | not to)
    for (let i = from; i < to; i++) {
      const lower = this.at(i);
      const nth = ordinal[lower];
      if (!/^(only|sole|last|first|lone)$/.test(lower) && nth === undefined) continue;
      if (
        this.at(i - 1) !== 'the' &&
        !(this.at(i + 1) === 'to' && /^(is|was|were|came|be|been|become|became)$/.test(this.at(i - 1)))
      )
        continue;
      if (nth !== undefined && /^(reading|vote|draft|text|package|time|year)s?$/.test(this.at(i + 1))) continue;
      const before = this.mentions.filter(
        (mention) => mention.is === 'member' && mention.to <= i && mention.from >= from,
      );
      const beBefore =
        /^(is|are|was|were|remains|remain|became|be|been|'s)$/.test(this.at(i - 2)) ||
        /^(is|was|were|came|be|been|become|became)$/.test(this.at(i - 1)) ||
        /^(is|are|was|were|remains|remained|became)$/.test(this.at(i - 3));
      const behind = this.mentions.filter((mention) => mention.is === 'member' && mention.from > i && mention.to <= to);
      const members = beBefore && before.length ? before : behind;
      if (members.length === 0) {
        const stranger = range(from, i - 1).find(
          (k) =>
            /^\p{Lu}/u.test(this.words[k]!.text) &&
            !this.insideMention(k) &&
            !this.known.has(this.words[k]!.stem) &&
            !isFunctionWord(this.words[k]!),
        );
        if (stranger !== undefined && beBefore)
          return [{ is: 'unread', why: `Who “${this.words[stranger]!.text}” is, the record does not say.` }];
        const group = this.mentions.find(
          (mention) => mention.is === 'group' && mention.from >= i - 1 && mention.to <= to,
        );
        if (!group || (lower !== 'only' && lower !== 'last')) continue;
        continue;
      }
      const who: Who = { is: 'members', members: members.map((mention) => (mention as { member: string }).member) };
      // The relative clause: behind the noun, before the copula when the name comes last.
      const copula =
        beBefore && before.length
          ? to
          : Math.max(...range(i, to).filter((k) => /^(is|are|was|were)$/.test(this.at(k)) && k < members[0]!.from), i);
      const start = i + 1;
      const stop = beBefore && before.length ? to : copula;
      const deeds = range(start, stop)
        .map((k) => ({ k, found: deedAt(this.words, k, stop) }))
        .filter(({ found, k }) => found && !this.insideMention(k));
      const first = deeds.find(({ found }) => found!.deed !== 'say') ?? null;
      const narrowed = range(start, first?.k ?? start).find((k) => this.narrows(k));
      if (narrowed !== undefined)
        return [{ is: 'unread', why: `Which members “${this.words[narrowed]!.text}” means is not on record.` }];
      const parliament = /parliament|legislature/.test(this.low(start, stop));
      if (!first) {
        if (/\bholdout|\bobstacle|\bhurdle/.test(low)) return [{ is: 'awaited', who, only: true, negated: false }];
        if (/missing|outstanding|lacking|absent/.test(low))
          return [{ is: 'awaited', who, only: lower !== 'last', negated: false }];
        return null;
      }
      const mode = this.modeAt(start, first.k, first.found!.length);
      if (/\bnot to\b|\byet to\b|\bstill to\b|\bwithout\b/.test(this.low(start, first.k + 1))) mode.negated = true;
      const { deed } = first.found!;
      let what = deed === 'vote' ? this.voteDirection(first.k + first.found!.length, stop) : memberDeed[deed];
      if (deed === 'block') return [{ is: 'blocked', who, negated: mode.negated, only: true, delayed: false }];
      if (deed === 'delay') return [{ is: 'blocked', who, negated: mode.negated, only: true, delayed: true }];
      if (deed === 'complete' || (deed === 'open' && parliament)) what = 'ratified';
      if (!what) return [{ is: 'unread', why: `“${this.low(first.k, stop)}” is no act of the procedure.` }];
      if (what === 'favoured' && this.hasRatification() && (parliament || deed === 'adopt')) what = 'ratified';
      if (this.opinionIn(start, stop))
        return [{ is: 'unread', why: 'It is about an intention or motive, which the record does not settle.' }];
      if (mode.future || /\b(will|would|shall|'ll)\b/.test(low)) return [{ is: 'future', words: low, of: [] }];
      const place = nth ?? (lower === 'first' || lower === 'last' ? lower : null);
      if (place !== null && !mode.negated)
        return [
          { is: 'order', who, place, deed: what, soFar: /\bso far\b|\bto date\b|\bup to now\b|\bas yet\b/.test(low) },
        ];
      const stance =
        this.isStance(first.k, first.found!.length, mode, deed) &&
        !/whose|that (has|have)|to have/.test(this.low(start, first.k));
      return [{ is: 'members', who, deed: what, mood: stance ? 'stance' : 'done', negated: mode.negated, only: true }];
    }
    return null;
  }

  /** A word that narrows a group in a way the record knows nothing of: "the only African state". */
  private narrows(k: number): boolean {
    const word = this.words[k]!;
    return (
      !isMark(word) &&
      !isFunctionWord(word) &&
      !groupNouns.has(word.lower) &&
      !groupModifiers.has(word.lower) &&
      !permanentWords.has(word.lower) &&
      !electedWords.has(word.lower) &&
      !this.known.has(word.stem) &&
      !numberAt(this.words, k) &&
      !standsFor.has(word.lower) &&
      !this.mentions.some((mention) => mention.is !== 'outsider' && k >= mention.from && k < mention.to) &&
      !/^(yet|also|now|vote|votes|whose|holdout|one|ones)$/.test(word.lower)
    );
  }

  /** Clauses whose predicate is a noun: "there was no veto", "Hungary's abstention", "no date has been set". */
  private nominal(clause: Clause): Proposition[] | null {
    const { from, to } = clause;
    const low = this.low(from, to);
    const words = this.words.slice(from, to);
    const negative = /\b(no|not|n't|never|without|nor)\b/.test(low);
    if (this.opinionIn(from, to)) return null;
    const away =
      /\b(missed|skipped) (the|its|this) (vote|meeting|session|sitting|ballot)\b|\b(absent|not present|missing) from\b|\b(was|were|is|are) (absent|not present|not represented|unrepresented)\b/.test(
        low,
      );
    if (away) {
      const who = this.whoAfter(from, to);
      if (who)
        return [
          {
            is: 'members',
            who,
            deed: 'was-absent',
            mood: 'done',
            negated: /\b(not|never|n't) absent\b/.test(low),
            only: /\b(only|alone)\b/.test(low),
          },
        ];
    }
    if (/\bsilence (procedure )?(was|has been|had been|is) (not |never )?broken\b/.test(low)) {
      const who = this.whoAfter(from, to, 'by');
      return [
        {
          is: 'members',
          who: who ?? { is: 'group', pool: this.reckoning.plan.members, quantifier: { is: 'some' }, except: [] },
          deed: 'broke-silence',
          mood: 'done',
          negated: negative && who?.is !== 'group',
          only: /\bonly by\b|\balone\b/.test(low),
        },
      ];
    }
    const open = this.stillOpen(clause);
    if (open) return open;
    if (
      /\b(will|would|shall|wo|'ll)\b/.test(low) &&
      range(from, to).every((k) => !deedAt(this.words, k, to) || this.insideMention(k))
    )
      return [{ is: 'future', words: low, of: [] }];
    if (
      /\b(date|timetable|timeline|deadline|schedule|calendar)\b/.test(low) &&
      /\b(set|fixed|agreed|given|announced|named|is|has|was|no|there|without|exists?)\b/.test(low) &&
      !/\bmissed\b|\bexpired\b|\bbefore the deadline\b/.test(low)
    )
      return [{ is: 'date-set', negated: negative }];
    if (
      /\bmore (votes?|countries|members|states|governments|delegations|allies|deputies)\b/.test(low) &&
      /\bthan\b/.test(low)
    ) {
      const [left, right] = low.split(/\bthan\b/) as [string, string];
      const side = (text: string): MemberDeed | null =>
        /\bagainst\b|\boppos|\brejected\b/.test(text)
          ? 'opposed'
          : /\babst/.test(text)
            ? 'abstained'
            : /\bfor\b|\bfavou?r|\bback|\bsupport/.test(text)
              ? 'favoured'
              : null;
      const [of, than] = [side(left), side(right)];
      if (of && than && of !== than) return [{ is: 'more', of, than }];
    }
    for (let i = from; i < to; i++) {
      const number = numberAt(this.words, i);
      const next = this.low(i + (number?.length ?? 0), to);
      if (
        number &&
        /^(more )?(votes?|members?|states?|countries|yes) (was |were |is |are )?(missing|short|lacking|too few)\b/.test(
          next,
        )
      )
        return [{ is: 'short-by', votes: number.value }];
    }
    if (
      /\b(vote|decision|result|ballot|adoption|approval|agreement)\b.*\b(is|was|were|been) (not )?unanimous\b/.test(low)
    )
      return [{ is: 'manner', manner: /\bnot unanimous/.test(low) ? 'not-unanimous' : 'unanimous' }];
    if (
      /\bsilence (procedure|period|deadline)\b.*\b(ended|expired|ran out|run out|lapsed|passed|elapsed|over)\b/.test(
        low,
      )
    )
      return [
        {
          is: 'step',
          step: 'adopted',
          negated: negative && !/\b(without|no) (any |an )?(objection|break|reaction)/.test(low),
          object: [],
        },
      ];
    const share = range(from, to)
      .map((k) => ({ k, found: shareAt(this.words, k) }))
      .find(({ found }) => found);
    if (
      share?.found &&
      /\b(capital|population|weight|inhabitants|budget|shares?)\b/.test(low) &&
      /\b(favour|favor|supporters|supporting|backing|behind|for it|votes for)\b/.test(low) &&
      /\b(with|hold|holds|holding|represent|represents|representing|account|accounts|have|has)\b/.test(low)
    ) {
      const before = this.low(Math.max(from, share.k - 3), share.k);
      const compare = /more than|over/.test(before)
        ? 'more'
        : /(less|fewer) than|under|below/.test(before)
          ? 'less'
          : /at least/.test(before)
            ? 'at-least'
            : 'exactly';
      return [{ is: 'weight', share: share.found.share, compare }];
    }
    const side = /\b(in the minority|on the losing side|on the winning side|in the majority|with the majority)\b/.exec(
      low,
    )?.[1];
    if (side && /\b(found|finds|was|were|is|are|ended|ends|stood|voted|been)\b/.test(low)) {
      const who = this.whoAfter(from, to);
      const won = /winning|majority/.test(side);
      if (who)
        return [
          {
            is: 'members',
            who,
            deed: won ? 'favoured' : 'opposed',
            mood: 'done',
            negated: /\b(not|never|n't)\b/.test(low),
            only: /\bonly\b/.test(low),
          },
          { is: 'step', step: 'adopted', negated: false, object: [] },
        ];
    }
    const spare = /\b(not a|no|without a|without|with not a) (single )?votes? to spare\b/.test(low)
      ? 0
      : numberBeforeSpare(this.words, from, to);
    if (spare !== null)
      return [
        { is: 'step', step: 'adopted', negated: false, object: [] },
        { is: 'short-by', votes: -spare },
      ];
    const tally = countsIn(words);
    const holding =
      /\b(has|have|had|got|gets|commands?|enjoys?|counts on|garnered|collected|mustered|attracted|drew) (only |just |at least |the |support of |backing of )*$/;
    for (let i = from; i < to; i++) {
      const number = numberAt(this.words, i);
      if (
        number &&
        !tally &&
        /^(yes |affirmative |positive )?votes?\b(?! against)/.test(this.low(i + number.length, to)) &&
        holding.test(`${this.low(from, i)} `.replace(/ $/, ' '))
      )
        return [{ is: 'counts', counts: { inFavour: number.value } }];
    }
    if (shortage.test(low)) {
      const other = this.otherRule(low);
      if (other) return [other];
      const index = this.requirementIn(from, to) ?? this.votesNeeded(low);
      if (index !== null) return [{ is: 'requirement', index, negated: true }];
    }
    if (/\b(is|are|was|were|would be) (enough|sufficient)\b|\bsuffice[sd]?\b/.test(low))
      return this.ruleNeeds(from, to, { ...plain, negated: negative });
    if (
      /\b(votes?|ballot|referendum)\b.*\b(held|taken place|took place|been taken|was taken|been cast)\b/.test(low) &&
      !countsIn(words)
    )
      return /\b(will|can|could|may|would)\b/.test(low)
        ? null
        : [{ is: 'step', step: 'vote', negated: negative, object: [] }];
    const all = this.reckoning.plan.members;
    const some: Who = { is: 'group', pool: all, quantifier: { is: 'some' }, except: [] };
    const nouns: readonly (readonly [RegExp, MemberDeed])[] = [
      [
        /\b(votes? against|negative votes?|no votes?\b(?= (was|were|is|are) cast against)|dissenting votes?|opposing votes?|objections?|opposition|dissent)\b/,
        'opposed',
      ],
      [/\b(veto|vetoes)\b/, 'vetoed'],
      [/\babstentions?\b/, 'abstained'],
      [
        /\b(votes? in favou?r|votes? for|yes votes?|affirmative votes?|consent|assent|support|backing|approval|positive votes?)\b/,
        'favoured',
      ],
      [/\bratifications?\b/, 'ratified'],
      [/\b(reserve|reservation|reserves|reservations)\b/, 'set-condition'],
    ];
    const existential = /^(there (is|are|was|were|has been|have been|had been)|not a single|no\b|nobody)/.test(low);
    const noVerb = range(from, to).every((k) => !deedAt(this.words, k, to) || this.insideMention(k));
    if (
      existential ||
      noVerb ||
      clause.join === 'cause' ||
      clause.join === 'concession' ||
      clause.join === 'with' ||
      clause.join === 'after'
    ) {
      if (noVerb || existential) {
        if (/\b(majority|majorities)\b/.test(low) && /\b(no|not|without)\b/.test(low))
          return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
        if (/\b(consensus|unanimity|agreement)\b/.test(low) && existential)
          return [{ is: 'step', step: 'adopted', negated: negative, object: [] }];
        if (/\bquorum\b|\bquorate\b/.test(low)) {
          const index = this.requirementIn(from, to);
          return index === null
            ? [{ is: 'unread', why: 'This procedure has no quorum on record.' }]
            : [{ is: 'requirement', index, negated: negative || /\b(lack|absence|want) of\b|\binquorate\b/.test(low) }];
        }
        for (const [noun, deed] of nouns) {
          if (!noun.test(low)) continue;
          const who = this.whoAfter(from, to);
          const named = who && who.is === 'members' ? who : null;
          const counts = countsIn(words);
          if (counts && Object.values(counts.counts).some((n) => n > 0))
            return [{ is: 'counts', counts: counts.counts }];
          return [
            {
              is: 'members',
              who: named ?? some,
              deed,
              mood: 'done',
              negated: negative && !named,
              only: /\bonly\b/.test(low) && named !== null,
            },
          ];
        }
        const counts = countsIn(words);
        if (counts) return [{ is: 'counts', counts: counts.counts }];
      }
    }
    // "Hungary's ratification is (still) missing / complete / outstanding / needed", "only Hungary's consent is missing"
    if (/\b(missing|outstanding|awaited|pending|lacking|still needed|remaining|to go|left)\b/.test(low)) {
      const who = this.whoAfter(from, to);
      if (who && who.is === 'members')
        return [
          {
            is: 'awaited',
            who,
            only: /\b(only|sole|just|last)\b/.test(low),
            negated: /\b(not|no longer|n't)\b/.test(low),
          },
        ];
      if (/\bnothing\b|\bno requirement\b/.test(low))
        return [{ is: 'step', step: 'complete', negated: false, object: [] }];
    }
    if (/\bvetoed?\b|\bveto\b/.test(low) && /\b(counts? as|amounts? to|is|was|equals?) (a |no )?veto\b/.test(low)) {
      const abstention = /abst/.test(low);
      const who = this.whoAfter(from, to);
      if (abstention) return [{ is: 'able', who: who ?? some, to: 'block', negated: /\b(no|not|n't)\b/.test(low) }];
      if (who)
        return [
          { is: 'members', who, deed: 'vetoed', mood: 'done', negated: /\b(no|not|n't)\b/.test(low), only: false },
        ];
    }
    return null;
  }

  /** What is still to come: "all that remains is the deposit", "publication is still awaited", "the talks are under way",
   *  "one more ratification is needed". */
  private stillOpen({ from, to }: Clause): Proposition[] | null {
    const low = this.low(from, to);
    if (/\b(will|would|can|could|may|might|should)\b/.test(low)) return null;
    for (let i = from; i < to; i++) {
      const number = numberAt(this.words, i);
      if (!number) continue;
      const next = this.low(i + number.length, to);
      const before = this.low(Math.max(from, i - 4), i);
      const counted =
        'ratifications?|votes?|signatures?|members?|states?|countries|parliaments|yes votes?|instruments?|deposits?|approvals?';
      const needs =
        new RegExp(
          `^(more|further|additional|other) (${counted})\\b.*\\b(needed|required|missing|necessary|lacking|wanted|outstanding|to go)\\b`,
        ).test(next) ||
        new RegExp(`^(${counted}) (is|are|was|were) (still |now )?(missing|lacking|outstanding|short)\\b`).test(next) ||
        new RegExp(`^(${counted}) (short|shy)\\b`).test(next) ||
        new RegExp(
          `^((${counted}) )?(fewer|less|short|too few|shy) (than |of )?(what was )?(the )?(needed|required|necessary|majority|threshold|two thirds)\\b`,
        ).test(next) ||
        (/\b(short|shy) (of|by)$|\bshort by$/.test(before) && new RegExp(`^(more )?(${counted})\\b`).test(next)) ||
        (/\b(needs?|needed|requires?|lacks?|lacked|missed)( just| only| still| by)?$/.test(before) &&
          new RegExp(`^(more|further) (${counted})\\b`).test(next)) ||
        (/\b(by|missing|missed)$/.test(before) &&
          /\b(short|missed|fell|lacked|failed)\b/.test(low) &&
          new RegExp(`^(${counted})\\b`).test(next));
      if (needs) return [{ is: 'short-by', votes: number.value }];
    }
    const remains =
      /\b(all|only thing|what|nothing but|everything) (that |which )?(is |now |still )*(remains?|left|missing|lacking|needed|outstanding|to be done)\b|\bonly\b.*\b(remains?|missing|outstanding|left|lacking|awaited|pending)\b|\bremains (only|just)\b/.test(
        low,
      );
    const waits =
      /\b(await(s|ed|ing)?|pending|outstanding|waits? for|waiting for|still (missing|lacking|ahead|to come|open)|yet to come|remains? to be|ha(s|ve) yet to be|is yet to be|are yet to be|still ha(s|ve) to be|still needs? to be|not yet|has still to|missing|to follow)\b/.test(
        low,
      );
    if (
      remains ||
      (waits &&
        range(from, to).every(
          (k) =>
            !deedAt(this.words, k, to) ||
            this.insideMention(k) ||
            /^(await|miss|pend)/.test(this.at(k)) ||
            this.stageIn(k, k + 1) !== null,
        ))
    ) {
      const who = this.whoAfter(from, to);
      const stage = this.stageIn(from, to);
      const requirement = this.requirementIn(from, to);
      if (who?.is === 'members' && !(stage !== null && remains))
        return /\b(await|wait|pend|missing|outstanding|lacking|left|remain)/.test(low)
          ? [
              {
                is: 'awaited',
                who,
                only: remains || /\b(only|just|sole)\b/.test(low),
                negated: /\b(no longer|not (missing|outstanding))\b/.test(low),
              },
            ]
          : null;
      if (stage !== null || requirement !== null) {
        const open: Proposition =
          stage !== null
            ? { is: 'step', step: stage, negated: true, object: [] }
            : { is: 'requirement', index: requirement!, negated: true };
        return remains ? [open, { is: 'last-step', stage: stage ?? -1, requirement: requirement ?? -1 }] : [open];
      }
    }
    if (
      /\b(under way|underway|in progress|ongoing|in full swing|continuing|still running|at the stage of|is running|are running)\b/.test(
        low,
      )
    ) {
      const stage = this.stageIn(from, to) ?? this.stageOfTalk(from, to);
      if (stage !== null) return [{ is: 'under-way', stage, negated: /\b(not|n't|no longer)\b/.test(low) }];
    }
    return null;
  }

  /** "The talks are under way": the stage that opens or holds them, by the words that are not about opening. */
  private stageOfTalk(from: number, to: number): number | null {
    const said = new Set(this.words.slice(from, to).map(({ stem: s }) => s));
    const { stages } = this.reckoning.plan;
    const index = stages.findIndex(({ name }) =>
      contentOf(wordsOf(name)).some((word) => said.has(word) && !general.has(word) && !this.sharesTitle(word)),
    );
    return index < 0 ? null : index;
  }

  private sharesTitle(s: string): boolean {
    return contentOf(wordsOf(this.reckoning.plan.decision)).includes(s);
  }

  /** "failed because of Hungary": a bare name as the cause stands for its objection. */
  private named({ from, to }: Clause): Proposition[] | null {
    if (this.opinionIn(from, to)) return null;
    const who = this.whoAfter(from, to);
    const rest = range(from, to).filter(
      (k) => !this.insideMention(k) && !isFunctionWord(this.words[k]!) && !isMark(this.words[k]!),
    );
    return who && rest.length === 0
      ? [{ is: 'members', who, deed: 'opposed', mood: 'done', negated: false, only: false }]
      : null;
  }

  /** A verb that only the decision's own title knows: "the case was referred", "the checks have been lifted". */
  private verbOfTitle(clause: Clause, inherited: Subject): { propositions: Proposition[]; subject: Subject } | null {
    const title = contentOf(
      wordsOf(`${this.reckoning.plan.decision} ${this.reckoning.plan.stages.map(({ name }) => name).join(' ')}`),
    );
    for (let i = clause.from; i < clause.to; i++) {
      const word = this.words[i]!;
      const synonym = this.titleVerbs.has(word.lower) && !isDetermined(this.at(i - 1));
      if (
        this.insideMention(i) ||
        isFunctionWord(word) ||
        (!synonym && (!/(ed|en|wn|ung|pt|ht|lt|rd|nt|ut|ose)$/.test(word.lower) || !title.includes(word.stem)))
      )
        continue;
      const own = this.subjectBefore(clause.from, i, clause.to);
      const mode = this.modeAt(Math.max(clause.from, own.end), i, 1);
      const together = own.subject.is === 'body' || own.subject.is === 'who';
      if (!mode.passive && !mode.perfect && !together) continue;
      const dated = this.whenIn(clause);
      const inTitle = synonym || contentOf(wordsOf(this.reckoning.plan.decision)).includes(word.stem);
      const stage = inTitle
        ? -1
        : this.reckoning.plan.stages.findIndex(({ name }) => contentOf(wordsOf(name)).includes(word.stem));
      const each = own.subject.is === 'who' && own.subject.explicit && !mode.passive ? own.subject.who : null;
      const step: Proposition = each
        ? {
            is: 'members',
            who: each,
            deed: 'favoured',
            mood: 'done',
            negated: mode.negated,
            only: this.onlyBefore(clause, own.subject),
          }
        : {
            is: 'step',
            step: stage >= 0 ? stage : 'adopted',
            negated: mode.negated,
            object: contentOf(this.words.slice(i + 1, clause.to)),
            ...(dated ? { when: dated } : {}),
          };
      const subject = own.subject.is === 'none' ? inherited : own.subject;
      if (mode.future) return { propositions: [{ is: 'future', words: this.low(i, clause.to), of: [step] }], subject };
      if (mode.modal) return { propositions: [{ is: 'unread', why: 'It speaks of what can or should be.' }], subject };
      const at = inTitle && !each ? this.stageIn(i + 1, clause.to) : null;
      const where: Proposition[] =
        at === null || mode.negated ? [] : [{ is: 'step', step: at, negated: false, object: [] }];
      return { propositions: [step, ...where, ...this.extras(clause, i)], subject };
    }
    return null;
  }

  /** A word about motives or intentions; not one that is a noun here ("the action plan", "a pledge") or names a stage. */
  private opinionIn(from: number, to: number): Word | undefined {
    return this.words.slice(from, to).find((word, k) => {
      if (!opinionWords.has(word.lower) || this.known.has(word.stem)) return false;
      const before = this.at(from + k - 1);
      if (word.lower === 'want' && this.at(from + k + 1) === 'of') return false;
      return !(
        /^(plan|plans|hope|fear|regret)s?$/.test(word.lower) &&
        /^(a|an|the|its|their|this|that|no|action|'s|membership)$/.test(before)
      );
    });
  }

  /** A verb the lexicon does not know, in a finished tense, about the matter of the decision: whatever it says was done, it
   *  was not done while the decision is open; once it is taken, whether it amounts to that is not known. */
  private unknownDeed(clause: Clause, said: string): Proposition[] | null {
    if (/\b(not|n't|never|no|will|would|can|could|may|might|should|must)\b/.test(said)) return null;
    const perfect = range(clause.from, clause.to).find(
      (k) =>
        /(ed|en|wn|ung|pt|ht|lt|rd|ld|ck|ut|id)$/.test(this.at(k)) &&
        /^(has|have|been|already|now|just|finally)$/.test(this.at(k - 1)) &&
        !isFunctionWord(this.words[k]!),
    );
    if (perfect === undefined) return null;
    const { subject } = this.subjectBefore(clause.from, perfect, clause.to);
    if (subject.is !== 'body' && subject.is !== 'matter' && !(subject.is === 'who' && subject.who.is === 'group'))
      return null;
    const title = contentOf(wordsOf(this.reckoning.plan.decision));
    const words = contentOf(this.words.slice(clause.from, clause.to));
    if (!words.some((word) => title.includes(word))) return null;
    return [{ is: 'amounts', words: this.low(perfect, clause.to) }];
  }

  /** "The decree stands": where the decision was to undo a thing, the thing still standing is the decision not taken. */
  private keptAsItIs(said: string): Proposition[] | null {
    const { decision } = this.reckoning.plan;
    if (
      !/^(annulment|repeal|suspension|abolition|removal|lifting|closure|revocation|withdrawal|expulsion|dismissal|termination|rescission|cancellation|ending|dissolution|exclusion)\b/i.test(
        decision,
      )
    )
      return null;
    if (
      !/\b(stands|stand|stood|stays?|stayed|remains?|remained|survives?|survived|continues?|keeps?|kept)\b/.test(said)
    )
      return null;
    const object = contentOf(wordsOf(decision)).slice(1);
    const words = new Set(contentOf(wordsOf(said)));
    if (!object.some((word) => words.has(word))) return null;
    return [{ is: 'step', step: 'adopted', negated: !/\b(not|n't|no longer)\b/.test(said), object: [] }];
  }

  private leftOver(clause: Clause): Proposition[] {
    const said = this.low(clause.from, clause.to);
    const opinion = this.opinionIn(clause.from, clause.to);
    if (opinion)
      return [
        {
          is: 'unread',
          why: `It is about an intention or motive (“${opinion.lower}”), which the record does not settle.`,
        },
      ];
    const stage = this.stageIn(clause.from, clause.to);
    const named = this.subjectBefore(clause.from, clause.to, clause.to).subject;
    if (stage !== null && named.is === 'who' && named.explicit && named.who.is === 'members' && !ahead.test(said))
      return [
        {
          is: 'members',
          who: named.who,
          deed: 'favoured',
          mood: 'done',
          negated: /\b(not|n't|never)\b/.test(said),
          only: false,
        },
      ];
    if (stage !== null && /\b(is|are|was|were|has|have|had|been|stands)\b/.test(said) && !ahead.test(said))
      return [{ is: 'step', step: stage, negated: /\b(not|n't|no longer|never)\b/.test(said), object: [] }];
    if (
      /^not (the |a |an )?(required |necessary |needed )?(qualified |absolute )?(two thirds|three quarters|majority|threshold|unanimity)\b/.test(
        said,
      )
    )
      return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
    const undone = this.keptAsItIs(said);
    if (undone) return undone;
    const unknown = this.unknownDeed(clause, said);
    if (unknown) return unknown;
    const judged = /\b(is|are|was|were|has been|had been) (un)?(favourable|positive|negative|met|fulfilled)\b/.test(
      said,
    );
    const index = judged ? this.requirementIn(clause.from, clause.to) : null;
    if (index !== null)
      return [{ is: 'requirement', index, negated: /\b(not|n't|unfavourable|negative)\b/.test(said) }];
    return [{ is: 'unread', why: `“${said}” names no act or stage that was recognised.` }];
  }
}

const isDetermined = (before: string): boolean => /^(the|a|an|its|their|his|her|this|that|no|of)$/.test(before);

/** "with two votes to spare". */
function numberBeforeSpare(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const number = numberAt(words, i);
    if (!number) continue;
    const k = i + number.length;
    if (/^votes?$/.test(words[k]?.lower ?? '') && words[k + 1]?.lower === 'to' && words[k + 2]?.lower === 'spare')
      return number.value;
  }
  return null;
}

const ordinal: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const ahead = /\b(can|could|will|would|may|must|is to|are to)\b/;
/** What is nearly so. */
const hedge =
  /\bas good as\b|\b(is|are|was|were|has|have) (virtually|practically|almost|nearly|all but|more or less|essentially|effectively|de facto) (?!\d|all|half|every|two|three|unanim)|\ba (mere )?formality\b|\bonly a matter of time\b|\bin the bag\b|\bon the verge of\b|\bon the brink of\b|\bcloser than ever\b/;
/** Purposes behind an act. */
const purpose =
  /\b(on (the )?(orders|instructions|advice|behalf) (from|of)|under (pressure|duress)|at the (behest|request|urging|insistence) of|in (exchange|return) for|as a (favour|favor|gesture|punishment|warning|reward|protest)|for (domestic|electoral|political|tactical) (reasons|purposes|gain)|for fear of|in the hope of|so as not to|in order not to|lest|in order to|so as to|in protest|in retaliation|out of (spite|fear|solidarity|anger|sympathy)|to (punish|please|gain|put pressure|force|protect|send|avoid|show|extract|appease|spite|embarrass|hurt|weaken|humiliate|blackmail|reward|thank|impress|distract|test|buy time))\b/;
const conditional = /\b(conditional|on condition|provided that|only if|subject to|with reservations|set conditions)\b/;
const shortage =
  /\b(lack|absence|shortage|shortfall|want) of\b|\b(too|so) (few|small|low|little)\b|\bnot enough\b|\binsufficient\b|\bmissed\b|\bfell short\b/;

/** What a member puts forward itself and may take back. */
const ownPaper = /\b(candidate|candidacy|nominee|proposal|draft|bid|application|request|motion|amendment)\b/;

const plain: Mode = {
  negated: false,
  future: false,
  modal: false,
  passive: false,
  perfect: false,
  yet: false,
  gerund: false,
};

const standsFor = new Set(
  `parliament parliaments government president minister ministers ambassador ambassadors delegation legislature representative
  representatives chancellor premier lawmakers mps senate king envoy delegates vote votes deputies leader leaders`.split(
    /\s+/,
  ),
);

/** Words of stage names that tell nothing about which stage. */
const general = new Set(
  'decision adoption approval vote procedure stage step final formal draft member council put status granting'
    .split(' ')
    .map(stem),
);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

export function negate(propositions: readonly Proposition[]): Proposition[] {
  return propositions.map((proposition) =>
    'negated' in proposition ? { ...proposition, negated: !proposition.negated } : proposition,
  );
}
