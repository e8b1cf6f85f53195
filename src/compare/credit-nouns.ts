/** Who is credited with what by a noun of saying: "at the insistence of the mayor", "Chile's proposal", "the Dutch offer",
 *  "an appeal by the rectors", "the refusal of the senate to pay". */

import { tells } from '../text/en/finite-verbs.ts';
import { isWhen, nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup, isPersonNoun, isThing } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';

type Read = Side['read'];

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SPEECH_NOUNS = list(`
  offer invitation recommendation threat plea vow reply answer announcement declaration allegation accusation advice petition
  motion assurance statement note concern thanks regret appeal call proposal question point condition objection remark comment
  promise pledge commitment undertaking request demand warning claim complaint protest condolence gratitude support view case
  speech agreement doubt assessment initiative idea hope readiness satisfaction explanation briefing suggestion opinion apology
  denial emphasis position worry reservation criticism solidarity appreciation forward guarantee consent approval dissent veto
  verdict conclusion
  confirmation welcome endorsement reassurance reminder clarification notification acknowledgement acknowledgment admission
  affirmation condemnation rejection refusal dismay surprise alarm anger outrage disappointment delight sorrow sympathy
  confidence conviction suspicion disagreement dissatisfaction frustration preference willingness determination misgiving
`);

/** What is done because somebody said so. */
const ASKED = list(`
  insistence request invitation initiative urging behest suggestion advice recommendation demand proposal order instruction
  consent approval motion word urging prompting prodding bidding pleading wish desire
`);

/** "in the view of" */
const VIEWS = list('view opinion word eye judgement judgment assessment estimate estimation account mind');

/** Nouns that do not go without somebody who says it: "a Dutch proposal", where "the Dublin declaration" is of nobody. */
export const AUTHORED = list(`
  conclusion offer invitation recommendation threat plea vow reply answer allegation accusation advice petition motion assurance
  counter-offer counteroffer counter-proposal counterproposal appeal call proposal objection remark comment promise pledge
  request demand warning claim complaint protest criticism suggestion denial reservation veto refusal rejection insistence
  initiative amendment bid opposition resistance backing pressure apology condemnation announcement ultimatum
`);

/** Acts by which somebody is on record, where a "by" phrase names who. */
const ACTS = new Set([
  ...SPEECH_NOUNS,
  ...AUTHORED,
  ...list(`
    ratification certification endorsement adoption confirmation acceptance decision ruling letter report account testimony
    acknowledgement acknowledgment admission authorisation authorization submission intervention release draft paper finding
    conclusion estimate forecast verification notification
  `),
]);

/** What comes from somebody who says it: "a letter from the ombudsman". */
const SENT = list(
  'letter statement note message report communique communiqué telegram memo release email support comment account confirmation information',
);

/** What somebody gives out: "the figure given by the army", "the number comes from the army". */
export const INFORMATION = list(
  'figure number toll total estimate datum data information account version list detail date name count claim report story',
);

/** "the refusal of the senate to pay": those whose "of" names who acts, not what is acted on. */
const OWN = list(`
  motion amendment appeal claim allegation refusal insistence willingness readiness reluctance unwillingness opposition objection proposal request demand offer view
  opinion warning initiative suggestion advice position complaint promise pledge decision wish intention recommendation plea verdict
  ruling finding testimony remark declaration invitation bid conclusion stance
`);

const VERBS: ReadonlyMap<string, string> = new Map(
  `proposal propose;suggestion suggest;invitation invite;insistence insist;denial deny;refusal refuse;rejection reject;
  approval approve;apology apologise;complaint complain;objection object;announcement announce;warning warn;allegation allege;
  declaration declare;statement state;recommendation recommend;assurance assure;criticism criticise;condemnation condemn;
  endorsement endorse;accusation accuse;assessment assess;decision decide;initiative propose;motion propose;idea propose`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** "refusal" → refuse, "offer" → offer. */
const deedOf = (noun: string): string => VERBS.get(noun) ?? noun;

const COUNTS =
  /^(?:\d+|some|many|most|none|each|both|all|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|neither|either)$/;

/** The noun before "of", "for", "to host", "close to" and the like. */
export function headNoun({ lemmas, tags }: Read, { first, end }: Range): string {
  for (let i = first + 1; i < end; i++)
    // "eight of the nine senators": those counted.
    if (lemmas[i] === 'of' && COUNTS.test(lemmas[i - 1]!) && i === first + 1) continue;
    else if (tags[i] === 'IN' || tags[i] === 'TO') {
      let noun = i - 1;
      while (noun > first && /^(?:RB|JJ|VBN)$/.test(tags[noun]!)) noun--;
      return lemmas[noun]!;
    }
  return lemmas[end - 1]!;
}

/** "a call from the presidency | for restraint", "approval by the court | of the treaty": what is asked for or approved is not
 *  part of who does it. An office is for something: "the minister for water", and for no number of them. */
export function withoutObject(read: Read, who: Range | null): Range | null {
  if (!who) return null;
  const { lemmas, tags } = read;
  for (let i = who.first + 1; i + 1 < who.end; i++) {
    const head = lemmas[i - 1]!;
    // "the Secretary of State for Wales"
    const office =
      FIELD.test(head) || /^secretary of state$/.test(lemmas.slice(Math.max(who.first, i - 3), i).join(' '));
    const some = /^an?$/.test(lemmas[i + 1]!) || /^(?:CD|JJR)$/.test(tags[i + 1]!);
    if (lemmas[i] === 'for' && (!office || some || isWhen(read, i + 1))) return { first: who.first, end: i };
    const owned = !FIELD.test(head) && !isPersonNoun(head);
    if (lemmas[i] === 'of' && isNounTag(tags[who.end - 1]) && owned && isThing(lemmas[who.end - 1]!))
      return { first: who.first, end: i };
  }
  return who;
}
const FIELD =
  /(?:minister|ministry|secretary|spokes\p{L}+|commissioner|envoy|representative|rapporteur|council|committee|commission|department|office|agency|authority|centre|center|institute|union|head|chief|director|group)$/iu;

/** "submitted by the guild | names forty wells": a word of saying in the middle of a run of nouns is the verb. */
export function beforeVerb({ tags, lemmas }: Read, who: Range | null): Range | null {
  if (!who) return null;
  for (let k = who.first + 1; k + 1 < who.end; k++)
    if (tags[k] === 'NNS' && SPEECH.has(lemmas[k]!) && /^NN(?:P|S)?$/.test(tags[k - 1]!))
      return { first: who.first, end: k };
  return who;
}

/** "complaints by post": how, not by whom. */
const MEANS =
  /^(?:post|mail|e-mail|email|phone|telephone|letter|fax|text|radio|hand|video|videolink|consensus|majority|acclamation)$/;

/** "the demand of | teachers", "of | two pilots" */
const people = ({ tags, lemmas }: Read, at: number): boolean =>
  (tags[at] === 'NNS' && isPersonNoun(lemmas[at]!)) ||
  (tags[at] === 'CD' && tags[at + 1] === 'NNS' && isPersonNoun(lemmas[at + 1]!));

/** What may come from somebody. */
const FOUND = /^(?:word|news|finding|conclusion|diagnosis|observation|forecast|calculation|reading|criticism|plan)$/;

const isNounTag = (tag: string | undefined): boolean => /^NNS?$/.test(tag ?? '');

export function nounCredits({ read, first, end }: Pick<Side, 'read' | 'first' | 'end'>): Credit[] {
  const { tokens, tags, lemmas } = read;
  const out: Credit[] = [];
  const told = new Set<number>();
  const credit = (who: Range | null, from: number, to: number, lemma: string): void => {
    if (!who || told.has(who.first)) return;
    told.add(who.first);
    out.push({ who, words: { first: from, end: to }, lemma, speech: true, passive: false });
  };
  for (let i = first; i + 2 < end; i++) {
    // "at the insistence of the mayor", "on a proposal from Chile"
    if (!/^(?:at|on|upon|with|under|following|after|by)$/.test(lemmas[i]!)) continue;
    let noun = i + 1;
    while (noun < end && noun < i + 4 && /^(?:DT|PRP\$|JJ)$/.test(tags[noun]!)) noun++;
    if (
      (ASKED.has(lemmas[noun] ?? '') || ASKED.has(tokens[noun]?.text ?? '')) &&
      /^(?:of|from|by)$/.test(lemmas[noun + 1] ?? '')
    )
      credit(nounPhrase(read, noun + 2, end), i, noun + 2, 'ask');
  }
  for (let i = first; i + 2 < end; i++)
    // "in the view of the participants", "in the words of the mayor"
    if (/^(?:in|to)$/.test(lemmas[i]!) && lemmas[i + 1] === 'the' && VIEWS.has(lemmas[i + 2] ?? ''))
      if (lemmas[i + 3] === 'of') credit(nounPhrase(read, i + 4, end), i, i + 4, 'think');
  for (let i = first; i + 2 < end; i++) {
    // "The suggestion came from Hungary"
    if (
      !/^(?:come|originate|stem|emanate|available|forthcoming)$/.test(lemmas[i]!) ||
      !/^(?:from|with)$/.test(lemmas[i + 1]!)
    )
      continue;
    for (let k = first; k < i; k++)
      if (
        (SPEECH_NOUNS.has(lemmas[k]!) || INFORMATION.has(lemmas[k]!) || FOUND.test(lemmas[k]!)) &&
        tags[k]!.startsWith('NN')
      )
        credit(nounPhrase(read, i + 2, end), i, i + 2, 'propose');
  }
  for (let i = first + 1; i + 1 < end; i++) {
    // "At Bucharest's suggestion", "Hungary's request for a hotline", "in the Council's view"
    if (tags[i] !== 'POS') continue;
    const noun = /^JJ/.test(tags[i + 1]!) ? i + 2 : i + 1;
    if (!(SPEECH_NOUNS.has(lemmas[noun] ?? '') || ASKED.has(lemmas[noun] ?? '') || AUTHORED.has(lemmas[noun] ?? '')))
      continue;
    const from = ownerOf(read, i, first);
    if (from < i) credit({ first: from, end: i }, i, noun + 1, 'propose');
  }
  for (let i = first; i + 1 < end; i++) {
    const noun = lemmas[i]!;
    // "a Dutch proposal to pool": the adjective of a country or a party
    const from = i - 1;
    if (
      isNounTag(tags[i]) &&
      AUTHORED.has(noun) &&
      from > first &&
      /^(?:JJ|NNP)/.test(tags[from]!) &&
      /^\p{Lu}/u.test(tokens[from]!.text) &&
      /^(?:DT|PRP\$|JJ|CD|IN)/.test(tags[from - 1]!) &&
      !/^NN/.test(tags[i + 1]!) &&
      !tells(read, i, first, end)
    )
      credit({ first: from, end: i }, i, i + 1, deedOf(noun));
    if (!isNounTag(tags[i]) || i + 2 >= end) continue;
    // "an appeal by the rectors", "a request from Oman"
    const by = ACTS.has(noun) && lemmas[i + 1] === 'by' && !MEANS.test(lemmas[i + 2]!) && !isWhen(read, i + 2);
    const sent = (AUTHORED.has(noun) || SENT.has(noun) || SPEECH_NOUNS.has(noun)) && lemmas[i + 1] === 'from';
    if (by || sent) credit(withoutObject(read, beforeVerb(read, nounPhrase(read, i + 2, end))), i, i + 2, deedOf(noun));
    // "on the wish list of the mayor"
    const wished = noun === 'list' && lemmas[i - 1] === 'wish' && lemmas[i + 1] === 'of';
    // "the refusal of the senate to pay"
    const owner = /^(?:DT|PRP\$|NNPS?)$/.test(tags[i + 2]!) || people(read, i + 2);
    if ((OWN.has(noun) || wished) && lemmas[i + 1] === 'of' && owner)
      credit(withoutObject(read, nounPhrase(read, i + 2, end)), i, i + 2, deedOf(noun));
  }
  return out;
}

/** Where the owner before a genitive begins: "the head of the mission", "Poland's president"; of "the text of the minister" only
 *  the minister. */
function ownerOf(read: Side['read'], genitive: number, first: number): number {
  const { tags, lemmas } = read;
  const phraseBefore = (at: number): number => {
    let from = at;
    while (from > first && /^(?:DT|JJ|NN|NNP|NNS|NNPS|CD)$/.test(tags[from - 1]!)) from--;
    return from;
  };
  let from = phraseBefore(genitive);
  for (let hops = 0; hops < 2 && from - 2 >= first; hops++) {
    const holds = /^(?:of|for)$/.test(lemmas[from - 1]!) && holder(read, from - 2);
    if (!holds && tags[from - 1] !== 'POS') break;
    from = phraseBefore(from - 1);
  }
  return from;
}

/** May a noun be an office or a body that is named by what it is of? */
const holder = ({ tags, lemmas }: Side['read'], at: number): boolean =>
  tags[at]!.startsWith('NN') && (isPersonNoun(lemmas[at]!) || isGroup(lemmas[at]!) || OFFICE_OF.test(lemmas[at]!));
const OFFICE_OF =
  /^(?:minister|ministry|head|chief|chair|governor|mayor|president|secretary|speaker|leader|director|department|office|bank|court|board|council|union|association|house|member|commander|ambassador)$/;
