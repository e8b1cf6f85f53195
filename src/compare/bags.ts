/** What a sentence is about, as a bag of features: concepts of its words, figures in their normal form, countries and
 *  organizations by whatever name, long names by their initials. Two wordings of one thing have much the same bag. */
import { ignorables } from '../text/en/characters.ts';
import { figuresIn } from '../text/en/figures.ts';
import { kinOf } from '../text/en/kin-words.ts';
import { foldWord } from '../text/en/spelling.ts';
import { stemOf } from '../text/en/stems.ts';
import { conceptOf } from '../text/en/synonyms.ts';
import type { Gazetteer } from '../text/gazetteer.ts';

export type Bag = { readonly features: ReadonlyMap<string, number>; readonly weight: number };

/** Words that any sentence has. */
export const LIGHT = new Set(
  "them 's ’s him whom whose where while the a an of to in on at for by with and or from as that this it its his her their he she they be is are was were has have had will would not also which who into over about after before there".split(
    ' ',
  ),
);

export const NO = new Set('no not nobody none never nothing neither nor without'.split(' '));

/** A word's concept; of a noun made from a verb, the verb's; a long word of none by its first letters, so that "applauded"
 *  and "applause" meet. */
export function featureOf(plain: string): string {
  const word = kinOf(plain);
  const concept = conceptOf(stemOf(word));
  // "cap", too short to be folded as a name, beside "capping".
  return concept.startsWith('#')
    ? concept
    : stemOf(foldWord(word))
        .replace(/^c(?=[aoulr])/, 'k')
        .slice(0, 6);
}

/** Names of three words or more give their initials too: "International Atomic Energy Agency", "IAEA". */
function longNames(words: readonly string[], inName: Uint8Array): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 'The') continue;
    let end = i;
    let initials = '';
    for (let k = i; k < words.length && k < i + 12; k++) {
      if (/^\p{Lu}\p{Ll}/u.test(words[k]!)) {
        for (const part of words[k]!.split(/[-‐‑]/)) if (/^\p{Lu}/u.test(part)) initials += part[0]!;
        end = k + 1;
      } else if (!/^(?:of|for|and|the|in|on|&)$/.test(words[k]!) || k === i) break;
    }
    if (initials.length >= 3 && end - i >= 3) {
      inName.fill(1, i, end);
      out.push(initials.toLowerCase());
      i = end - 1;
    }
  }
  return out;
}

/** Verbs of two or three words that have one of their own. */
const PHRASAL = new Map<string, string>(
  (
    "'s over=end;" +
    '’s over=end;was over=end;were over=end;is over=end;are over=end;take place=hold;make public=disclose;made public=disclose;take part=participate;take stock=review;get underway=begin;set out=outline;carry out=conduct;call off=cancel;put off=postpone;' +
    'turn down=reject;hand over=deliver;point out=stress;bring up=raise;go on=continue;carry on=continue;look at=examine;look into=examine;' +
    'turn to=discuss;take up=discuss;move on=discuss;go through=review;go over=review;run through=review;put forward=propose;speak about=discuss;talk about=discuss;speak of=mention;refer to=mention;step up=increase;' +
    'draw up=prepare;set up=establish;agree on=agree;call for=urge;call on=urge;ask for=request;hold back=withhold;give up=abandon;' +
    'break down=fail;pull out=withdraw;back up=support;sign off=approve;kick off=begin;wind up=end;come from=originate;lead to=cause;' +
    'rule out=exclude;find out=discover;figure out=solve;work out=prepare;phase out=end;scale back=reduce;cut back=reduce;go up=rise;go down=fall;' +
    'take effect=apply;enter into force=apply;come into force=apply;go into effect=apply;come into effect=apply;come into operation=apply;in force=apply;in effect=apply;' +
    'get there=arrive;put the question=question;put a question=question;members of the european parliament=mep;member of the european parliament=mep;' +
    'walk out=leave;walked out=leave;left the chamber=leave;go to court=sue;gone to court=sue;in court=sue;stay away from=avoid;keep off=avoid;sent back=return;has to=must;trade unions=union;trade union=union;is out=end;behind closed doors=closed;in camera=closed;in closed session=closed;be appealed=final;be challenged=final;appeal is possible=final;open to appeal=final;right of appeal=final;may be contested=final;from abroad=import;entrance fee=free;entry fee=free;admission fee=free;cost nothing=free;costs nothing=free;nothing else=detail;nothing further=detail;nothing more=detail;come to an end=end;open again=reopen;opened again=reopen;start again=resume;started again=resume;not known=unknown;not yet known=unknown;not clear=unclear;not yet clear=unclear;left hospital=discharge;leave hospital=discharge;sent home=discharge;out of hospital=discharge;on the run=large;at large=large;most of=majority;reach us=receive;reach them=receive;reach him=receive;reach her=receive;keep away from=avoid'
  )
    .split(';')
    .map((entry) => {
      const [phrase, verb] = entry.split('=') as [string, string];
      const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
      return [`${stemOf(first)} ${rest.join(' ')}`, verb];
    }),
);

/** A country by its name or its people's, an organization by any of its names, beginning at a word. */
function namedAt(words: readonly string[], i: number, gazetteer: Gazetteer): { feature: string; end: number } | null {
  if (!/^\p{Lu}/u.test(words[i]!)) return null;
  for (let n = Math.min(MOST_WORDS, words.length - i); n > 0; n--)
    for (const named of gazetteer.find(words.slice(i, i + n).join(' '))) {
      if (named.kind === 'country' || named.kind === 'demonym')
        return { feature: `country ${named.country.code}`, end: i + n };
      if (named.kind === 'organization') return { feature: `body ${named.organization.name}`, end: i + n };
    }
  return null;
}
const MOST_WORDS = 5;

/** One word that is also a plain noun, of a longer name: "Commission", "Council". */
const isPlain = ({ feature, end }: { feature: string; end: number }, i: number, words: readonly string[]): boolean =>
  feature.startsWith('body ') && end === i + 1 && /^\p{Lu}\p{Ll}+$/u.test(words[i]!);

/** The longest phrase that begins at a word, with the one word that it stands for. */
function phraseAt(words: readonly string[], i: number): { word: string; length: number } | null {
  const first = stemOf(words[i]!);
  for (let n = 4; n > 1; n--) {
    if (i + n > words.length) continue;
    const word = PHRASAL.get(
      `${first} ${words
        .slice(i + 1, i + n)
        .join(' ')
        .toLowerCase()}`,
    );
    if (word) return { word, length: n };
  }
  return null;
}

/** "the EU-Moldova council": two names. */
const JOINED_NAMES = /(?<=\p{Lu}\p{L}*)[-–](?=\p{Lu})/gu;

/** "Kiel-based", "state-owned": what another version tells by a clause. */
const OF_WHERE =
  /(?<=\p{L})[-‐‑](?=(?:based|born|led|owned|backed|registered|flagged|funded|built|made|run)(?!\p{L}))/gu;

/** "Q:", "Answer:": who has the floor is no matter of what is said. */
const TURN = /^(?:Q|A|Question|Answer|QUESTION|ANSWER|Reply|Response) ?[:.] /;

const PERIOD_END = /(?<!\p{L})(year|month)-end(?!\p{L})/gu;

/** The bag of a sentence by its words; each worked out once. */
export type Bags = (key: string) => Bag;

export function bags(gazetteer: Gazetteer | undefined): Bags {
  const known = new Map<string, Bag>();
  return (key) => {
    const found = known.get(key) ?? bagOf(key, gazetteer);
    known.set(key, found);
    return found;
  };
}

function bagOf(key: string, gazetteer: Gazetteer | undefined): Bag {
  const features = new Map<string, number>();
  let weight = 0;
  const add = (feature: string, w: number): void => {
    features.set(feature, (features.get(feature) ?? 0) + w);
    weight += w;
  };
  const words = key
    .replace(TURN, '')
    .replace(JOINED_NAMES, ' - ')
    .replace(OF_WHERE, ' ')
    .replace(PERIOD_END, 'end of $1')
    .split(' ');
  const inName = new Uint8Array(words.length);
  for (const initials of longNames(words, inName)) add(initials, 1);
  const figures = figuresIn(words.map((text) => ({ text })));
  for (let i = 0, f = 0; i < words.length; i++) {
    while (f < figures.length && figures[f]!.end <= i) f++;
    const figure = figures[f];
    if (figure && figure.first <= i) {
      const result = /^score:(\d+)-(\d+)$/.exec(figure.value);
      // "by 61 votes to 44", "sixty-one were for it and forty-four against": a result by its two figures.
      if (result) for (const side of result.slice(1)) add(`num:${side}`, 1);
      else if (figure.kind !== 'bound') add(figure.value, figure.weak ? 0.3 : 1);
      i = figure.end - 1;
      continue;
    }
    const word = words[i]!;
    const phrase = phraseAt(words, i);
    const found = !phrase && gazetteer ? namedAt(words, i, gazetteer) : null;
    // "the Central Election Commission" is no Commission.
    const named = found && !(inName[i] && i > 0 && inName[i - 1] && isPlain(found, i, words)) ? found : null;
    if (named) {
      add(named.feature, 1);
      i = named.end - 1;
      continue;
    }
    if (phrase) {
      add(featureOf(phrase.word), 1);
      i += phrase.length - 1;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const plain = word
      .replace(ignorables, '')
      .toLowerCase()
      .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '');
    if (NO.has(plain)) add('no', 0.5);
    else if (LIGHT.has(plain)) add(plain, 0.15);
    else add(featureOf(plain), inName[i] ? 0.3 : 1);
  }
  return { features, weight };
}

export function likeness(a: Bag, b: Bag): number {
  if (!a.weight || !b.weight) return 0;
  return (2 * shared(a, b)) / (a.weight + b.weight);
}

function shared(a: Bag, b: Bag): number {
  let n = 0;
  for (const [feature, w] of a.features) n += Math.min(w, b.features.get(feature) ?? 0);
  return n;
}
