/** By which verbs somebody is on record: verbs of saying, verbs of little meaning with a noun of saying ("made an offer"),
 *  whoever makes a text, hands down a ruling, tells more or lets a thing happen. */

import { inReport } from '../text/en/finite-verbs.ts';
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isText, isThing } from '../text/en/nouns.ts';
import type { Predicate, Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { AUTHORED, headNoun, SPEECH_NOUNS } from './credit-nouns.ts';
import { letsKnow, takesStand } from './credit-phrases.ts';
import type { Side } from './edits.ts';

export const LIGHT_VERBS = new Set(
  'give make take express voice hold raise issue put convey extend offer deliver lodge file get have come lay enter place record register launch release introduce block withhold correct withdraw'.split(
    ' ',
  ),
);

/** Verbs of saying in two words. */
export const PHRASAL_SPEECH = new Set([
  'turn down',
  'turn away',
  'put forward',
  'hit back',
  'shrug off',
  'brush aside',
  'brush off',
  'lash out',
  'come out',
  'play down',
  'wave aside',
  'back down',
  'sign off',
  'give notice',
  'draw attention',
  'call attention',
  'take issue',
  'pay tribute',
  'cast doubt',
  'lay out',
  'lay down',
  'push for',
  'go over',
  'sum up',
  'account for',
  'put down',
  'touch on',
  'touch upon',
]);

/** Who makes a text is on record by it: "drafted by", "published by". */
export const AUTHORS = new Set(
  'move table draft author sponsor cosponsor co-sponsor publish release compile circulate prepare co-author coauthor'.split(
    ' ',
  ),
);

/** Whose word it takes: "ratified", "cleared by". */
const ALLOWS = new Set('ratify clear initial allow permit forbid ban license greenlight certify'.split(' '));

/** Verbs of who will not let a thing come about. */
const HINDERS = new Set('block stop prevent obstruct delay stall derail thwart torpedo scupper sink'.split(' '));
/** What comes about only where those who have a say agree; a road or a harbour may be blocked without a word. */
const DECIDED =
  /^(?:decision|adoption|accession|membership|candidacy|candidature|appointment|nomination|opening|lifting|extension|renewal|prolongation|ratification|enlargement|reform|plan|deal|package|tranche|loan|budget|levy|tax|cap|quota|merger|takeover|consensus|vote|deployment|mission|mandate|statement|declaration|communiqué|communique|conclusion|agreement|treaty|accord|pact|text|directive|regulation|law|bill|motion|resolution|amendment|proposal|request|bid|sanction|ban|talk|negotiation|compromise|inclusion|listing|disbursement|approval|invitation|creation|establishment|introduction|unanimity)$/;

/** "blocked the adoption", "the package was delayed by", "stands in the way of": a position that somebody takes. */
function hinders(
  { lemma, group, passive, agent }: Predicate,
  read: Side['read'],
  subjectNoun: string,
  end: number,
): boolean {
  // "Fog delayed the opening"
  if (!agent || isThing(headNoun(read, agent).toLowerCase())) return false;
  if (lemma === 'stand') return read.lemmas.slice(group.end, Math.min(end, group.end + 3)).join(' ') === 'in the way';
  return HINDERS.has(lemma) && DECIDED.test(passive ? subjectNoun : objectNoun(read, group.end, end));
}

/** What a body hands down, grants or finds: whoever does is on record by it. */
const RULINGS = new Set(
  'certificate permit licence license order decree ruling verdict judgment judgement warrant passport visa authorisation authorization clearance injunction fine sanction'.split(
    ' ',
  ),
);
const FAULTS =
  /^(?:that|error|fault|failing|failure|breach|violation|irregularity|shortcoming|evidence|proof|no|guilty|against|discrepancy|defect|flaw|weakness|trace|sign|residue|crack|leak)$/;

/** "found that", "found errors", "found against": a finding; "found the idea worth pursuing": a view. */
function finds(read: Side['read'], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    if (FAULTS.test(read.lemmas[i]!)) return true;
    if (!/^(?:DT|JJ|RB|CD)/.test(read.tags[i]!)) break;
  }
  const object = nounPhrase(read, from, end);
  return object !== null && JUDGED.test(read.lemmas[object.end] ?? '');
}
/** What somebody finds a thing to be: a view, and not what came to light. */
const JUDGED =
  /^(?:worth|worthwhile|useful|helpful|useless|acceptable|unacceptable|sensible|reasonable|unreasonable|promising|interesting|attractive|convincing|unconvincing|fair|unfair|excessive|insufficient|encouraging|disappointing|regrettable|difficult|hard|easy|too|important|necessary|unnecessary|premature|appropriate|inappropriate)$/;

/** "Two beams were rotten, the board found.", "…, the board found in a report published on Tuesday" */
const closes = ({ tokens, lemmas, tags }: Side['read'], at: number, subject: Range | null): boolean =>
  subject !== null &&
  tokens[subject.first - 1]?.text === ',' &&
  (/^[.;]?$/.test(tokens[at]?.text ?? '') || inReport({ lemmas, tags }, at));

/** "not to be named", "to remain anonymous", "anonymity" */
const staysUnnamed = ({ lemmas }: Side['read'], from: number, end: number): boolean =>
  /^(?:(?:that )?(?:his|her|their) name |not |to |be |remain |stay |for )*(?:name|identify|quote|cite|anonym\p{L}+)(?!\p{L})/u.test(
    lemmas.slice(from, Math.min(end, from + 7)).join(' '),
  );

/** Is whoever acts on record by this verb? */
export function isSpeech(
  predicate: Predicate,
  { read, first, end }: { read: Side['read']; first: number; end: number },
): boolean {
  const { lemma, group, passive, subject } = predicate;
  const subjectNoun = subject ? headNoun(read, subject) : '';
  // "who asked not to be named": said of whoever is on record already.
  if (/^(?:ask|request|decline|refuse|want|wish|prefer)$/.test(lemma) && staysUnnamed(read, group.end, end))
    return false;
  // "A dissent was entered in the minutes by the Belgian delegate"
  if (passive && subject && (SPEECH_NOUNS.has(subjectNoun) || AUTHORED.has(subjectNoun))) return true;
  // "attention was drawn to", "the decision was taken by", "took the floor"
  if ((passive ? [subjectNoun] : nounsAfter(read, group.end, end)).some((noun) => WITH_NOUN.has(`${lemma} ${noun}`)))
    return true;
  if ((passive && AUTHORS.has(lemma)) || ALLOWS.has(lemma) || hinders(predicate, read, subjectNoun, end)) return true;
  // "the trawlers held at Mahdia": kept, not said.
  if (lemma === 'hold' && /^(?:at|in|on|since|under|over|until)$/.test(read.lemmas[group.end] ?? '')) return false;
  // "the two of them speak every day": they are in touch.
  if (lemma === 'speak' && /^(?:every|daily|weekly|regularly|often|frequently)$/.test(read.lemmas[group.end] ?? ''))
    return false;
  if (!passive && lemma === 'be' && takesStand(read, group.end, end)) return true;
  if (lemma === 'find' && (finds(read, group.end, end) || closes(read, group.end, subject))) return true;
  if (lemma === 'establish' && read.lemmas[group.end] === 'that') return true;
  // "the certificate was issued by the harbour master"
  if (passive && subject && RULINGS.has(subjectNoun) && /^(?:issue|grant|give|hand|sign|withdraw|revoke)$/.test(lemma))
    return true;
  if (!passive && /^(?:make|let)$/.test(lemma) && letsKnow(read, group.end, end)) return true;
  if (
    NOTICES.has(lemma) ||
    handsOver(
      lemma,
      passive ? (openingNoun(read, first, group.first) ?? subjectNoun) : objectNoun(read, group.end, end),
    )
  )
    return true;
  if (
    !passive &&
    (putsDown(lemma, read, group.end, end) ||
      recorded(lemma, read, group.end, end) ||
      putsOnTable(lemma, read, group.end, end) ||
      givesAs(lemma, read, group.end, end) ||
      givesWord(lemma, read, group.end, end))
  )
    return true;
  if (passive && LIGHT_VERBS.has(lemma) && claimOpening(read, first, group.first)) return true;
  if (SPEECH.has(lemma) || PHRASAL_SPEECH.has(`${lemma} ${read.lemmas[group.end] ?? ''}`)) return true;
  if (
    /^(?:give|provide|supply|name|contribute|add|insert)$/.test(lemma) &&
    (passive ? isText(subjectNoun) : tellsMore(read, group.end, end))
  )
    return true;
  return LIGHT_VERBS.has(lemma) && (spokenAfter(read, group.end, end) !== null || reckons(lemma, read, group.end, end));
}

/** What somebody has seen for themselves, and tells. */
const NOTICES = new Set('notice detect spot diagnose'.split(' '));

/** "handed over a note", "passed on the list": whoever gives a text out of their hands is on record by it. */
const handsOver = (lemma: string, noun: string): boolean =>
  /^(?:hand|pass|deliver|submit|send|present|serve|forward|transmit)$/.test(lemma) &&
  (isText(noun) || PAPERS.test(noun));
const PAPERS = /^(?:list|map|file|dossier|evidence|photograph|credential|figure|signature|draft|paper|ultimatum)$/;

/** The head of what follows a verb: "handed [over] a list of names" → list. */
function objectNoun(read: Side['read'], from: number, end: number): string {
  const at = /^(?:over|on|in|out|up)$/.test(read.lemmas[from] ?? '') ? from + 1 : from;
  const object = at < end ? nounPhrase(read, at, end) : null;
  return object ? headNoun(read, object) : '';
}

/** "A list of forty villages with no well was handed over": the noun that the sentence opens with. */
function openingNoun(read: Side['read'], first: number, verb: number): string | null {
  const opening = read.tags[first] === 'DT' ? nounPhrase(read, first, verb) : null;
  return opening ? headNoun(read, opening) : null;
}

/** "put the delay down to a strike" */
function putsDown(lemma: string, { lemmas, tags }: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'put') return false;
  let at = from;
  while (
    at < Math.min(end, from + 9) &&
    (/^(?:DT|PRP|JJ|CD|NN|POS)/.test(tags[at]!) || /^(?:of|in|at|on)$/.test(lemmas[at]!))
  )
    at++;
  return (lemmas[at] === 'down' || lemmas[at - 1] === 'down') && lemmas[lemmas[at] === 'down' ? at + 1 : at] === 'to';
}

/** "put the winning compromise on the table", "laid a draft on the table" */
function putsOnTable(lemma: string, { lemmas, tags }: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'put' && lemma !== 'lay') return false;
  for (let at = from; at + 2 < Math.min(end, from + 14) && !/^(?:VB[DZP]|MD)$/.test(tags[at]!); at++)
    if (lemmas[at] === 'on' && lemmas[at + 1] === 'the' && lemmas[at + 2] === 'table') return true;
  return false;
}

/** "placed on record that", "put its dissent on record" */
function recorded(lemma: string, { lemmas }: Side['read'], from: number, end: number): boolean {
  if (!/^(?:put|place|go)$/.test(lemma)) return false;
  const on = lemmas.indexOf('on', from);
  return on >= from && on < Math.min(end, from + 6) && lemmas[lemmas[on + 1] === 'the' ? on + 2 : on + 1] === 'record';
}

/** "gave the cost as 40 million" */
function givesAs(lemma: string, { lemmas, tags }: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'give' || !/^(?:DT|PRP\$)$/.test(tags[from] ?? '')) return false;
  let at = from + 1;
  while (at < Math.min(end, from + 9) && (/^(?:DT|JJ|NN)/.test(tags[at]!) || lemmas[at] === 'of')) at++;
  return lemmas[at] === 'as';
}

/** "gave her colleague her word that" */
function givesWord(lemma: string, { lemmas, tags }: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'give') return false;
  for (let i = from; i + 2 < Math.min(end, from + 9); i++)
    if (tags[i] === 'PRP$' && lemmas[i + 1] === 'word') return /^(?:that|not|to)$/.test(lemmas[i + 2]!);
  return false;
}

/** "The claim that votes were bought was made by": what is made is what the sentence opens with. */
function claimOpening({ lemmas, tags }: Side['read'], first: number, verb: number): boolean {
  const noun = tags[first] === 'DT' ? (/^JJ/.test(tags[first + 1] ?? '') ? first + 2 : first + 1) : first;
  return (
    noun + 1 < verb && lemmas[noun + 1] === 'that' && (SPEECH_NOUNS.has(lemmas[noun]!) || AUTHORED.has(lemmas[noun]!))
  );
}

/** Verbs that speak with one noun and not with others. */
const WITH_NOUN = new Set([
  'draw attention',
  'call attention',
  'take decision',
  'make decision',
  'take floor',
  'have word',
  'give word',
  'break news',
  'break silence',
  'cast veto',
  'cast vote',
  'cast doubt',
  'give go-ahead',
  'give light',
  'see no',
  'see sign',
  'see need',
  'see reason',
  'see risk',
  'see chance',
  'see room',
  'take note',
  'use veto',
  'wield veto',
  'lift veto',
  'drop veto',
  'drop objection',
  'drop opposition',
  'drop reservation',
  'drop demand',
  'take responsibility',
  'claim responsibility',
  'have floor',
  'share concern',
  'share view',
  'share opinion',
  'share assessment',
  'share doubt',
]);

/** The nouns of the phrase that begins at a token, up to the first word that is no part of it. */
function nounsAfter({ lemmas, tags }: Side['read'], from: number, end: number): string[] {
  let stop = from;
  while (stop < Math.min(end, from + 4) && /^(?:DT|JJ|PRP\$|CD|NN)/.test(tags[stop]!)) stop++;
  return lemmas.slice(from, stop);
}

/** "gave no date", "provided further details", "gave the green light": what is told or let happen. */
function tellsMore(read: Side['read'], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 5); i++) {
    if (TOLD.test(read.lemmas[i]!)) return true;
    if (!/^(?:DT|JJ|PRP\$|CD)/.test(read.tags[i]!)) return false;
  }
  return false;
}
const TOLD =
  /^(?:date|detail|reason|figure|number|estimate|forecast|timetable|timeline|guarantee|account|example|go-ahead|light|explanation|particular|specific|clue|hint|overview|outline|picture|update|summary|insight)$/;

/** The noun of saying that a verb of little meaning carries: "made an offer". */
function spokenAfter(read: Side['read'], from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + 5); i++) {
    if (SPEECH_NOUNS.has(read.lemmas[i]!)) return i;
    if (!/^(?:DT|JJ|PRP\$|NN|RB|RP|IN)/.test(read.tags[i]!) && read.lemmas[i] !== 'follow') return null;
  }
  return null;
}

/** "put the loss at 40 million": an estimate. */
function reckons(lemma: string, read: Side['read'], from: number, end: number): boolean {
  if (lemma !== 'put') return false;
  // "as the minister put it"
  if (read.lemmas[from] === 'it' && /^[,.;:]$/.test(read.tokens[from + 1]?.text ?? '.')) return true;
  for (let i = from; i + 1 < Math.min(end, from + 8); i++)
    if (read.lemmas[i] === 'at') return /^(?:CD|\$|#)$/.test(read.tags[i + 1]!) || /\d/.test(read.tokens[i + 1]!.text);
  return false;
}

/** What an act done with a noun of saying amounts to: "an offer … was made by", "made an offer" → offer. */
export function spokenOf(
  { lemma, group, passive, subject }: Predicate,
  read: Side['read'],
  end: number,
): string | null {
  if (!MAKES.has(lemma)) return null;
  if (passive) return subject && SPEECH_NOUNS.has(headNoun(read, subject)) ? headNoun(read, subject) : null;
  const at = spokenAfter(read, group.end, end);
  return at === null ? null : read.lemmas[at]!;
}

const MAKES = new Set('give make issue put extend lodge file launch'.split(' '));
