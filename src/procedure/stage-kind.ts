/** What kind of step a stage in plain words is: its head noun says so. */
import type { Stage, StageKind } from './plan.ts';
import { isFunctionWord, isMark, stem, type Word, wordsOf } from './words.ts';

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
    conference operation commencement admission proclamation payment inauguration installation start restart reopening resumption relaunch deployment lifting removal release transfer closure binding`,
  ],
  [
    'decision',
    'heads leaders ruling judgment selection position status mandate board council assembly chamber senate summit plenum cabinet congress decision adoption approval agreement resolution conclusions endorsement consensus authorisation consent grant award ordinance verdict sentence',
  ],
  ['application', 'application aspiration candidature request petition bid'],
  [
    'proposal',
    'proposal draft tabled circulated submission introduction initiative motion blue text filing tabling drafting',
  ],
  [
    'committee',
    `committee party ambassadors coreper consultation consultations discussion debate negotiation negotiations talks
    group preparation experts directors officials envoys counsellors attachés sherpas delegates deputies advisers trilogue conciliation scrubbing bureau subcommittee approach level ministers working dialogue commission mediation`,
  ],
];

export const kindByStem = new Map<string, StageKind>();
for (const [kind, list] of kindWords)
  for (const word of list.split(/\s+/)) {
    const key = stem(word);
    if (!kindByStem.has(key)) kindByStem.set(key, kind);
  }

const prepositions = new Set(
  'of by to on in at for from with into under before after between through against as'.split(' '),
);

/** The words of a phrase before its first preposition: "opinion of the Parliament" → "opinion". */
export function headPhrase(words: readonly Word[]): Word[] {
  const cut = words.findIndex((word, i) => i > 0 && prepositions.has(word.lower));
  return words.slice(0, cut < 0 ? words.length : cut).filter((word) => !isFunctionWord(word) && !isMark(word));
}

function kindOfStage(name: string): StageKind {
  const words = wordsOf(name);
  if (
    /\bparliaments\b|\b(approval|consent|assent) (by|of) (all |the )*(\w+ )?(assemblies|legislatures)\b|\b(parliamentary|national) (approvals?|consents?|ratifications?|procedures?|decrees?)\b/i.test(
      name,
    )
  )
    return 'ratification';
  if (byTheNewcomer.test(name)) return 'other';
  if (/\binto (force|effect|application)\b|\bprovisional application\b/i.test(name)) return 'effect';
  // "Binding quota", "valid permit": what the decision is by then.
  if (/^(the )?(legally )?(binding|valid|effective|applicable) [a-z]+$/i.test(name)) return 'effect';
  if (/\btacit\b/i.test(name)) return 'silence';
  if (/\b(first|second|third|fourth|final|last) (round|ballot)\b|\brun-?off\b/i.test(name)) return 'vote';
  if (chamber.test(name)) return 'decision';
  if (/\b(session|sitting)\b/i.test(name) && !/\b(vote|ballot|decision)\b/i.test(name)) return 'vote';
  // A treaty under its own name is a text to be signed: "accession agreement", "association treaty".
  if (/^(the )?\w+ (agreement|treaty|contract)$/i.test(name) && treatyNouns.test(name)) return 'signature';
  if (/\b(ceremony|hand-?over)\b/i.test(name)) return 'effect';
  if (/^(the |first |initial |revised )?draft\b/i.test(name)) return 'proposal';
  if (/\bwritten procedure\b/i.test(name)) return 'decision';
  if (meetingOfTheBody.test(name)) return 'decision';
  const head = headPhrase(words);
  const last = head.at(-1);
  const ofHead = last && kindByStem.get(last.stem);
  if (ofHead) return ofHead;
  const loose = !last || head.length === 1 || genericHeads.has(last.stem) || last.lower.endsWith('ed');
  for (const word of [...[...head].reverse(), ...words.filter((other) => !head.includes(other))]) {
    // "Replies of the members" is no membership.
    const kind = /^members?$/.test(word.lower) ? undefined : kindByStem.get(word.stem);
    if (kind && (loose || kind !== 'effect')) return kind;
  }
  return 'other';
}

/** What the one that wants in does itself is no ratification by the members. */
const byTheNewcomer =
  /^(ratification|acceptance|approval) (by|of) (the )?(applicant|candidate|acceding|new member|newcomer)/i;

/** A chamber that decides, given as a stage by its name alone. */
export const chamber =
  /^(the )?((upper|lower) )?(house|chamber|senate|bundestag|bundesrat|sejm|saeima|seimas|riigikogu|riksdag|storting|folketing|eduskunta|althing|verkhovna rada|rada|duma|skup[sš]tina|national assembly|house of [\w ]+|assembly|parliament|european parliament)$/i;

/** A meeting at which a body decides, named as a stage. */
const meetingOfTheBody =
  /\b(ministerial )?conference of (the )?(?!experts|officials|directors)[a-z]+s\b|\b(general|annual|extraordinary|plenary|shareholders'?|members'?|board|council|congress|executive|ministerial|ministers'?|leaders'?) meeting\b|\bministerial (council|session)\b|\bmeeting of (the )?(?!experts|officials|working)/i;

const treatyNouns =
  /^(the )?(accession|association|framework|partnership|cooperation|host|headquarters|loan|grant|funding|financing|trade|purchase|membership|stabilisation)\b/i;

const genericHeads = new Set('procedure process phase stage step level round period'.split(' ').map(stem));

/** Effects that come about by law. A publication or a first conference has to be done by somebody. */
const automatic = new Set(
  ['effect', 'forc', 'member', 'acced', 'admit', 'commenc', 'operation', 'validity', 'binding'].map((word) =>
    stem(word),
  ),
);

export function stageOf(name: string): Stage {
  const kind = kindOfStage(name);
  return {
    name,
    kind,
    aliases: [],
    automatic: kind === 'effect' && wordsOf(name).some((word) => automatic.has(word.stem)),
  };
}
