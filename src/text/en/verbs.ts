/** Verbs of saying in English, by what is done in saying them, with the constructions each enters. The classes follow the
 *  grammar of reporting verbs (Quirk et al. 1985, §16.30–63: factual, suasive and interrogative verbs; Levin 1993, §37:
 *  verbs of communication) and, for the acts, Searle's assertives, directives and commissives. Whole classes, not the
 *  verbs of any set of texts.
 *
 *  Frames, one letter each:
 *  t  a clause, with or without "that"         (said that …, said …)
 *  a  somebody told, then a clause             (told reporters that …)
 *  w  a clause with whether, if, who, how …    (asked whether …)
 *  n  a noun phrase or gerund                  (denied the report)
 *  i  an infinitive of the speaker's own       (promised to …)
 *  o  somebody asked, then an infinitive       (urged Paris to …)
 *  k  a noun phrase, then "as" and a judgement (described the plan as …)
 *  p  a noun phrase, then a judgement          (called the plan …)
 *  f  somebody blamed, then of/for and the matter (accused Paris of …)
 *  q  may carry a quotation and nothing else */

import type { Act } from '../../model/statement.ts';
import { irregularVerbs } from './irregular-verbs.ts';

export type Verb = {
  readonly act: Act;
  readonly frames: string;
  /** Prepositions (or particles) after which the content stands: "call for", "object to". */
  readonly with: readonly string[];
};

const table: readonly (readonly [Act, string, string])[] = [
  // Assertives.
  ['assert', 'twq', 'say state'],
  [
    'assert',
    'tq',
    'answer add remark reply retort quip joke muse continue opine interject intone tweet post write respond',
  ],
  [
    'assert',
    'tq',
    'grumble thunder venture volunteer confide vent gripe counter rejoin reason exclaim shout explain whisper mutter',
  ],
  ['assert', 'tq', 'rule opine submit'],
  ['assert', 'twq', 'recall'],
  ['assert', 'tnwq', 'note observe announce declare report mention reveal disclose stress emphasize emphasise'],
  ['assert', 'tnwq', 'underline underscore highlight indicate signal recount relate narrate specify explain'],
  ['assert', 'tnq', 'predict forecast foresee estimate conclude assess testify proclaim argue reckon'],
  ['assert', 'tnq', 'insist maintain assert hint imply intimate divulge elaborate boast lament bemoan'],
  ['assert', 'tq', 'jeer crow fume rage gloat'],
  ['assert', 'q', 'scoff sneer snap sigh joke shrug bark growl declare deadpan snort chuckle cry shout'],
  ['deny', 'tq', 'object'],
  ['assert', 'atq', 'tell inform notify brief remind advise'],
  ['assert', 'nq', 'welcome praise condemn criticize criticise denounce deplore applaud hail decry slam blast commend'],
  ['assert', 'tnq', 'regret'],
  ['assert', 'nq', 'pronounce deride mock salute defend justify'],
  ['assert', 'a', 'update'],
  ['assert', 'n', 'outline reveal'],
  ['claim', 'tnq', 'claim allege purport contend complain protest'],
  ['claim', 'f', 'accuse blame reproach fault chide berate upbraid rebuke scold chastise lambaste'],
  ['claim', 't', 'charge'],
  ['claim', 'p', 'call brand label dub term'],
  ['assert', 'kw', 'describe portray characterize characterise depict'],
  ['deny', 'nk', 'dismiss'],
  ['claim', 'k', 'denounce condemn decry deride criticise criticize brand label slam blast'],
  ['confirm', 'tnwq', 'confirm acknowledge admit concede verify corroborate certify attest'],
  ['reaffirm', 'tnwq', 'reaffirm reiterate repeat restate affirm reassert'],
  ['reaffirm', 'n', 'renew'],
  ['agree', 'tiq', 'agree concur'],
  ['agree', 'n', 'accept endorse echo second'],
  ['confirm', 't', 'accept'],
  ['agree', 'i', 'accept'],
  ['assert', 't', 'calculate compute'],
  ['ask', 'f', 'quiz grill interrogate press'],
  // Denials: also reject, object to, rule out, dispute.
  ['deny', 'tnq', 'deny dispute refute rebut disavow repudiate contest'],
  ['deny', 'nq', 'reject rebuff contradict disown oppose veto'],
  ['deny', 'tnq', 'gainsay negate controvert'],
  ['deny', 'n', 'scotch quash debunk rubbish disclaim spurn discount challenge'],
  // Commissives.
  ['promise', 'tianq', 'promise pledge vow guarantee swear'],
  ['promise', 'aq', 'assure reassure'],
  ['promise', 'in', 'offer'],
  ['promise', 'i', 'undertake volunteer'],
  ['promise', 'ti', 'commit'],
  // Directives.
  ['request', 'ontq', 'urge'],
  ['request', 'tinq', 'demand'],
  ['request', 'otn', 'request'],
  ['request', 'tnq', 'propose recommend suggest advocate'],
  ['request', 'on', 'invite'],
  ['request', 'o', 'challenge dare'],
  [
    'request',
    'oq',
    'encourage exhort implore beg press lobby petition instruct order direct entreat advise counsel beseech task',
  ],
  ['request', 'i', 'plead'],
  ['request', 'q', 'plead'],
  ['ask', 'wq', 'ask wonder inquire enquire'],
  ['ask', 'wq', 'question query'],
  // To question a claim is to dispute it; to question a witness is to ask.
  ['deny', 'n', 'question query'],
  ['warn', 'taq', 'warn caution'],
  ['warn', 'a', 'alert forewarn'],
  ['warn', 'itn', 'threaten'],
  ['correct', 'tnwq', 'correct clarify'],
  ['correct', 'n', 'retract rectify'],
];

/** Verbs that need their preposition or particle to be verbs of saying, or that mean something else with it. */
const phrasal: readonly (readonly [Act, string, string, string])[] = [
  ['request', 'n', 'call', 'for'],
  ['request', 'o', 'call', 'on'],
  ['request', 'o', 'call', 'upon'],
  ['request', 'n', 'ask', 'for'],
  ['request', 'n', 'push', 'for'],
  ['request', 'n', 'press', 'for'],
  ['request', 'n', 'plead', 'for'],
  ['request', 'n', 'beg', 'for'],
  ['request', 'n', 'clamour', 'for'],
  ['request', 'n', 'clamor', 'for'],
  ['request', 'n', 'petition', 'for'],
  ['request', 'n', 'agitate', 'for'],
  ['request', 'n', 'campaign', 'for'],
  ['request', 'n', 'argue', 'for'],
  ['request', 'n', 'lobby', 'for'],
  ['request', 'n', 'appeal', 'for'],
  ['request', 'o', 'appeal', 'to'],
  ['request', 'o', 'plead', 'with'],
  ['request', 'n', 'insist', 'on'],
  ['request', 'n', 'insist', 'upon'],
  ['request', 'n', 'advise', 'against'],
  ['request', 'n', 'argue', 'against'],
  ['warn', 'n', 'warn', 'against'],
  ['warn', 'n', 'warn', 'of'],
  ['warn', 'n', 'warn', 'about'],
  ['warn', 'n', 'caution', 'against'],
  ['warn', 'n', 'caution', 'about'],
  ['warn', 'n', 'alert', 'to'],
  ['deny', 'n', 'object', 'to'],
  ['deny', 'n', 'rule', 'out'],
  ['deny', 'n', 'disagree', 'with'],
  ['deny', 'n', 'turn', 'down'],
  ['deny', 'nk', 'brush', 'off'],
  ['deny', 'n', 'come', 'out against'],
  ['deny', 'n', 'throw', 'out'],
  ['deny', 'nk', 'cast', 'aside'],
  ['deny', 'n', 'dissent', 'from'],
  ['deny', 'n', 'demur', 'at'],
  ['deny', 'n', 'balk', 'at'],
  ['deny', 'n', 'baulk', 'at'],
  ['deny', 'n', 'quarrel', 'with'],
  ['deny', 'n', 'quibble', 'with'],
  ['deny', 'n', 'protest', 'at'],
  ['deny', 'n', 'recoil', 'from'],
  ['reaffirm', 'n', 'stand', 'by'],
  ['deny', 'nk', 'brush', 'aside'],
  ['deny', 'nk', 'shrug', 'off'],
  ['deny', 'nk', 'wave', 'away'],
  ['deny', 'nk', 'wave', 'aside'],
  ['deny', 'nk', 'push', 'aside'],
  ['deny', 'nk', 'sweep', 'aside'],
  ['deny', 'nk', 'thrust', 'aside'],
  ['deny', 'nk', 'bat', 'away'],
  ['deny', 'nk', 'bat', 'aside'],
  ['deny', 'n', 'push', 'back against'],
  ['deny', 'n', 'push', 'back on'],
  ['deny', 'n', 'hit', 'back at'],
  ['deny', 'nk', 'laugh', 'off'],
  ['deny', 'n', 'push', 'back'],
  ['deny', 'n', 'shoot', 'down'],
  ['deny', 'n', 'knock', 'down'],
  ['deny', 'n', 'scoff', 'at'],
  ['deny', 'n', 'bristle', 'at'],
  ['assert', 'n', 'downplay', ''],
  ['deny', 'nk', 'wave', 'off'],
  ['claim', 'k', 'play', 'down'],
  ['assert', 'n', 'play', 'down'],
  ['assert', 'n', 'bring', 'up'],
  ['assert', 'twnq', 'point', 'out'],
  ['assert', 'n', 'point', 'to'],
  ['assert', 'wn', 'spell', 'out'],
  ['assert', 'wn', 'set', 'out'],
  ['assert', 'wn', 'lay', 'out'],
  ['assert', 'n', 'speak', 'of'],
  ['assert', 'n', 'talk', 'of'],
  ['claim', 'n', 'complain', 'of'],
  ['claim', 'n', 'complain', 'about'],
  ['assert', 'n', 'hint', 'at'],
  ['assert', 'n', 'allude', 'to'],
  ['assert', 'n', 'boast', 'of'],
  ['deny', 'n', 'protest', 'against'],
  ['agree', 'n', 'agree', 'on'],
  ['agree', 'n', 'agree', 'to'],
  ['agree', 'n', 'agree', 'with'],
  ['agree', 'n', 'consent', 'to'],
  ['agree', 'n', 'assent', 'to'],
  ['agree', 'n', 'accede', 'to'],
  ['agree', 'n', 'settle', 'on'],
  ['confirm', 'n', 'vouch', 'for'],
  ['agree', 'i', 'consent', ''],
  ['confirm', 'n', 'admit', 'to'],
  ['confirm', 'n', 'own', 'up to'],
  ['confirm', 'n', 'confess', 'to'],
  ['confirm', 'n', 'fess', 'up to'],
  ['promise', 'n', 'commit', 'to'],
  ['ask', 'n', 'ask', 'about'],
  ['ask', 'n', 'inquire', 'about'],
  ['ask', 'n', 'enquire', 'about'],
  ['assert', 'tq', 'hit', 'back'],
  ['assert', 'tq', 'shoot', 'back'],
  ['assert', 'q', 'chime', 'in'],
  ['assert', 'q', 'go', 'on'],
];

const verbs = new Map<string, Verb[]>();
function enter(lemma: string, verb: Verb): void {
  verbs.set(lemma, [...(verbs.get(lemma) ?? []), verb]);
}
for (const [act, frames, lemmas] of table)
  for (const lemma of lemmas.split(' ')) enter(lemma, { act, frames, with: [] });
for (const [act, frames, lemma, preposition] of phrasal)
  enter(lemma, { act, frames, with: preposition ? [preposition] : [] });

for (const list of verbs.values()) list.sort((a, b) => Number(/[kfp]/.test(b.frames)) - Number(/[kfp]/.test(a.frames)));

/** What a verb can do as a verb of saying, judgements first; empty when it is none. */
export const sayingsOf = (lemma: string): readonly Verb[] => verbs.get(lemma) ?? [];

export const isSaying = (lemma: string): boolean => verbs.has(lemma);

/** Verbs of saying that are as often verbs of doing or nouns; they need a clause, an infinitive, a person or a quotation
 *  after them, a noun phrase is not enough. */
export const needsClause = new Set(
  'submit discount challenge question query spurn write post continue argue conclude indicate signal reveal offer order direct note report estimate stress accept task suggest protest add relate contest press state reason charge'.split(
    ' ',
  ),
);

/** Verbs that are verbs of saying with a noun phrase only when it names something said or felt ("raised concerns"). */
export const withSpeechNoun = new Set(
  'raise share voice express convey voice air register lodge offer extend'.split(' '),
);

/** What courts and panels do in words: found, held, considered that. Of others the same verbs tell what they think. */
export const judicial = new Set('hold find consider determine decide conclude establish'.split(' '));
export const judges = new Set(
  `court courts judge judges justice justices tribunal panel bench chamber jury magistrate magistrates arbitrator
  arbitrators inquiry commission committee ombudsman coroner rapporteur auditors inspectorate regulator`.split(/\s+/),
);

/** The base form of a verb of saying and the tag of its form, where a word can be one; null where it cannot. */
export function sayingForm(lower: string): { lemma: string; tag: 'VBP' | 'VBZ' | 'VBD' } | null {
  const irregular = pasts.get(lower);
  if (irregular) return { lemma: irregular, tag: 'VBD' };
  if (isSaying(lower)) return { lemma: lower, tag: 'VBP' };
  const stem = (ending: string, cut: number): string | null =>
    lower.endsWith(ending) && isSaying(lower.slice(0, -cut)) ? lower.slice(0, -cut) : null;
  const third = stem('s', 1) ?? stem('es', 2) ?? (lower.endsWith('ies') ? base(`${lower.slice(0, -3)}y`) : null);
  if (third) return { lemma: third, tag: 'VBZ' };
  const past =
    stem('ed', 1) ??
    stem('ed', 2) ??
    (lower.endsWith('ied') ? base(`${lower.slice(0, -3)}y`) : null) ??
    (/(.)\1ed$/.test(lower) ? base(lower.slice(0, -3)) : null);
  return past ? { lemma: past, tag: 'VBD' } : null;
}
/** Pasts that are nothing else. */
export const onlyPast = (lower: string): boolean => pasts.has(lower) && !/^(?:shot|write|spoke|stood)$/.test(lower);

const base = (lemma: string): string | null => (isSaying(lemma) ? lemma : null);
const pasts = new Map(
  'stand undertake swear write say tell speak foresee beseech shoot'
    .split(' ')
    .flatMap((verb) => irregularVerbs.get(verb)!.past.map((past) => [past, verb] as const)),
);

/** Verbs of doing that speak when their object is put in words: to back a proposal is to agree with it, to counsel patience
 *  to ask for it. */
const byObject: readonly (readonly [Act, string, string])[] = [
  [
    'agree',
    'back support favour favor champion',
    `proposal proposals plan plans idea ideas call calls motion motions bid request requests demand demands draft text
    wording resolution move suggestion initiative appeal amendment amendments candidacy candidate application position
    view views claim complaint reform reforms package compromise formula timetable ceasefire truce recommendation
    recommendations nomination`,
  ],
  [
    'deny',
    'exclude foreclose preclude',
    `possibility prospect option scenario extension delay postponement return resignation sale rise increase cut cuts
    talks negotiations concession concessions compromise coalition intervention ceasefire truce referendum election
    elections deal agreement amnesty merger bailout rescue withdrawal escalation change changes vote candidacy`,
  ],
  [
    'deny',
    'resist spurn rebuff decline refuse defy snub repel',
    `call calls demand demands request requests proposal proposals suggestion suggestions offer offers invitation
    overture overtures appeal appeals plea pleas plan plans idea bid pressure amendment amendments motion`,
  ],
  [
    'correct',
    'withdraw amend revise retract recant',
    `report reports claim claims statement statements figure figures toll count tally estimate estimates account story remark
    remarks accusation accusations allegation allegations total forecast`,
  ],
  [
    'refuse-to-answer',
    'withhold suppress',
    `name names identity identities detail details figure figures date dates price prices number numbers reason reasons
    address addresses`,
  ],
  [
    'request',
    'seek',
    `place places seat seats share role say register list inquiry audit inspection review study moratorium exemption
    deal meeting talks reform reforms waiver concession concessions compensation change changes`,
  ],
  [
    'request',
    'float moot table',
    `ban bans levy tax fee fund moratorium pause freeze ceasefire truce compromise exemption quota scheme merger swap
    idea ideas plan plans proposal proposals amendment amendments motion motions resolution text draft date dates`,
  ],
  [
    'request',
    'counsel advise preach recommend advocate',
    'patience restraint caution calm moderation prudence vigilance delay tolerance dialogue',
  ],
];
const objects = byObject.flatMap(([act, verbs, nouns]) =>
  verbs.split(' ').map((verb) => ({ act, verb, nouns: new Set(nouns.split(/\s+/)) })),
);
/** The act of such a verb whose object `is` one of the nouns; null for other verbs and objects. */
export const actOfObject = (verb: string, is: (nouns: ReadonlySet<string>) => boolean): Act | null =>
  objects.find((row) => row.verb === verb && is(row.nouns))?.act ?? null;

/** Nouns for what is said or felt; "expressed regret over", "raised the matter". */
export const speechNouns = new Set(
  `concern concerns regret hope hopes confidence doubt doubts support solidarity readiness willingness alarm anger outrage
  dismay disappointment satisfaction condolences reservations reservation objection objections view views opinion
  conviction belief fear fears worry worries surprise interest sympathy indignation displeasure commitment protest
  frustration scepticism skepticism caution optimism intention determination appreciation unease sorrow`.split(/\s+/),
);

/** Verbs that take a clause with "that" and are no verbs of saying: they prove, cause, notice or hold something. */
export const notSaying = new Set(
  `mean ensure show prove demonstrate make be have do get see hear find notice discover learn realize realise remember
  forget know think believe feel hope wish expect fear suspect doubt assume suppose guess imagine dream pray decide
  determine conclude infer deduce ascertain establish figure gather understand recognize recognise appear seem happen
  turn follow emerge transpire guarantee require mandate stipulate provide entail imply involve arrange check verify
  watch care worry bet trust love hate like want need prefer intend mind deserve resent regret rejoice fancy reckon
  consider hold find foresee anticipate accept agree allow grant pretend choose help cause lead put take give
  leave keep set bring come go`.split(/\s+/),
);

/** What others put about: to call it false is to deny it. */
export const putAbout = new Set(
  `claim claims assertion assertions allegation allegations accusation accusations charge charges account accounts version
  report reports rumour rumours rumor rumors speculation suggestion suggestions insinuation insinuations story stories
  talk`.split(/\s+/),
);

/** What can be disputed: of these "challenge", "discount" or "question" say that they may not be so. */
export const disputable = new Set([
  ...putAbout,
  ...`figure figures number numbers estimate estimates finding findings conclusion conclusions statement statements
  idea notion possibility likelihood theory accuracy validity legality wisdom need motive motives authenticity credibility independence fairness ruling decision result results
  evidence necessity assessment view narrative argument premise interpretation data statistics`.split(/\s+/),
]);

/** What a verb does when it is denied: not to rule a thing out is to leave room for it, not to deny it no answer. */
export function unsaid(verb: string, act: Act): Act | null {
  if (verb === 'rule') return 'assert';
  if (/^(?:deny|dispute|contest)$/.test(verb)) return 'refuse-to-answer';
  if (/^(?:agree|accept|support)$/.test(verb)) return 'deny';
  if (/^(?:object|oppose)$/.test(verb)) return 'agree';
  return act === 'deny' ? null : act;
}

/** Attitudes: held, not said. PolNeAR counts them as attributions; the product keeps them apart. */
export const attitudes = new Set(
  `believe think hope want expect fear plan intend support back consider know feel doubt prefer favor favour wish worry
  suspect regard view see find show seem appear like love hate dislike assume imagine understand realize realise
  recognize recognise decide hold anticipate aim seek desire need mean try attempt oppose trust care suppose guess
  dream envision envisage embrace deem judge perceive learn discover determine remember forget enjoy admire respect
  vote approve disapprove tend likely poised determined willing ready eager reluctant convinced confident sure certain
  aware worried concerned afraid frustrated surprised committed opposed resolve prepare target`.split(/\s+/),
);
