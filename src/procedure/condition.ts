/** What must be on record for a requirement in plain words to be met: its grammar says so. */
import { escaped } from '../text/pattern.ts';
import { datesIn } from './dates.ts';
import { eachIn } from './each.ts';
import type { Condition } from './plan.ts';
import { headPhrase, kindByStem } from './stage-kind.ts';
import { numberAt, ordinals, shareAt, stem, type Word, wordsOf } from './words.ts';

const shareWords = new Set(
  'population weight weighted capital contribution contributor budget share tonnage turnover gdp paid'
    .split(' ')
    .map(stem),
);
const agreeWords = new Set(
  ['consensus', 'unanimity', 'unanimous', 'unanimously', 'consent', 'agreement', 'assent'].map(stem),
);
const everyone = /\b(all|every|each)\b/i;
/** Seats in a chamber, where the members of the procedure are its groups. */
export const seatWords = new Set(
  'deputy deputies mp mps lawmaker lawmakers seat seats senator senators legislator legislators representative representatives meps mep'
    .split(' ')
    .map(stem),
);

/** What must be on record for a requirement in plain words. */
export function conditionOf(
  text: string,
  plan: {
    members: readonly string[];
    subject: readonly string[];
    veto: readonly string[];
    /** The procedure itself lists who has a veto. */
    listed: boolean;
    weighted: boolean;
    /** The sum of all weights. */
    total?: number;
  },
): Condition {
  const words = wordsOf(text);
  const day = /^(the )?(arrival|date|day|coming|reaching|passing)\b/i.test(text)
    ? datesIn(words, '').at(-1)?.date
    : undefined;
  if (day !== undefined && /^\d{4}/.test(day)) return { is: 'day', day };
  const each = eachIn(text, plan.members);
  if (each) return each;
  const has = (...list: string[]) =>
    list.some((entry) => words.some((word) => word.stem === stem(entry) || word.lower === entry));
  const head = headPhrase(words);
  const first = words[0]?.lower;
  const negated =
    first === 'no' ||
    first === 'nobody' ||
    first === 'none' ||
    first === 'absence' ||
    first === 'without' ||
    first === 'neither';
  if (
    negated &&
    has(
      'against',
      'negative',
      'veto',
      'objection',
      'object',
      'objects',
      'opposes',
      'opposition',
      'break',
      'breaks',
      'withholds',
      'withhold',
      'broken',
      'dissent',
    )
  ) {
    if (has('permanent')) return { is: 'no-veto', veto: plan.veto };
    const named = plan.members.filter((member) => text.includes(member));
    if (named.length) return { is: 'no-veto', veto: named };
    // Where some members have a veto, a class of members that may not be against is theirs: "no riparian state …".
    if (
      plan.listed &&
      /^(no|none of the) (?!(negative|dissenting|formal|written|single|valid|member|state)\b)[a-z-]+ [a-z]+\b/i.test(
        text,
      )
    )
      return { is: 'no-veto', veto: plan.veto };
    return { is: 'none-against', silence: has('silence', 'deadline') || /\bwritten procedure\b/i.test(text) };
  }
  if (has('silence') && !negated) return { is: 'none-against', silence: true };
  const number = firstNumber(words);
  const share = firstShare(words);
  if (
    has('quorum') ||
    (number !== null &&
      (has('present', 'attend', 'attending', 'attendance', 'participate', 'participating') ||
        /\b(sit|sits|sitting|seated|in the room)$/i.test(text)) &&
      !has('favour'))
  ) {
    if (number !== null) return { is: 'quorum', count: number };
    return { is: 'quorum', count: Math.ceil((share ?? 0.5 + 1e-6) * plan.members.length) };
  }
  // What the one that wants in has to ratify or accept itself.
  if (
    plan.subject.some((name) => text.includes(name)) &&
    !everyone.test(text) &&
    (/\b(ratif\w+|acceptance|approval) (by|of|in) (the )?(parliament|legislature|national assembly)\b/i.test(text) ||
      plan.subject.some((name) =>
        new RegExp(`\\b(ratification|acceptance|accession)\\b.*\\bby (the )?${escaped(name)}`, 'i').test(text),
      ))
  )
    return { is: 'act', acts: ['ratify', 'accede', 'accept'], organ: 'applicant' };
  if (/\b(protocols?|agreements?|contracts?|accords?|treat(y|ies)) with (all|every|each)\b/i.test(text))
    return { is: 'signed' };
  const headKinds = head.map((word) => kindByStem.get(word.stem));
  if (headKinds.includes('signature') && (everyone.test(text) || number === plan.members.length))
    return { is: 'signed' };
  // "Approval by all member states under their constitutions" is ratification.
  if (underOwnLaw.test(text))
    return { is: 'ratified', count: number !== null && number < plan.members.length ? number : 'all' };
  if (byApplicant.test(text)) return { is: 'act', acts: ['ratify', 'accede', 'accept', 'deposit'], organ: 'applicant' };
  // "Legislation in all seven states" has to be made; that all agree to it makes none.
  if (ownDeed.test(text)) return { is: 'act' };
  if (
    number === plan.members.length &&
    /\b(consensus|unanimity|approval|agreement|consent|assent|acceptance|notification|yes)\b/i.test(text) &&
    /\b(ministries|governments|capitals|states|members|countries|parties|allies|authorities|cabinets|sides|partners|ministers|delegations|leaders|presidents|directors|governors|envoys)\b/i.test(
      text,
    ) &&
    !/\b(ratif|parliament)/i.test(text)
  )
    return { is: 'all-agree' };
  if (has('ratification', 'ratify', 'ratifications') || headKinds.includes('ratification')) {
    if (has('deposit', 'deposited')) return depositCondition(text, plan, number);
    if (everyone.test(text) && (number === null || number === plan.members.length))
      return { is: 'ratified', count: 'all' };
    const nth = ordinalIn(text);
    if (nth !== null && nth < plan.members.length) return { is: 'ratified', count: nth };
    if (number !== null && number < plan.members.length) return { is: 'ratified', count: number };
    if (share !== null) return { is: 'ratified', count: Math.ceil(share * plan.members.length - 1e-9) };
    return { is: 'ratified', count: 'all' };
  }
  // "Decree issued in each of the six states": how states without a parliament consent.
  if (/^(the |a |royal |national )*decrees?\b/i.test(text) && (everyone.test(text) || number === plan.members.length))
    return { is: 'ratified', count: 'all' };
  if (
    /^(the )?(accession|acceptance|adherence) (of|by) /i.test(text) &&
    number !== null &&
    number <= plan.members.length
  )
    return { is: 'ratified', count: number === plan.members.length ? 'all' : number };
  if (
    /\bparliaments\b|\b(approval|consent|assent) (by|of) (all |the |every )*(\w+ )?(\w+ )?(assemblies|legislatures)\b/i.test(
      text,
    ) ||
    (has('parliament') && everyone.test(text))
  )
    return { is: 'ratified', count: number !== null && number < plan.members.length ? number : 'all' };
  if (
    has('deposit', 'deposited') ||
    /\bexchange of (notes|instruments|letters)\b/i.test(text) ||
    (has('notification', 'notify') && has('all', 'every', 'each'))
  )
    return depositCondition(text, plan, number);
  if (share !== null && has(...shareWords)) return { is: 'share', share };
  // "Governors in favour hold 75 per cent of the votes": where votes are weighed, what they hold is a weight.
  if (
    share !== null &&
    plan.weighted &&
    /\b(hold|represent|carry|account for|accounting for|command)(s|ing)?\b/i.test(text)
  )
    return { is: 'share', share };
  // "65 per cent of the catch": a weight where the members have weights; else a figure that the record has to state.
  if (
    share !== null &&
    /%|\bper ?cent\b/i.test(text) &&
    !/\b(votes?|members|states|parties|countries)\b(?! with)/i.test(text.replace(/^[^%]*?(%|per ?cent)/i, ''))
  )
    return plan.weighted ? { is: 'share', share } : { is: 'figure', share };
  if (number !== null && number > plan.members.length && has('vote', 'votes', 'ayes') && !isWhole(number, share))
    return { is: 'tally', count: number };
  // "12 of 23 cantonal votes", where the members have 23 votes between them.
  if (
    number !== null &&
    plan.total !== undefined &&
    new RegExp(`\\bof (the )?${plan.total} (\\w+ )?votes\\b`, 'i').test(text)
  )
    return { is: 'tally', count: number };
  // "Motion by five deputies" says who may bring it, and not how many have to vote.
  if (
    has(...seatWords) &&
    !/^(motion|request|proposal|petition|signatures?|application|initiative|call|demand)\b/i.test(text)
  ) {
    const n = number ?? null;
    if (n !== null && n > plan.members.length) return { is: 'tally', count: n };
  }
  if (headKinds.includes('invitation')) return { is: 'act', acts: ['invite'] };
  // "Entry in the laws of the four states": whose they are, and not how many have to vote.
  if (
    /^(entry|insertion|inclusion|incorporation|transposition|publication|implementation) (in|into|of|by)\b/i.test(
      text,
    ) &&
    /\bof (the |all )?\w+ [a-z]+s$/i.test(text)
  )
    return { is: 'act' };
  // "Five of eight shareholders": so many of all the members, whatever they are called.
  const ofAll = numberOfAll(words, plan.members.length);
  if (ofAll !== null) return { is: 'count', count: ofAll, of: 'members' };
  if (
    number !== null &&
    /\b(votes?|members?|states?|parties|countries|governments|affirmative|favour|ayes?|yes|delegations|directors|governors)\b/i.test(
      text,
    ) &&
    !isWhole(number, share)
  ) {
    if (everyone.test(text) && number === plan.members.length) return { is: 'all-agree' };
    return { is: 'count', count: number, of: 'members' };
  }
  if (share !== null || has('majority'))
    return {
      is: 'majority',
      share: share ?? 0.5,
      strict: share === null || share === 0.5,
      of: /\b(cast|voting|present|valid|favour than against|participating)\b/i.test(text) ? 'votes cast' : 'members',
    };
  if (
    /\bmore (\w+ )?(in favour|for|yes)\b.* than against\b|\bmore (yes(es)?|ayes?|yeas?)( votes)? than (no(es)?|nays?)\b/i.test(
      text,
    ) ||
    (has('more') && has('favour') && has('against'))
  )
    return { is: 'majority', share: 0.5, strict: true, of: 'votes cast' };
  if (
    words.some((word) => agreeWords.has(word.stem)) &&
    (everyone.test(text) || has('consensus', 'unanimity', 'unanimous', 'unanimously')) &&
    !plan.subject.some((name) => text.includes(`consent of ${name}`))
  )
    return { is: 'all-agree' };
  // "Approval by all governors", whatever those who decide are called.
  if (/^(approval|consent|agreement|endorsement|assent|acceptance|support) (by|from) (all|every|each) /i.test(text))
    return { is: 'all-agree' };
  if (
    everyone.test(text) &&
    /\b(members?|states?|allies|parties|governments|countries)\b/i.test(text) &&
    has('favour', 'agree', 'vote', 'support', 'approve', 'accept', 'back', 'approval')
  )
    return { is: 'all-agree' };
  if (yesOfAll.test(text) && (number === null ? everyone.test(text) : number === plan.members.length))
    return { is: 'all-agree' };
  return { is: 'act' };
}

const underOwnLaw =
  /^(the )?(approval|consent|acceptance|assent|adoption|completion)\b.*\b(under|in accordance with|in line with|according to|as required by|pursuant to) (their|its|the) ([\w-]+ ){0,2}(constitutions?|constitutional|law|laws|procedures?|requirements?|rules)\b/i;

/** "Approval by all governors", whatever the members are called. */
const yesOfAll =
  /^(the )?(written |express |formal )?(approval|consent|assent|agreement|acceptance|endorsement|support|consensus|unanimity|yes) (of|by|from|between|among) (all|every|each|the \w+|all the \w+)\b(?!.*\b(parliaments?|assembl(y|ies)|legislatures?|chambers?|committees?)\b)/i;

/** What is to be done in each place after everybody has agreed. */
const ownDeed =
  /^(the )?((national|domestic|regional|implementing|federal) )?(legislation|laws?|statutes?|regulations|transposition|implementation|enactment|incorporation|application|publication|promulgation|entry into force) (in|by|of) (all|every|each)\b/i;

/** What the one that wants in has to do itself. */
const byApplicant = /\bratif\w*\b.*\bby the (applicant|candidate|acceding|new member|newcomer|host)\b/i;

const isWhole = (number: number, share: number | null): boolean =>
  share !== null && Math.abs(number / 100 - share) < 1e-9;

/** Those at which a treaty is said to enter into force. */
const entries: Readonly<Record<string, number>> = { ...ordinals, twelfth: 12, fifteenth: 15, twentieth: 20 };

function ordinalIn(text: string): number | null {
  const nth = /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)\b/i.exec(
    text,
  );
  return nth ? entries[nth[1]!.toLowerCase()]! : null;
}

function depositCondition(
  text: string,
  plan: { members: readonly string[]; subject: readonly string[] },
  number: number | null,
): Condition {
  if (/\bexchange\b/i.test(text)) return { is: 'deposited', by: 'exchange' };
  // An instrument of accession is the newcomer's own; the members deposit instruments of ratification.
  const newcomers =
    plan.subject.some((name) => text.includes(name)) ||
    (plan.subject.length > 0 && /\binstrument of accession\b/i.test(text));
  if (newcomers && !everyone.test(text)) return { is: 'deposited', by: 'subject' };
  const nth = ordinalIn(text);
  if (nth !== null) return { is: 'deposited', by: nth };
  if (number !== null && number < plan.members.length) return { is: 'deposited', by: number };
  return { is: 'deposited', by: 'all' };
}

/** The first number that is not a share, an ordinal, a year, or "of 27". */
function firstNumber(words: readonly Word[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const share = shareAt(words, i);
    if (share) {
      i += share.length - 1;
      continue;
    }
    const number = numberAt(words, i);
    if (!number) continue;
    const after = words[i + number.length]?.lower;
    if (after === 'days' || after === 'day' || after === 'months' || after === 'month' || after === 'weeks') {
      i += number.length;
      continue;
    }
    if (words[i - 1]?.lower === 'of' && i > 1 && numberBefore(words, i - 2)) {
      i += number.length - 1;
      continue;
    }
    return number.value;
  }
  return null;
}

/** The number in "six of (the) nine regulators", where nine is what the body has and the noun ends the phrase, or what
 *  follows it says that they are in favour. */
function numberOfAll(words: readonly Word[], size: number): number | null {
  for (let i = 0; i < words.length; i++) {
    const part = numberAt(words, i);
    if (!part) continue;
    const k = i + part.length;
    if (words[k]?.lower !== 'of') continue;
    const at = words[k + 1]?.lower === 'the' ? k + 2 : k + 1;
    const whole = numberAt(words, at);
    if (whole?.value !== size || part.value > size) continue;
    const rest = words.slice(at + whole.length).map(({ lower }) => lower);
    if (/^[a-z'’-]+s( (in favour|in favor|voting for|agree|vote for it|vote in favour|votes?))?$/.test(rest.join(' ')))
      return part.value;
  }
  return null;
}

const numberBefore = (words: readonly Word[], i: number): boolean =>
  numberAt(words, i) !== null || words[i]?.lower === 'thirds';

function firstShare(words: readonly Word[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const share = shareAt(words, i);
    if (share) return share.share;
  }
  return null;
}

/** The clause by which most treaties enter into force: on the first day of a month after something. */
const monthFrom =
  /\bfirst day of the (?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )?(?:calendar )?month (?:after|following|that follows) (.*)$/;

/** A requirement without that clause: what is waited for. */
export const withoutMonth = (text: string): string =>
  text.replace(/^.*\bfirst day of the (?:\w+ )?(?:calendar )?month (?=after|following|that follows)/i, '');

/** How long a requirement has to wait: "thirty days after …", "three months elapsed after …". A month is one of the calendar. */
export function waitingTime(
  words: readonly Word[],
): { readonly days: number } | { readonly months: number; readonly monthBegins?: true } | null {
  const first = monthFrom.exec(words.map(({ lower }) => lower).join(' '));
  if (first) {
    const nth = first[1] === undefined ? 1 : (entries[first[1]] ?? 1);
    const more = waitingTime(wordsOf(first[2]!));
    return { months: nth + (more && 'months' in more ? more.months : 0), monthBegins: true };
  }
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i);
    if (!number) continue;
    const unit = words[i + number.length]?.lower;
    const behind = words.slice(i + number.length + 1, i + number.length + 5).map(({ lower }) => lower);
    const relation = behind.findIndex((lower) => /^(after|following|from|since)$/.test(lower));
    if (
      relation < 0 ||
      behind.slice(0, relation).some((lower) => !/^(have|has|elapsed|passed|expired|counted)$/.test(lower))
    )
      continue;
    if (unit === 'days' || unit === 'day') return { days: number.value };
    if (unit === 'weeks') return { days: number.value * 7 };
    if (unit === 'months' || unit === 'month') return { months: number.value };
    if (unit === 'years' || unit === 'year') return { months: 12 * number.value };
  }
  return null;
}
