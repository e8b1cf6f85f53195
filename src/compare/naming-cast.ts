/** Those whom a text brings on, and which of them a plain title means: "the minister", where "Malta's health minister" opened
 *  the ward and no other minister is told of. */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { isGroup } from '../text/en/nouns.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { isPerson } from './persons.ts';
import type { Read, Reading } from './reading.ts';

/** Sentences of a text in which people are looked for; a text that brings on more tells of them in full again. */
const SEARCHED = 40;

/** Texts are hostile, and a sentence may be endless: no more people and bodies than this are kept. */
const MOST = 400;

/** People and bodies with a head noun, one by one, in the order of the text. */
export function castOf(reading: Reading, gazetteer: Gazetteer): Party[] {
  const cast: Party[] = [];
  for (const unit of reading.sentences.slice(0, SEARCHED)) {
    const { read, first, end } = reading.locate(unit, unit.paragraph);
    for (let i = first; i < end && cast.length < MOST; ) {
      const phrase = OPENS.test(read.tags[i]!) ? nounPhrase(read, i, end) : null;
      if (!phrase) {
        i++;
        continue;
      }
      for (const range of apart(read, phrase)) {
        const party = partyOf(read, withoutCommon(read, range), gazetteer);
        if (party.head && !party.plural && !party.joint && !party.pronoun && (isPerson(party) || isBody(party)))
          cast.push(party);
      }
      i = phrase.end;
    }
  }
  return cast;
}
const OPENS = /^(?:DT|PRP\$|JJ|NNP?)$/;

const isBody = ({ head }: Party): boolean => isGroup(head) || /^(?:ministry|embassy|office|presidency)$/.test(head);

/** "the Minister of Education | the Rector of the University" */
export function apart({ tags, lemmas, tokens }: Read, { first, end }: Range): Range[] {
  const out: Range[] = [];
  let from = first;
  for (let i = first + 1; i + 1 < end; i++) {
    if (lemmas[i] !== 'and') continue;
    const owner = /^['’]s?$/.test(tokens[i + 2]?.text ?? '') && i + 2 < end;
    if (tags[i + 1] !== 'DT' && !owner) continue;
    out.push({ first: from, end: i });
    from = i + 1;
  }
  out.push({ first: from, end });
  return out;
}

/** "the Governor | of the central bank", "a call from the presidency | for restraint": a common noun behind tells nobody
 *  more, and may belong to something else. */
function withoutCommon({ lemmas, tokens }: Read, { first, end }: Range): Range {
  let stop = first + 1;
  while (stop < end && !DAY.test(tokens[stop]!.text)) stop++;
  for (let i = stop - 1; i > first; i--) {
    const word = tokens[i]!.text;
    if (/^\p{Lu}/u.test(word) && !COMMON_BODY.test(word.toLowerCase())) break;
    // "the governor of the central bank": which one is told.
    if (/^(?:of|for|from)$/.test(lemmas[i]!) && !ofNamedBody(lemmas, i, stop)) stop = i;
  }
  return { first, end: stop };
}
const ofNamedBody = (lemmas: readonly string[], of: number, stop: number): boolean =>
  lemmas[of] === 'of' &&
  HEADS_BODY.test(lemmas[of - 1]!) &&
  COMMON_BODY.test(lemmas[stop - 1]!) &&
  stop - of > (lemmas[of + 1] === 'the' ? 3 : 2);
const HEADS_BODY = /^(?:governor|head|chair\p{L}*|president|director|leader|secretary|speaker|chief)$/u;
const DAY = /^(?:last|next|this|today|yesterday|tonight)$/;

/** Bodies that a common noun alone tells nothing of: "the Director of the Agency". */
const COMMON_BODY =
  /^(?:agency|bank|board|commission|committee|council|fund|institute|union|company|court|authority|office|organi[sz]ation|service|society|association|federation|club|group|cent(?:re|er)|university|foundation|mission|assembly|parliament)$/;

/** The one of the cast, told more fully, whom a plain title means; null where it was told plainly first, or where several
 *  could be meant: "the President rang the President of Romania". */
export function inFull(plain: Party, cast: readonly Party[]): Party | null {
  if (
    plain.names.size ||
    plain.countries.size ||
    plain.organizations.size ||
    plain.plural ||
    plain.joint ||
    plain.indefinite
  )
    return null;
  if (plain.pronoun || !/^the /i.test(plain.text)) return null;
  const own = cast.filter((one) => couldBe(one, plain));
  if (!own.length || (own[0]!.head === plain.head && told(own[0]!) <= told(plain))) return null;
  const fuller = own.filter((one) => told(one) > told(plain)).sort((a, b) => told(b) - told(a));
  const exact = fuller.filter(({ head }) => head === plain.head);
  const [fullest, ...others] = exact.length ? exact : fuller;
  return others.every((one) => isPart(one, fullest!)) ? fullest! : null;
}

/** "The Norwegian leader", where one head of state or government of Norway is told of: that one. */
export function headOf(leader: Party, cast: readonly Party[]): Party | null {
  if (leader.head !== 'leader' || leader.countries.size !== 1 || leader.plural || leader.indefinite) return null;
  const [code] = leader.countries;
  const heads = cast.filter(({ head, countries }) => HEADS.test(head) && countries.has(code!));
  return heads.length && heads.every(({ head }) => head === heads[0]!.head) ? heads[0]! : null;
}
const HEADS = /^(?:primeminister|president|chancellor|king|queen|emir|sultan)$/;

/** "The Latvian minister", where one minister of Latvia is told of with a field: that one. */
export function ministerOf(minister: Party, cast: readonly Party[]): Party | null {
  const plain = minister.head === 'minister' && !minister.marks.size && !minister.names.size && !minister.ranks.size;
  if (!plain || minister.countries.size !== 1 || minister.plural || minister.indefinite) return null;
  const [code] = minister.countries;
  const own = cast.filter(
    ({ head, countries, ranks }) => /minister$/.test(head) && countries.has(code!) && !ranks.size,
  );
  const told = own.filter(({ head, marks }) => head === 'foreignminister' || (head === 'minister' && marks.size > 0));
  const rest = own.filter((one) => one.head !== 'minister' || one.marks.size > 0);
  return told.length > 0 && rest.every(({ text }) => text === told[0]!.text) ? told[0]! : null;
}

/** "The minister", where one ministry is told of: its minister; and "the ministry", where one minister is. */
export function byOffice({ text, head }: Party, cast: readonly Party[]): string | null {
  if (!/^the minist(?:er|ry)$/i.test(text)) return null;
  const other = head === 'minister' ? 'ministry' : 'minister';
  const full = cast.filter((one) => told(one) > 0 && !one.ranks.size);
  // Another of the same kind is told of, and may be meant.
  if (full.some((one) => (head === 'minister' ? /minister$/.test(one.head) : one.head === head))) return null;
  const names = full
    .filter((one) => one.head === other || (other === 'minister' && one.head === 'foreignminister'))
    .map((one) => one.text.replace(/^(?:the|its|an?|\p{L}+[’']s) /iu, ''))
    .filter((name) => FIELD_TOLD.test(name));
  if (!names.length || names.some((name) => name !== names[0])) return null;
  return names[0]!.replace(/(?<=\b[Mm]inist)(?:er|ry)\b/, head === 'minister' ? 'er' : 'ry');
}
/** "Minister of Transport", "health ministry" */
const FIELD_TOLD = /^(?:Minist(?:er|ry) (?:of|for) .+|\p{L}\p{Ll}+ [Mm]inist(?:er|ry)(?: of .+)?)$/u;

/** "The Commission President", where the President of the European Commission is told of. */
export function ofBodyInFull(short: Party, cast: readonly Party[]): Party | null {
  const [body] = short.organizations;
  if (!body || short.organizations.size > 1 || short.names.size || short.plural || / (?:of|for) /.test(short.text))
    return null;
  return (
    cast.find(({ head, organizations, text }) => head === short.head && organizations.has(body) && / of /.test(text)) ??
    null
  );
}

/** What two who met are called together: "both ministers", "both leaders". */
export function togetherOf([one, two]: readonly [Party, Party]): string {
  const minister = (party: Party): boolean => /minister$/.test(party.head) && party.head !== 'primeminister';
  const leads = (party: Party): boolean => HEADS.test(party.head) || party.head === 'leader';
  if (minister(one) && (minister(two) || PEER.test(two.head))) return 'both ministers';
  if (leads(one) && (leads(two) || PEER.test(two.head)))
    return one.head === two.head && one.head !== 'primeminister' ? `both ${one.head}s` : 'both leaders';
  return 'both';
}
const PEER = /^(?:counterpart|colleague)$/;

const couldBe = (one: Party, plain: Party): boolean =>
  (one.head === plain.head || SHORT.get(one.head) === plain.head) &&
  [...plain.marks].every((mark) => one.marks.has(mark)) &&
  one.ranks.size === plain.ranks.size &&
  [...plain.ranks].every((rank) => one.ranks.has(rank));

/** What an office is called for short: "the Minister" of the Minister for Foreign Affairs, never of a Prime Minister. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['foreignminister', 'minister'],
  ['directorgeneral', 'director'],
  ['managingdirector', 'director'],
  ['executivedirector', 'director'],
  ['highrepresentative', 'representative'],
  ['permanentrepresentative', 'representative'],
  ['statesecretary', 'secretary'],
  ['highcommissioner', 'commissioner'],
  ['securityadviser', 'adviser'],
  ['consulgeneral', 'consul'],
  ['vicepresident', 'president'],
]);

/** How much of a party is told beside its head; a longer head tells more by itself. */
const told = ({ head, countries, organizations, marks, names }: Party): number =>
  (SHORT.has(head) ? 1 : 0) + countries.size + organizations.size + marks.size + names.size;

const isPart = (one: Party, whole: Party): boolean =>
  (['countries', 'organizations', 'marks', 'names'] as const).every((key) =>
    [...one[key]].every((word) => whole[key].has(word)),
  );
