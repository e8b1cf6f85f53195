/** Kinds of parties, and what tells two bodies or two unnamed people apart though neither is named: a word of their own
 *  ("the meteorological office", "the air force"), their standing ("a diplomat", "a minister"), being of no state. */
import { sameConcept } from './concepts.ts';
import { nearness } from './meaning.ts';
import { isGroup, isPersonNoun, kinship } from './nouns.ts';
import { type Party, words } from './parties.ts';
import { foldWord } from './spelling.ts';
import { conceptOfWord } from './synonyms.ts';
import { sameName } from './transliteration.ts';

/** Kinds of people and bodies that may stand for any more exact one of their sort. */
export const GENERIC_PERSON = words(
  'official politician leader diplomat source insider man woman person people guest host visitor counterpart colleague dignitary statesman representative incumbent newcomer',
);

export const GENERIC_BODY = words(
  'side government authority country state capital administration cabinet party body institution organisation organization agency office delegation team ally',
);

/** "members from both sides", "all the delegations" */
export const together = ({ text }: Party): boolean =>
  /\b(?:both|all|the two|the three|all the) (?:sides|parties|delegations|countries|governments|capitals|camps|communities|states|nations)\b/i.test(
    text,
  );

/** "Norway" against "the Secretariat": a country by its bare name, and somebody who never speaks for a country. */
export const noState = (state: Party, plain: Party): boolean =>
  state.countries.size === 1 &&
  !state.head &&
  !state.names.size &&
  !state.joint &&
  NO_STATE.has(plain.head) &&
  plain.countries.size + plain.organizations.size === 0;

const NO_STATE = words(
  'secretariat rapporteur mediator facilitator moderator operator company firm association federation employer tribunal court jury panel committee board insurer shipowner owner carrier airline charity ngo trader farmer fisherman union bishop auditor arbiter arbitrator expert scientist organiser organizer',
);

/** "the meteorological office" against "the air force": each narrowed down by a word of its own. */
export const otherBodies = (a: Party, b: Party): boolean => {
  const body = ({ head }: Party): boolean => isGroup(head) || GENERIC_BODY.has(head) || ARMS.has(head);
  const told = ({ marks, names }: Party): string[] => [...marks, ...names].map(foldWord);
  const own = (p: Party, q: Party): boolean =>
    told(p).length > 0 &&
    !told(p).some((m) => [...told(q), q.head].some((n) => sameMark(m, n) || nearness(m, n) >= 0.5));
  return body(a) && body(b) && own(a, b) && own(b, a) && !meet(a.countries, b.countries);
};

export const ARMS = words(
  'force service guard corps presidency directorate inspectorate bureau office branch wing fleet desk',
);

export const apart = (p: Party, q: Party): boolean =>
  [...p.marks].some((m) => ![...q.marks, q.head].some((n) => sameMark(m, n)));

/** "a diplomat" against "a minister": nobody is named, and no minister goes by the other word. */
export const standing = (general: Party, one: Party): boolean =>
  (/^(?:diplomat|official)$/.test(general.head) && CIVILIANS.has(one.head)) ||
  ((general.indefinite || general.count > 0) &&
    (one.indefinite || one.count > 0) &&
    /^(?:diplomat|official|insider|aide)$/.test(general.head) &&
    /(?:minister|president|mayor|governor|deputy|senator|judge|prosecutor|officer)$/.test(one.head) &&
    !general.marks.has(one.head));

const CIVILIANS = words(
  'eyewitness bystander onlooker villager resident inhabitant doctor nurse medic trader farmer worker activist witness student driver passenger fisherman analyst economist journalist relative neighbour neighbor businessman lawyer teacher priest rescuer refugee survivor protester demonstrator employer retailer',
);

/** "the mayor's office" speaks for the mayor, "the presidency" for the president. */
export const officeOf = (office: Party, one: Party): boolean =>
  (/^(?:office|staff|team)$/.test(office.head) && office.marks.has(one.head) && isPersonNoun(one.head)) ||
  (OFFICES.get(office.head) === one.head && !one.plural) ||
  // "the Presidency", "the chair", where neither is told of what
  (office.head === 'presidency' && one.head === 'chair' && one.marks.size + one.names.size + one.home.size === 0) ||
  (office.head === 'chairmanship' && /^(?:chair|chairman|chairwoman|chairperson|presidency)$/.test(one.head)) ||
  (office.head === 'hall' && /\b(?:town|city) hall\b/i.test(office.text) && one.head === 'mayor');
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['presidency', 'president'],
  ['chancellery', 'chancellor'],
  ['chancellory', 'chancellor'],
  ['governorate', 'governor'],
]);

/** "close to the talks", "close to the negotiations" */
export const sameMark = (m: string, n: string): boolean =>
  conceptOfWord(m) === conceptOfWord(n) ||
  // "Lukashenko's office", "Lukashenka's office"
  (Math.min(m.length, n.length) > 7 && m.slice(0, 4) === n.slice(0, 4) && sameName(m, n)) ||
  // Two things of one trade that cannot be one: "airlines", "airports".
  (kinship(m, n) !== 'other' && akin(m, n));

const akin = (m: string, n: string): boolean =>
  // "the city council", "the municipal council"
  (OF_A_TOWN.test(m) && OF_A_TOWN.test(n)) ||
  // "regional", "of the region"
  (Math.min(m.length, n.length) >= 5 && (m.startsWith(n) || n.startsWith(m))) ||
  sameConcept(m, n) ||
  /^(?:same|wider)$/.test(kinship(m, n, 2));

const OF_A_TOWN = /^(?:city|town|municipal|communal)$/;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));
