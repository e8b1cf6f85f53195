/** A procedure in plain words, made into a plan by what its words mean: the head noun of a stage says what kind of step
 *  it is, and a requirement's grammar says what must be on record. What language does not settle stays an `act`: some
 *  entry of the record has to say it. */
import type { Procedure } from '../model/procedure.ts';
import type { Condition, Plan, Requirement, Rule, Stage, StageKind } from './plan.ts';
import { contentOf, isFunctionWord, isMark, numberAt, shareAt, stem, type Word, wordsOf } from './words.ts';

/** Nouns and verbs of each kind of step. The order is that of precedence within one name. */
const kindWords: readonly (readonly [StageKind, string])[] = [
  ['silence', 'silence objection tacit'],
  ['reading', 'reading'],
  ['vote', 'vote referendum poll plebiscite election plenary roll hands floor'],
  ['signature', 'signature signing initialling initialed'],
  ['invitation', 'invitation'],
  ['ratification', 'ratification parliaments acceptance legislatures'],
  ['deposit', 'deposit exchange notification instruments'],
  [
    'opinion',
    `opinion recommendation evaluation appraisal assessment screening certification review advice report audit
    verification notice examination feasibility study check hearing inspection scrutiny referral clearance validation
    inquiry investigation nomination shortlist`,
  ],
  [
    'effect',
    `effect force membership accession entry publication implementation promulgation disbursement launch opening
    conference operation commencement admission proclamation payment inauguration installation start deployment lifting removal release transfer closure`,
  ],
  [
    'decision',
    'heads leaders ruling judgment position status mandate board council assembly chamber senate summit plenum cabinet congress decision adoption approval agreement resolution conclusions endorsement consensus authorisation consent grant award ordinance verdict sentence',
  ],
  ['application', 'application aspiration candidacy request petition bid'],
  [
    'proposal',
    'proposal draft tabled circulated submission introduction initiative motion blue text filing tabling drafting',
  ],
  [
    'committee',
    `committee party ambassadors coreper consultation consultations discussion debate negotiation negotiations talks
    group preparation experts directors officials envoys trilogue conciliation scrubbing bureau subcommittee approach level ministers working dialogue commission mediation`,
  ],
];

const kindByStem = new Map<string, StageKind>();
for (const [kind, list] of kindWords)
  for (const word of list.split(/\s+/)) {
    const key = stem(word);
    if (!kindByStem.has(key)) kindByStem.set(key, kind);
  }

const prepositions = new Set(
  'of by to on in at for from with into under before after between through against as'.split(' '),
);

/** The words of a phrase before its first preposition: "opinion of the Parliament" → "opinion". */
function headPhrase(words: readonly Word[]): Word[] {
  const cut = words.findIndex((word, i) => i > 0 && prepositions.has(word.lower));
  return words.slice(0, cut < 0 ? words.length : cut).filter((word) => !isFunctionWord(word) && !isMark(word));
}

export function kindOfStage(name: string): StageKind {
  const words = wordsOf(name);
  if (/\bparliaments\b|\b(parliamentary|national) (approval|consent|ratification|procedures?)\b/i.test(name))
    return 'ratification';
  if (/\binto (force|effect|application)\b|\bprovisional application\b/i.test(name)) return 'effect';
  if (/\btacit\b/i.test(name)) return 'silence';
  if (/\b(first|second|third|fourth|final|last) (round|ballot)\b|\brun-?off\b/i.test(name)) return 'vote';
  if (chamber.test(name)) return 'decision';
  if (/\b(session|sitting)\b/i.test(name) && !/\b(vote|ballot|decision)\b/i.test(name)) return 'vote';
  // A treaty under its own name is a text to be signed: "accession agreement", "association treaty".
  if (/^(the )?\w+ (agreement|treaty|contract)$/i.test(name) && treatyNouns.test(name)) return 'signature';
  if (/^(the |first |initial |revised )?draft\b/i.test(name)) return 'proposal';
  if (/\bwritten procedure\b/i.test(name)) return 'decision';
  if (meetingOfTheBody.test(name)) return 'decision';
  const head = headPhrase(words);
  const last = head.at(-1);
  const ofHead = last && kindByStem.get(last.stem);
  if (ofHead) return ofHead;
  const loose = !last || head.length === 1 || genericHeads.has(last.stem) || last.lower.endsWith('ed');
  for (const word of [...[...head].reverse(), ...words.filter((other) => !head.includes(other))]) {
    const kind = kindByStem.get(word.stem);
    if (kind && (loose || kind !== 'effect')) return kind;
  }
  return 'other';
}

/** A chamber that decides, given as a stage by its name alone. */
const chamber =
  /^(the )?((upper|lower) )?(house|chamber|senate|bundestag|bundesrat|sejm|saeima|seimas|riigikogu|riksdag|storting|folketing|eduskunta|althing|verkhovna rada|rada|duma|skup[sš]tina|national assembly|house of [\w ]+|assembly|parliament|european parliament)$/i;

/** A meeting at which a body decides, named as a stage. */
const meetingOfTheBody =
  /\b(general|annual|extraordinary|plenary|shareholders'?|members'?|board|council|congress|executive) meeting\b|\bmeeting of (the )?(?!experts|officials|working)/i;

const treatyNouns =
  /^(the )?(accession|association|framework|partnership|cooperation|host|headquarters|loan|grant|funding|financing|trade|purchase|membership|stabilisation)\b/i;

const genericHeads = new Set('procedure process phase stage step level round period'.split(' ').map(stem));

/** Effects that come about by law. A publication or a first conference has to be done by somebody. */
const automatic = new Set(['effect', 'forc', 'member', 'acced', 'admit', 'commenc'].map((word) => stem(word)));

function stageOf(name: string): Stage {
  const kind = kindOfStage(name);
  return {
    name,
    kind,
    aliases: [],
    automatic: kind === 'effect' && wordsOf(name).some((word) => automatic.has(word.stem)),
  };
}

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
const seatWords = new Set(
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
  },
): Condition {
  const words = wordsOf(text);
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
      /^(no|none of the) \w[\w-]* (members?|states?|part(y|ies)|countr(y|ies)|shareholders?)\b/i.test(text)
    )
      return { is: 'no-veto', veto: plan.veto };
    return { is: 'none-against', silence: has('silence', 'deadline') };
  }
  if (has('silence') && !negated) return { is: 'none-against', silence: true };
  const number = firstNumber(words);
  const share = firstShare(words);
  if (
    has('quorum') ||
    (number !== null &&
      has('present', 'attend', 'attending', 'attendance', 'participate', 'participating') &&
      !has('favour'))
  ) {
    if (number !== null) return { is: 'quorum', count: number };
    return { is: 'quorum', count: Math.ceil((share ?? 0.5 + 1e-6) * plan.members.length) };
  }
  const headKinds = head.map((word) => kindByStem.get(word.stem));
  if (headKinds.includes('signature') && (everyone.test(text) || number === plan.members.length))
    return { is: 'signed' };
  if (byApplicant.test(text)) return { is: 'act', acts: ['ratify', 'accede', 'accept', 'deposit'], organ: 'applicant' };
  if (
    number === plan.members.length &&
    /\b(approval|agreement|consent|assent|acceptance|notification|yes)\b/i.test(text) &&
    /\b(ministries|governments|capitals|states|members|countries|parties|allies|authorities|cabinets|sides|partners)\b/i.test(
      text,
    ) &&
    !/\b(ratif|parliament)/i.test(text)
  )
    return { is: 'all-agree' };
  if (has('ratification', 'ratify', 'ratifications') || headKinds.includes('ratification')) {
    if (has('deposit', 'deposited')) return depositCondition(text, plan, number);
    if (everyone.test(text) && (number === null || number === plan.members.length))
      return { is: 'ratified', count: 'all' };
    if (number !== null && number < plan.members.length) return { is: 'ratified', count: number };
    if (share !== null) return { is: 'ratified', count: Math.ceil(share * plan.members.length - 1e-9) };
    return { is: 'ratified', count: 'all' };
  }
  if (
    /^(the )?(accession|acceptance|adherence) (of|by) /i.test(text) &&
    number !== null &&
    number <= plan.members.length
  )
    return { is: 'ratified', count: number === plan.members.length ? 'all' : number };
  if (/\bparliaments\b/i.test(text) || (has('parliament') && everyone.test(text)))
    return { is: 'ratified', count: number !== null && number < plan.members.length ? number : 'all' };
  if (
    has('deposit', 'deposited') ||
    /\bexchange of (notes|instruments|letters)\b/i.test(text) ||
    (has('notification', 'notify') && has('all', 'every', 'each'))
  )
    return depositCondition(text, plan, number);
  if (share !== null && has(...shareWords)) return { is: 'share', share };
  // "65 per cent of the catch": a weight where the members have weights; else a figure that the record has to state.
  if (
    share !== null &&
    /%|\bper ?cent\b/i.test(text) &&
    !/\b(votes?|members|states|parties|countries)\b(?! with)/i.test(text.replace(/^[^%]*?(%|per ?cent)/i, ''))
  )
    return plan.weighted ? { is: 'share', share } : { is: 'figure', share };
  if (number !== null && number > plan.members.length && has('vote', 'votes', 'ayes') && !isWhole(number, share))
    return { is: 'tally', count: number };
  if (has(...seatWords)) {
    const n = number ?? null;
    if (n !== null && n > plan.members.length) return { is: 'tally', count: n };
  }
  if (headKinds.includes('invitation')) return { is: 'act', acts: ['invite'] };
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
    /\bmore (\w+ )?(in favour|for|yes)\b.* than against\b|\bmore yes(es)? than no(es)?\b/i.test(text) ||
    (has('more') && has('favour') && has('against'))
  )
    return { is: 'majority', share: 0.5, strict: true, of: 'votes cast' };
  if (
    words.some((word) => agreeWords.has(word.stem)) &&
    (everyone.test(text) || has('consensus', 'unanimity', 'unanimous', 'unanimously')) &&
    !plan.subject.some((name) => text.includes(`consent of ${name}`))
  )
    return { is: 'all-agree' };
  if (
    everyone.test(text) &&
    /\b(members?|states?|allies|parties|governments|countries)\b/i.test(text) &&
    has('favour', 'agree', 'vote', 'support', 'approve', 'accept', 'back', 'approval')
  )
    return { is: 'all-agree' };
  return { is: 'act' };
}

/** What the one that wants in has to do itself. */
const byApplicant = /\bratif\w*\b.*\bby the (applicant|candidate|acceding|new member|newcomer|host)\b/i;

const isWhole = (number: number, share: number | null): boolean =>
  share !== null && Math.abs(number / 100 - share) < 1e-9;

const ordinals = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
} as const;

function depositCondition(
  text: string,
  plan: { members: readonly string[]; subject: readonly string[] },
  number: number | null,
): Condition {
  if (/\bexchange\b/i.test(text)) return { is: 'deposited', by: 'exchange' };
  if (plan.subject.some((name) => text.includes(name)) && !everyone.test(text))
    return { is: 'deposited', by: 'subject' };
  const nth = /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)\b/i.exec(
    text,
  );
  if (nth) return { is: 'deposited', by: ordinals[nth[1]!.toLowerCase() as keyof typeof ordinals] };
  if (number !== null && number < plan.members.length) return { is: 'deposited', by: number };
  return { is: 'deposited', by: 'all' };
}

/** The first number that is not a share, an ordinal, a year, or "of 27". */
export function firstNumber(words: readonly Word[]): number | null {
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

const numberBefore = (words: readonly Word[], i: number): boolean =>
  numberAt(words, i) !== null || words[i]?.lower === 'thirds';

export function firstShare(words: readonly Word[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const share = shareAt(words, i);
    if (share) return share.share;
  }
  return null;
}

/** Days a requirement has to wait: "thirty days after …", "three months following …". */
export function waitingDays(words: readonly Word[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i);
    if (!number) continue;
    const unit = words[i + number.length]?.lower;
    const relation = words[i + number.length + 1]?.lower;
    if (relation !== 'after' && relation !== 'following' && relation !== 'from' && relation !== 'since') continue;
    if (unit === 'days' || unit === 'day') return number.value;
    if (unit === 'weeks') return number.value * 7;
    if (unit === 'months' || unit === 'month') return number.value * 30;
  }
  return null;
}

/** Capitalised names in a decision's title that are no member of the body: whose case it is. */
export function subjectOf(decision: string, members: readonly string[], stages: readonly string[] = []): string[] {
  const steps = stages.join(' | ').toLowerCase();
  const names = decision.match(/\p{Lu}[\p{L}'’-]+(?: (?:(?:and|of) )?\p{Lu}[\p{L}'’-]+)*/gu) ?? [];
  return names
    .map((name) => (decision.startsWith(name) ? name.replace(/^\S+ (?:of )?|^\S+$/, '') : name))
    .filter((name) => name !== '' && !members.includes(name) && !steps.includes(name.toLowerCase()));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figures of a threshold in whatever words its writer chose: counts above one, shares up to one, lists of members. */
function thresholdOf(procedure: Procedure) {
  const out: {
    count?: number;
    share?: number;
    quorum?: number;
    veto?: string[];
    seats?: number;
    fraction?: number;
    blocking?: number;
  } = {};
  const given = isObject(procedure.threshold)
    ? procedure.threshold
    : typeof procedure.threshold === 'number'
      ? { members: procedure.threshold }
      : {};
  for (const [key, value] of Object.entries(given)) {
    const k = key.toLowerCase();
    if (Array.isArray(value)) {
      const names = value.filter(
        (item): item is string => typeof item === 'string' && procedure.members.includes(item),
      );
      if (names.length) out.veto = names;
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      if (/quorum|present/.test(k)) out.quorum = value;
      else if (/block/.test(k)) out.blocking = value;
      else if (/share|percent|popul|capital|weight/.test(k)) out.share = value > 1 ? value / 100 : value;
      else if (value > 0 && value <= 1 && !/member|vote|state/.test(k)) out.fraction = value;
      else if (value > 0 && value < 1) out.fraction = value;
      else if (value > procedure.members.length) out.seats = value;
      else out.count = value;
    }
  }
  return out;
}

/** The five that Article 23 of the UN Charter names; used where a veto is spoken of and no list is given. */
const permanentFive = ['China', 'France', 'Russia', 'United Kingdom', 'United States'];

function ruleOf(procedure: Procedure, conditions: readonly Condition[], veto: readonly string[]): Rule {
  const threshold = thresholdOf(procedure);
  const n = procedure.members.length;
  const find = <Is extends Condition['is']>(is: Is) =>
    conditions.find((c): c is Extract<Condition, { is: Is }> => c.is === is);
  const quorum = threshold.quorum ?? find('quorum')?.count;
  const withQuorum = quorum === undefined ? {} : { quorum };
  const count = threshold.count ?? find('count')?.count;
  const weighted = procedure.weights ? { weighted: true as const } : {};
  const text = procedure.requirements.join(' ');
  switch (procedure.rule) {
    case 'consensus':
      return { kind: 'consensus' };
    case 'unanimity':
      if (conditions.some((c) => c.is === 'ratified' && c.count === 'all') && !find('none-against'))
        return { kind: 'ratification', count: 'all' };
      return {
        kind: 'unanimity',
        abstentionAssents:
          find('none-against') !== undefined || /\babstentions? (does|do) not (prevent|block|stop|hinder)/i.test(text),
      };
    case 'simple-majority': {
      const majority = find('majority');
      return {
        kind: 'majority',
        of: majority?.of ?? (count === undefined ? 'votes cast' : 'members'),
        share: threshold.fraction ?? majority?.share ?? 0.5,
        strict: true,
        ...(count === undefined ? {} : { count }),
        ...withQuorum,
        ...weighted,
      };
    }
    case 'two-thirds': {
      const majority = find('majority');
      const of = majority?.of ?? (/\b(votes cast|voting|present)\b/i.test(text) ? 'votes cast' : 'members');
      return {
        kind: 'majority',
        of,
        share: threshold.fraction ?? majority?.share ?? 2 / 3,
        strict: false,
        ...(count === undefined ? {} : { count }),
        ...withQuorum,
        ...weighted,
      };
    }
    case 'qualified-majority': {
      const share = threshold.share ?? find('share')?.share ?? (procedure.weights ? 0.65 : 0);
      return {
        kind: 'qualified-majority',
        count: count ?? Math.ceil((threshold.fraction ?? 0.55) * n - 1e-9),
        share,
        ...(threshold.blocking === undefined ? {} : { blocking: threshold.blocking }),
      };
    }
    case 'supermajority-with-veto':
      return { kind: 'supermajority-with-veto', count: count ?? Math.ceil(0.6 * n), veto };
    case 'ratification': {
      const ratified = find('ratified');
      return { kind: 'ratification', count: count ?? ratified?.count ?? 'all' };
    }
    default:
      return { kind: 'unanimity', abstentionAssents: false };
  }
}

/** "signature of the agreed record": a requirement that names what a stage's title only names. */
function signedRecord(stage: Stage, requirements: readonly string[]): Stage {
  const signs = requirements.some((text) =>
    text.toLowerCase().startsWith(`signature of the ${stage.name.toLowerCase()}`),
  );
  return signs && !/\b(decision|vote|adoption|resolution)\b/i.test(stage.name)
    ? { ...stage, kind: 'signature' }
    : stage;
}

/** The plan of a procedure given in plain words. */
export function planOf(procedure: Procedure): Plan {
  const threshold = thresholdOf(procedure);
  const veto = threshold.veto ?? permanentFive.filter((name) => procedure.members.includes(name));
  const subject = subjectOf(procedure.decision, procedure.members, procedure.stages);
  const requirements = procedure.requirements.map((text): Requirement => {
    const days = waitingDays(wordsOf(text));
    return {
      text,
      condition: conditionOf(text, {
        members: procedure.members,
        subject,
        veto,
        listed: threshold.veto !== undefined,
        weighted: procedure.weights !== undefined,
      }),
      aliases: [],
      ...(days === null ? {} : { days }),
    };
  });
  const rule = ruleOf(
    procedure,
    requirements.map((requirement) => requirement.condition),
    veto,
  );
  return {
    body: procedure.body,
    decision: procedure.decision,
    members: procedure.members,
    aliases: {},
    subject,
    rule,
    stages: procedure.stages.map((name) => signedRecord(stageOf(name), procedure.requirements)),
    requirements,
    weights: procedure.weights ?? null,
    ...(procedure.deadline === undefined ? {} : { deadline: procedure.deadline }),
  };
}

/** Stems of the words of a title, for telling what a sentence is about. */
export const titleStems = (plan: Plan): Set<string> => new Set(contentOf(wordsOf(`${plan.decision} ${plan.body}`)));
