/** One version of a document, or words in it, cited in common styles: APA (7th edition), Chicago (17th, a note), MLA (9th),
 *  BibTeX (biblatex's @online), RIS, and CSL-JSON for everything else. Each names the version, the time of its capture and
 *  the digest of its text, so that a reader can check years later that the words are the ones cited. Pure. */
import type { Instant, LooseDate } from '../model/instant.ts';
import { quotation } from './quotation.ts';

export type Cited = {
  readonly title: string;
  readonly issuer?: string;
  readonly publishedAt?: LooseDate;
  readonly originalResource: string;
  /** From 1. */
  readonly version: number;
  readonly captured: Instant;
  /** Of the text; absent where the version has none. */
  readonly digest?: string;
  /** Where it is on record, from the root of the site. */
  readonly path: string;
  readonly language?: string;
  /** The words cited, and whose they are: outermost teller first. */
  readonly quoted?: { readonly chain: readonly string[]; readonly words: string };
};

export const citationStyles = ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export const styleNames: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  mla: 'MLA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

export const citationTypes: Readonly<Record<CitationStyle, string>> = {
  apa: 'text/plain; charset=utf-8',
  chicago: 'text/plain; charset=utf-8',
  mla: 'text/plain; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

export const isCitationStyle = (word: string): word is CitationStyle =>
  (citationStyles as readonly string[]).includes(word);

/** `origin`: where the record is reached, without a slash; empty where nobody knows, and then it is not named. */
export function cite(cited: Cited, style: CitationStyle, origin: string): string {
  return { apa, chicago, mla, bibtex, ris, csl }[style](cited, origin);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const short = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** Year, month and day, as far as they are known. */
function partsOf(date: LooseDate | undefined): readonly number[] {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
  return m ? m.slice(1).flatMap((part) => (part ? [Number(part)] : [])) : [];
}

/** "June 7, 2021" */
function american(date: LooseDate | undefined): string {
  const [year, month, day] = partsOf(date);
  return [month ? months[month - 1]! : '', day ? `${day},` : '', year ?? ''].filter(Boolean).join(' ');
}

/** "7 June 2021", months cut as MLA cuts them. */
function european(date: LooseDate | undefined, names: readonly string[]): string {
  const [year, month, day] = partsOf(date);
  return [day ?? '', month ? names[month - 1]! : '', year ?? ''].filter(Boolean).join(' ');
}

const timeOf = (at: Instant): string => `${at.slice(11, 16)} UTC`;

const web = (uri: string): string => (/^https?:/i.test(uri) ? uri : '');

/** Text on one line: no style has a place for line breaks within a field. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toWellFormed();

const seen = ({ version, captured }: Cited): string =>
  `version ${version}, captured ${american(captured)}, ${timeOf(captured)}`;

const onRecord = ({ path }: Cited, origin: string): string => (origin ? `${origin}${path}` : '');

const speakersOf = (cited: Cited): string =>
  cited.quoted
    ? `${flat(cited.quoted.chain.at(-1)!)}${cited.quoted.chain.length > 1 ? `, through ${cited.quoted.chain.slice(0, -1).map(flat).join(', ')}` : ''}`
    : '';

function apa(cited: Cited, origin: string): string {
  const [year, month, day] = partsOf(cited.publishedAt);
  const date = year ? `${year}${month ? `, ${months[month - 1]}` : ''}${day ? ` ${day}` : ''}` : 'n.d.';
  const quoted = cited.quoted ? ` ${quotation(flat(cited.quoted.words))} (${speakersOf(cited)}).` : '';
  const where = [web(cited.originalResource), onRecord(cited, origin) && `On record at ${onRecord(cited, origin)}`];
  return [
    `${cited.issuer ? `${flat(cited.issuer)}. (${date}). ${flat(cited.title)}` : `${flat(cited.title)}. (${date})`} [${capital(seen(cited))}${cited.digest ? `; ${cited.digest}` : ''}].${quoted}`,
    ...where,
  ]
    .filter(Boolean)
    .join(' ');
}

function chicago(cited: Cited, origin: string): string {
  return `${[
    cited.quoted ? `${speakersOf(cited)}: ${quotation(flat(cited.quoted.words))}` : '',
    cited.issuer ? `${cited.quoted ? 'in ' : ''}${flat(cited.issuer)}` : '',
    `“${flat(cited.title)}”`,
    american(cited.publishedAt),
    seen(cited),
    cited.digest ?? '',
    web(cited.originalResource),
    onRecord(cited, origin) && `on record at ${onRecord(cited, origin)}`,
  ]
    .filter(Boolean)
    .join(', ')}.`;
}

function mla(cited: Cited, origin: string): string {
  const quoted = cited.quoted ? `${quotation(flat(cited.quoted.words))} (${speakersOf(cited)}). ` : '';
  const rest = [european(cited.publishedAt, short), web(cited.originalResource)].filter(Boolean).join(', ');
  const held = `Version ${cited.version}, captured ${european(cited.captured, short)}, ${timeOf(cited.captured)}${cited.digest ? `, ${cited.digest}` : ''}.`;
  const kept = onRecord(cited, origin) ? ` On record at ${onRecord(cited, origin)}.` : '';
  return `${quoted}${cited.issuer ? `${flat(cited.issuer)}. ` : ''}“${flat(cited.title)}.”${rest ? ` ${rest}.` : ''} ${held}${kept}`;
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** A word that names the entry: issuer, year, and the head of the digest, so that no two versions share one. */
function keyOf({ issuer, title, publishedAt, captured, digest, version }: Cited): string {
  const name =
    (issuer ?? title)
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '')
      .slice(0, 24)
      .toLowerCase() || 'record';
  return `${name}${(publishedAt ?? captured).slice(0, 4)}v${version}${digest ? `-${digest.slice(7, 15)}` : ''}`;
}

/** With every sign that TeX reads as a command made plain. Braces become words: BibTeX counts even those that are escaped. */
const tex = (text: string): string => flat(text).replace(/[\\{}$&#^_~%]/g, (sign) => texWords[sign] ?? `\\${sign}`);
const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** An address within \url{}-like fields: braces and backslashes cannot stand there and are percent-encoded. */
const texUrl = (uri: string): string =>
  flat(uri).replace(/[\\{}%#\s]/g, (sign) => (sign === '%' || sign === '#' ? `\\${sign}` : encodeURIComponent(sign)));

function bibtex(cited: Cited, origin: string): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', cited.issuer ? `{${tex(cited.issuer)}}` : ''],
    ['title', `{${tex(cited.title)}}`],
    ['date', (cited.publishedAt ?? '').slice(0, 10)],
    ['version', String(cited.version)],
    ['url', texUrl(web(cited.originalResource) || onRecord(cited, origin) || cited.originalResource)],
    ['urldate', cited.captured.slice(0, 10)],
    ['langid', cited.language ? tex(cited.language) : ''],
    [
      'note',
      tex(
        [
          cited.quoted ? `${speakersOf(cited)}: ${quotation(flat(cited.quoted.words))}` : '',
          capital(seen(cited)),
          cited.digest ?? '',
          onRecord(cited, origin) && `on record at ${onRecord(cited, origin)}`,
        ]
          .filter(Boolean)
          .join('; '),
      ),
    ],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@online{${keyOf(cited)},\n${lines.join('\n')}\n}\n`;
}

function ris(cited: Cited, origin: string): string {
  const day = (date: string): string =>
    [...partsOf(date).map((part) => String(part).padStart(2, '0')), '', '', ''].slice(0, 3).join('/');
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'ELEC'],
    ['AU', cited.issuer ? `${flat(cited.issuer).replace(/,/g, ' ')},` : ''],
    ['TI', flat(cited.title)],
    ['PY', (cited.publishedAt ?? '').slice(0, 4)],
    ['DA', cited.publishedAt ? `${day(cited.publishedAt)}/` : ''],
    ['ET', `version ${cited.version}`],
    ['UR', flat(web(cited.originalResource) || onRecord(cited, origin) || cited.originalResource)],
    ['L2', onRecord(cited, origin)],
    ['Y2', `${day(cited.captured)}/${timeOf(cited.captured)}`],
    ['LA', cited.language ? flat(cited.language) : ''],
    ['AB', cited.quoted ? `${speakersOf(cited)}: ${quotation(flat(cited.quoted.words))}` : ''],
    ['N1', `${capital(seen(cited))}${cited.digest ? `; ${cited.digest}` : ''}`],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value || tag === 'ER' ? [`${tag}  - ${value}\r\n`] : [])).join('');
}

/** CSL-JSON (citation-style-language schema 1.0.2), a list of one item. */
function csl(cited: Cited, origin: string): string {
  const date = (at: LooseDate | undefined) => (partsOf(at).length ? { 'date-parts': [partsOf(at)] } : undefined);
  const item = {
    id: keyOf(cited),
    type: 'webpage',
    title: flat(cited.title),
    ...(cited.issuer ? { author: [{ literal: flat(cited.issuer) }] } : {}),
    ...(date(cited.publishedAt) ? { issued: date(cited.publishedAt) } : {}),
    accessed: date(cited.captured),
    version: String(cited.version),
    URL: web(cited.originalResource) || onRecord(cited, origin) || cited.originalResource,
    ...(onRecord(cited, origin) ? { archive: 'onrecord', archive_location: onRecord(cited, origin) } : {}),
    ...(cited.language ? { language: cited.language } : {}),
    ...(cited.quoted ? { abstract: `${speakersOf(cited)}: ${quotation(flat(cited.quoted.words))}` } : {}),
    note: `${capital(seen(cited))}${cited.digest ? `; ${cited.digest}` : ''}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
