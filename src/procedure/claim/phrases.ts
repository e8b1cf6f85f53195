/** What several words say together: phrasal verbs, light verbs with their noun, idioms, predicates of a preposition. */
import { allForms, irregularVerbs } from '../../text/en/irregular-verbs.ts';
import { type Deed, formsOf } from './lexicon.ts';

/** Every form of a verb, to write out every form of a phrase. */
const everyForm = (verb: string): readonly string[] => {
  const odd = irregularVerbs.get(verb);
  return odd ? allForms(odd) : formsOf(verb);
};

/** Phrases of several words, their verb in the base form; `[a b]` stands for one of these words or none, `a/b` for one of
 *  them. A phrase that begins with `=` is taken as it stands. */
const written: Readonly<Partial<Record<Deed, string>>> = {
  veto: `cast [a its their his her the] veto; use [a its their his her the] veto; exercise [a its their the] veto; wield [a its their the] veto;
    veto use; resort to [a its their the] veto`,
  vote: `cast [a its their his her the] vote/votes/ballot; put to [a the] vote; go to a/the vote; come to a/the vote; take [a the] vote; hold [a the] vote;
    go to the polls; =put to`,
  speak: `declare itself/themselves; take [a any its] position/stand/stance; take [a any] [public formal] position; make [its their] position/view/views clear/known/public; state [its their] position; declare [its their] position`,
  'keep-out': 'stay away; sit out; keep out of it; stay out of',
  'keep-silent':
    'stay silent; remain silent; keep silent; be silent; keep quiet; stay quiet; say nothing; take no position/stand/stance; make no statement',
  'break-silence': 'break [the] silence; break [the] silence procedure',
  oppose: `raise [an any no its their the] objection/objections; place [a its] hold; put [a its] hold; lodge [an its their any] objection/objections;
    maintain [its their an] objection/objections/opposition; voice [its their an] objection/objections/opposition; say no; say nay; dig [its their] heels/in;
    speak against; speak out against; come out against; come down against; cast [a its their] vote/votes against; stand against; be hostile to; enter an objection;
    express [its their] opposition; deny [its their] consent; make [an] objection;
    insist on [its their the] objection/objections/refusal/veto/opposition; persist in/with [its their the] objection/objections/refusal/opposition; cling to [its their the] objection/objections/refusal/veto/opposition;
    stand by [its their the] objection/objections/refusal/veto/opposition/no; stick to [its their the] objection/objections/refusal/veto/opposition/no; uphold [its their the] objection/objections/veto/refusal;
    =is against it; =are against it;
    =on record against; =opposed to; =at odds with; =against it; =no fan of`,
  favour: `stand by [its their the] approval/support/proposal/decision/vote/yes/consent/pledge/endorsement; stick to/by/with [its their the] approval/support/proposal/vote/yes/consent/pledge; say yes; say aye; give [its their his her the] [final formal full] consent/assent/support/backing/approval/agreement/endorsement/blessing; come out in favour/favor/support; speak in favour/favor; speak out for;
    be in favour/favor; stand behind; get behind; line up behind; throw [its their] weight/support behind; lend [its their] support/backing; come on board; be on board;
    voice [its their] support; declare [its their] support; signal [its their] support; join [the] consensus; give [a its their the] thumbs up;
    =was for it; =were for it; =is for it; =are for it;
    =in favour; =in favor; =in support; =on board; =on record for; =on record in; =behind it; withhold [its their] consent/approval/support/assent/vote/backing; cast [a its their] vote/votes for/in`,
  adopt: `give [a its their the] [final formal] green light; give [a its their the] [final formal] nod/seal/imprimatur; give [a its their the] [final formal] go ahead; sign off; take [a the this that] decision; reach [a the] decision;
    put [its their] seal; nod through; wave through; rubber stamp; be taken; =green light; =done deal; =signed and sealed; =taken the decision; =gave the nod;
    win/get/receive/gain/secure [its their the final formal a] approval/endorsement/consent/backing/blessing`,
  decide:
    'find [an a the] [common] consensus/agreement/compromise/accord; come to [an the] agreement; strike [a the] [provisional political] deal/agreement/compromise; reach [an a the] [common] agreement/accord/deal/compromise/consensus/understanding; =settled on; arrive at [an a] agreement/consensus/decision; clinch [a the] deal; seal [a the] deal',
  reject: `turn down; vote down; strike down; throw out; shoot down; send back; =voted it down; say no to; give [a the] thumbs down; show [the] red card`,
  fail: `fall through; fall short; come to nothing; break down; fall flat; fall apart; run aground; be off the table; run into [the] sand/sands;
    go nowhere; =not come about; =not materialise; =not materialize; =not see the light; =dead in the water; =off the table; come to naught; fall at; fail to pass; =did not make it; not get through`,
  delay:
    'put off; put back; hold over; hold up; hold back; hold out; drag [its their] feet; drag [its] heels; put on ice; play for time; slow down; =on hold',
  block:
    'bring down; stand in the way; get in the way; be in the way; hold hostage; put [a its] brake/brakes; stand in [its] way; =in the way of; put paid to; shoot to pieces; stop [it] dead; form [a the] blocking minority; be a blocking minority',
  force: `take office; take up [the its his her] post/office/duties/presidency/seat/job; assume [the its his her] office/post/presidency/duties/chair; take over as/from/at; be sworn in; be in office;=applies in; =applies across; =applies throughout; =now applies; be applicable; be in force; come into force/effect/operation/being; enter into force/effect/operation; put into force/effect; bring into force/effect; go into force/effect/operation;
    take effect; become law; become binding; become effective; become operative; become valid; be [eu national binding now already] law; be [now already] binding; be effective; =in force; =into force; =into effect; =in effect; =legally binding; =gone into; =gone live; go live; =law of the land; =up and running`,
  pass: `go/get/come/squeak/sail/scrape/slip/squeeze/breeze/limp/rush/push/scramble/edge through; come through; make it through; sail through; scrape through; =carried the day; =over the line; =over the finish line; get over the line; clear [the its] final/last/third hurdle/reading/vote`,
  propose:
    'put forward; bring forward; set out; put on the table; lay on the table; bring in; come up with; =on the table; lay [the] text before',
  deposit: 'hand in; hand over [its their the] instrument/instruments; hand over',
  'take-part': 'take [no] part; be present; show up; turn up; cast [its their] ballot; join the vote',
  abstain:
    'stay neutral; remain neutral; be neutral; =not take sides; take no side/sides; stand aside; sit on the fence; be on the fence; =on the fence; walk out; leave the room; refrain from voting; hold [its their] fire; stand back; choose not to vote',
  condition: `set [a its their out] condition/conditions; attach [a its their] condition/conditions/strings; enter [a its their] [scrutiny parliamentary general] reserve/reservation/reserves; make conditional;
    have [a its] reserve; place [a its] [scrutiny] reserve; put [a] [scrutiny] reserve; make [it its their] [support consent approval] conditional; maintain [a its their] [scrutiny] reserve/reservation; lay down [a its] condition/conditions;
    =reserved its position; reserve [its their] position; impose [a] condition/conditions; =conditional on; tie [its their] [support consent approval vote] to; make [its their] [support consent approval vote agreement assent ratification yes signature] dependent; make [its their] [agreement assent ratification yes signature vote] conditional`,
  withdraw: `put an end to [its their the] objection/objections/opposition/resistance/veto/reservation/reservations; end [its their] objection/objections/opposition/resistance; reverse [its their] vote/position/objection; pull out; back out; drop out; go back on; give up; take back; back down; climb down; back off; give way; give in; relent; stand down; give ground; cave in; call off; change [its their] mind/tune/course; come round; drop [its their the] objection/objections/opposition/reservation/reservations/veto/reserve; lift [its their the] objection/objections/reservation/reservations/veto/reserve/block/hold`,
  publish:
    'make public; go public; appear in [the its] [official] gazette/journal/bulletin/register/record; sign into law; =signed into law',
  meet: 'get [the its] required; clear [the its] hurdle/bar/threshold; pass [the its] hurdle/bar/threshold; cross [the its] threshold',
  lack: 'be short of; fall short of; be shy of; =short of; =shy of; be without',
  open: '=set up; =sets up; get under way; get going; kick off',
  sign: 'put [its their his her] name/names/signature/signatures to; put pen to; sign up to; put [its their] initials',
  want: 'make up [its their his her] mind/minds; be minded; have [a] mind; toy with; flirt with; lean towards',
  join: '=belongs to; =belong to; =joined the ranks; be [now already] part of; be [now already] a member; be [now already] [a] party to; become [a the] [full] member/participant/party/signatory/partner/shareholder; gain [full] membership; be [a] member; be admitted; be let in; be taken in; gain admission; gain entry; be accepted as',
  apply:
    'hand in [an its their] application; file [an its their] application; submit [an its their] application; lodge [an its their] application/request; ask to join; knock on the door; request to join',
  need: '=rule asks for; =rules ask for; =statute asks for; =statutes ask for; =treaty asks for; =charter asks for',
  complete: 'wrap up; see through; be over and done; tie up',
};

/** A phrase in every form its notation stands for. */
function spelled(phrase: string): string[][] {
  if (phrase.startsWith('=')) return [phrase.slice(1).split(' ')];
  const parts = phrase.match(/\[[^\]]+\]|\S+/g) ?? [];
  let out: string[][] = [[]];
  parts.forEach((part, i) => {
    const options: (string | null)[] = part.startsWith('[')
      ? [null, ...part.slice(1, -1).split(' ')]
      : i === 0
        ? part.split('/').flatMap((verb) => everyForm(verb))
        : part.split('/');
    out = out.flatMap((start) => options.map((option) => (option === null ? start : [...start, option])));
  });
  return out.filter((words) => words.length > 1);
}

/** Every phrase, longest first. */
export const phrases: readonly (readonly [readonly string[], Deed])[] = (Object.entries(written) as [Deed, string][])
  .flatMap(([deed, list]) =>
    list
      .split(';')
      .map((phrase) => phrase.trim())
      .filter(Boolean)
      .flatMap((phrase) => spelled(phrase).map((words) => [words, deed] as const)),
  )
  .sort((a, b) => b[0].length - a[0].length);

/** A verb and the particle that may stand behind its object: "turned the bill down". */
export const particles: readonly (readonly [ReadonlySet<string>, string, Deed])[] = (
  [
    ['put', 'forward', 'propose'],
    ['bring', 'forward', 'propose'],
    ['turn', 'down', 'reject'],
    ['vote', 'down', 'reject'],
    ['strike', 'down', 'reject'],
    ['shoot', 'down', 'reject'],
    ['throw', 'out', 'reject'],
    ['kick', 'out', 'reject'],
    ['vote', 'out', 'reject'],
    ['send', 'back', 'reject'],
    ['hold', 'up', 'delay'],
    ['call', 'off', 'withdraw'],
    ['wave', 'through', 'adopt'],
    ['nod', 'through', 'adopt'],
    ['bring', 'down', 'block'],
    ['hand', 'in', 'deposit'],
    ['sign', 'into', 'publish'],
    ['bring', 'into', 'force'],
    ['put', 'into', 'force'],
    ['hold', 'hostage', 'block'],
  ] as const
).map(([verb, particle, deed]) => [new Set(everyForm(verb)), particle, deed as Deed] as const);
