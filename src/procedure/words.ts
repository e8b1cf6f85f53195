/** Words compared by what they mean rather than by how they are spelled: lower case, one spelling, without endings, so
 *  that "ratified", "ratifies" and "ratification" are one. A rough stemmer on purpose: it only has to bring together the
 *  verb and the noun of the same act. Closed word lists are grammar, not vocabulary. */
import { tableOf } from '../model/table.ts';
import { tokenize } from '../text/en/tokens.ts';

export type Word = { readonly text: string; readonly lower: string; readonly stem: string; readonly at: number };

/** Words of a text, hyphens cut ("two-thirds" is two words), marks kept as words of their own. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (const token of tokenize(text)) {
    if (/^\p{L}/u.test(token.text) && /[-–/]/.test(token.text)) {
      let at = token.start;
      for (const part of token.text.split(/[-–/]/)) {
        if (part) out.push(wordOf(part, at));
        at += part.length + 1;
      }
    } else out.push(wordOf(token.text, token.start));
  }
  return out;
}

function wordOf(text: string, at: number): Word {
  const lower = text.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
  return { text, lower, stem: stem(lower), at };
}

/** Verb and noun that no ending brings together. */
const families = tableOf<string>(
  Object.fromEntries(
    [
      'monitor monitors monitored monitoring',
      'divert diverted diverts diverting diversion diversions',
      'publish published publishes publishing publication publications',
      'vote votes voted voting ballot ballots',
      'mediate mediates mediated mediating mediation mediator mediators',
      'conciliate conciliates conciliated conciliating conciliation conciliator conciliators',
      'arbitrate arbitrates arbitrated arbitrating arbitration arbitrator arbitrators',
      'evaluate evaluates evaluated evaluating evaluation evaluations evaluator evaluators',
      'candidate candidates',
      'candidature candidatures candidacy candidacies',
      'bring brought',
      'give gave given gives giving',
      'take took taken takes taking',
      'hold held holds holding',
      'begin begins began begun beginning start starts started starting launch launches launched launching open opens opened opening commence commences commenced commencement',
      'lift lifted lifting',
      'send sent',
      'choose chose chosen choice',
      'renew renewal renewed prolong prolonged prolongation extend extended extension rollover',
      'invite invited invitation invites invitations inviting',
      'apply applied applies application applications applicant',
      'agree agreed agrees agreement agreements accord',
      'parliament parliaments parliamentary legislature legislatures',
      'minister ministers ministerial',
      'ratify ratified ratifies ratifying ratification ratifications',
      'member members membership',
      'consult consulted consultation consultations',
      'notify notifies notified notifying notification notifications inform informs informed informing',
      'deposit deposited deposits depositing depositary depository',
      'opinion opinions',
      'veto vetoed vetoes vetoing',
      'population populations inhabitants people peoples citizens',
      'sanction sanctions measures measure',
      'present presence',
      'note notes',
      'scientific scientist scientists science',
      'quorum quorate inquorate',
      'entry entries enter enters entered entering',
      'constitution constitutional constitutions',
      'hear heard hears hearing hearings',
      'negotiate negotiates negotiated negotiating negotiation negotiations negotiator negotiators talk talks trilogue trilogues',
      'promulgate promulgated promulgation',
      'appoint appoints appointed appointing appointment appointments',
      'appraise appraised appraisal appraisals',
      'deploy deployed deployment',
      'renounce renounced renunciation',
      'withdraw withdrew withdrawn withdrawing withdrawal',
      'refer referred refers referral referrals referring',
      'nominate nominated nomination nominations',
      'suspend suspended suspension',
      'admit admitted admits admission admissions admitting',
      'close closed closes closing closure',
      'sell sold sale sales',
      'buy bought purchase purchased purchases',
      'build built building construction construct constructed',
      'pay paid payment payments disburse disbursed disbursement',
      'elect elected election elections',
      'transfer transferred transfers',
      'expel expelled expulsion',
      'abolish abolished abolition',
      'merge merged merger',
      'amend amended amendment amendments',
      'accede acceded accession accedes acceding',
      'join joined joins joining',
      'proclaim proclaims proclaimed proclaiming proclamation proclamations',
      'censure censures censured censuring',
      'dissolve dissolves dissolved dissolving dissolution',
      'reduce reduces reduced reducing reduction reductions',
      'introduce introduces introduced introducing introduction',
      'acquire acquires acquired acquiring acquisition acquisitions',
      'revoke revokes revoked revoking revocation',
      'swear swears swore sworn swearing oath oaths',
      'dismiss dismisses dismissed dismissing dismissal',
      'seat seats seated seating',
      'fine fines fined fining',
      'ban bans banned banning',
      'tax taxes taxed taxing taxation',
      'aid aids aided aiding',
      'name names named naming',
      'subscribe subscribes subscribed subscribing subscription subscriptions',
      'inscribe inscribes inscribed inscribing inscription inscriptions',
      'hand handed handing handover',
      'surrender surrenders surrendered surrendering',
      'register registers registered registering registration registry',
      'order orders ordered ordering',
      'tender tenders tendered tendering',
      'consider considers considered considering consideration considerations',
      'deliver delivers delivered delivering delivery deliveries',
      'lay lays laid laying',
      'rise rises rose risen raise raises raised raising increase increases increased increasing',
    ].flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!])),
  ),
);

const endings = [
  ...['ifications', 'ification', 'ications', 'ication', 'isations', 'isation', 'izations', 'ization'],
  ...['ations', 'ation', 'itions', 'ition', 'atories', 'atory', 'atures', 'ature', 'ments', 'ment', 'ances', 'ance'],
  ...['ences', 'ence', 'ised', 'ized', 'ises', 'izes', 'ise', 'ize', 'ising', 'izing', 'ated', 'ates', 'ating', 'ate'],
  ...['ified', 'ifies', 'ify', 'ifying', 'ions', 'ion', 'ures', 'ure', 'ings', 'ing', 'als', 'al', 'ships', 'ship'],
  ...['ables', 'able', 'ibles', 'ible', 'ers', 'er', 'ors', 'or', 'ied', 'ies', 'ed', 'es', 's', 'y', 'e'],
];

export function stem(word: string): string {
  const family = families[word];
  if (family) return family;
  let w = word;
  if (w !== 'commission')
    w = w
      .replace(/nsions?$/, 'nd')
      .replace(/isions?$/, 'id')
      .replace(/issions?$/, 'it')
      .replace(/ulsions?$/, 'el')
      .replace(/usions?$/, 'ud')
      .replace(/essions?$/, 'ed');
  for (const ending of endings)
    if (w.length - ending.length >= (ending.length < 2 ? 3 : 4) && w.endsWith(ending)) {
      if (ending === 's' && w.endsWith('ss')) break;
      w = w.slice(0, -ending.length);
      if (ending.length > 2 && w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
      break;
    }
  return /([bdfglmnprt])\1$/.test(w) && w.length > 4 ? w.slice(0, -1) : w;
}

const functionWords = new Set(
  `a an the this that these those its it his her their our your my of to in on at by for with from as into than and or
   but nor if so be is are was were been being am has have had do does did done will would shall should can could may
   might must not n't 's ' , . ; : ( ) " “ ” ‘ ’ – — - ! ? all every each any some both only just also still yet already
   now then there here who whom whose which what when where while because although though no none there very more most
   least less fewer one two up out off over under after before between during without within against about upon per
   has it they he she we you i such same other another own`
    .split(/\s+/)
    .filter(Boolean),
);

export const isFunctionWord = (word: Word): boolean => functionWords.has(word.lower);
export const isMark = (word: Word): boolean => !/[\p{L}\p{N}]/u.test(word.text);

/** Stems of the words that carry meaning, without those in `leave`. */
export function contentOf(words: readonly Word[], leave: ReadonlySet<string> = new Set()): string[] {
  return [...new Set(words.filter((w) => !isFunctionWord(w) && !isMark(w) && !leave.has(w.stem)).map((w) => w.stem))];
}

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  dozen: 12,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The number that begins at a word, and how many words it takes: "twenty-eight", "28", "1,200", "a hundred and three". */
export function numberAt(words: readonly Word[], i: number): { value: number; length: number } | null {
  const lower = words[i]?.lower;
  if (lower === undefined) return null;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(lower)) return { value: +lower.replace(/,/g, ''), length: 1 };
  let value = 0;
  let k = i;
  if (Object.hasOwn(tens, lower)) {
    value = tens[lower]!;
    k++;
    const next = words[k]?.lower;
    if (next !== undefined && Object.hasOwn(units, next) && units[next]! > 0 && units[next]! < 10) {
      value += units[next]!;
      k++;
    }
  } else if (Object.hasOwn(units, lower)) {
    value = units[lower]!;
    k++;
  } else if (
    (lower === 'a' || lower === 'an') &&
    (words[i + 1]?.lower === 'dozen' || words[i + 1]?.lower === 'hundred')
  ) {
    return words[i + 1]!.lower === 'dozen' ? { value: 12, length: 2 } : hundreds(words, i + 2, 1, 2);
  } else return null;
  if (words[k]?.lower === 'hundred') return hundreds(words, k + 1, value, k + 1 - i);
  return { value, length: k - i };
}

function hundreds(words: readonly Word[], k: number, times: number, length: number) {
  const from = words[k]?.lower === 'and' ? k + 1 : k;
  const rest = words[from]?.lower === 'hundred' ? null : numberAt(words, from);
  return rest && rest.value < 100
    ? { value: times * 100 + rest.value, length: length + (from - k) + rest.length }
    : { value: times * 100, length };
}

/** The place of one among several, from the second to the tenth. */
export const ordinals = tableOf<number>({
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
});

const denominators: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
};

/** A share that begins at a word: "two-thirds", "three quarters", "half", "65 per cent", "55 %". */
export function shareAt(words: readonly Word[], i: number): { share: number; length: number } | null {
  if (words[i]?.lower === 'half') return { share: 1 / 2, length: 1 };
  const number = numberAt(words, i) ?? (words[i]?.lower === 'a' ? { value: 1, length: 1 } : null);
  if (!number) return null;
  const next = words[i + number.length]?.lower;
  if (next === '%' || next === 'percent') return { share: number.value / 100, length: number.length + 1 };
  if (next === 'per' && words[i + number.length + 1]?.lower === 'cent')
    return { share: number.value / 100, length: number.length + 2 };
  if (next !== undefined && Object.hasOwn(denominators, next) && number.value < denominators[next]!)
    return { share: number.value / denominators[next]!, length: number.length + 1 };
  return null;
}

const cuts = new Set('of by to on in at for from with or and under before after'.split(' '));

/** The head noun of a phrase: the last word before its first preposition that is not a participle. */
export function headOf(words: readonly Word[]): string | null {
  const cut = words.findIndex((word, i) => i > 0 && cuts.has(word.lower));
  const head = words.slice(0, cut < 0 ? words.length : cut).filter((word) => /\p{L}/u.test(word.text));
  while (head.length > 1 && /(ed|served|given|held|made|taken|met|done)$/.test(head.at(-1)!.lower)) head.pop();
  return head.at(-1)?.stem ?? null;
}
