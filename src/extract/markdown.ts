/** Markdown with YAML front matter: the front matter says what the document is, the body is its text. Marks of emphasis
 *  and links go, the words stay; HTML inside is left out, never run. */

import { lexer, type Token, type Tokens } from 'marked';
import { parseDocument } from 'yaml';
import { tableOf } from '../model/table.ts';
import { normalForm } from '../text/normal-form.ts';
import { charsetOf, decodeBytes } from './charset.ts';
import { dateOf, languageOf, oneLine } from './html-about.ts';
import { looksBinary } from './plain.ts';
import { type About, present, type Reading, withoutText } from './reading.ts';

/** Characters of a body that are parsed as Markdown; a longer one is taken as plain text. */
const PARSED_AT_MOST = 4 * 1024 * 1024;

/** The front matter is not YAML, or a field of it is not what it should be. */
export class BadFrontMatter extends Error {
  override name = 'BadFrontMatter';
  constructor(
    readonly line: number,
    readonly why: string,
  ) {
    super(`front matter, line ${line}: ${why}`);
  }
}

export function readMarkdown(bytes: Uint8Array, options: { readonly mediaType?: string } = {}): Reading {
  const { text: source, encoding, invalidAt } = decodeBytes(bytes, present('stated', charsetOf(options.mediaType)));
  const binary = looksBinary(bytes, encoding);
  if (binary) return withoutText(binary);
  let about: About = {};
  let note =
    invalidAt === undefined ? '' : `bytes that are not ${encoding} were replaced, the first at byte ${invalidAt}`;
  const { front, body } = split(source);
  if (front !== undefined) {
    try {
      about = aboutIn(front);
    } catch (error) {
      note += `${note ? '; ' : ''}${(error as Error).message}`;
    }
  }
  const tokens = body.length > PARSED_AT_MOST ? null : lexed(body);
  const text = normalForm(tokens ? textOfTokens(tokens) : body);
  const heading = tokens?.find((token): token is Tokens.Heading => token.type === 'heading' && token.depth === 1);
  const title = about.title ?? (heading ? oneLine(inline(heading.tokens)) : undefined);
  const known = { ...about, ...present('title', title), ...present('note', note) };
  return text === '' ? { ...known, ...withoutText('the document is empty') } : { ...known, text };
}

/** The front matter of Markdown, and what is wrong with it as an error: for those who hand it in. */
export function frontMatterOf(source: string): About {
  const { front } = split(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  return front === undefined ? {} : aboutIn(front);
}

function split(source: string): { front?: string; body: string } {
  const found = /^---[ \t]*\r?\n/.exec(source);
  if (!found) return { body: source };
  const end = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source.slice(found[0].length - 1));
  if (!end) return { body: source };
  const stop = found[0].length - 1 + end.index;
  return {
    front: source.slice(found[0].length, Math.max(found[0].length, stop)),
    body: source.slice(stop + end[0].length),
  };
}

function aboutIn(front: string): About {
  const document = parseDocument(front, { schema: 'failsafe', maxAliasCount: 0, prettyErrors: true } as object);
  const broken = document.errors[0];
  if (broken)
    throw new BadFrontMatter(
      (broken.linePos?.[0].line ?? 0) + 1,
      broken.message.split('\n')[0]!.replace(/ at line .*$/, ''),
    );
  const value = document.toJS({ maxAliasCount: 0 }) as unknown;
  if (value === null || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new BadFrontMatter(2, 'it must be “name: value” lines');
  const fields = value as Record<string, unknown>;
  const text = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (typeof fields[name] === 'string') return oneLine(fields[name] as string);
    return undefined;
  };
  const lineOf = (name: string): number =>
    1 + Math.max(1, front.split(/\r?\n/).findIndex((line) => line.startsWith(`${name}:`)) + 1);
  const dateName = ['published', 'publishedAt', 'date'].find((name) => typeof fields[name] === 'string');
  const written = dateName ? (fields[dateName] as string) : undefined;
  const publishedAt = dateOf(written);
  if (written && !publishedAt)
    throw new BadFrontMatter(
      lineOf(dateName!),
      `“${written}” is not a date; write it as 2021-06-07 or 2021-06-07T18:02Z`,
    );
  const languageWritten = text('language', 'lang');
  const language = languageOf(languageWritten);
  if (languageWritten && !language)
    throw new BadFrontMatter(lineOf('lang'), `“${languageWritten}” is not a language tag; write it as en or uk`);
  return {
    ...present('title', text('title')),
    ...present('issuer', text('issuer', 'publisher')),
    ...present('publishedAt', publishedAt),
    ...present('language', language),
    ...present('originalResource', text('originalResource', 'url', 'source')),
  };
}

function lexed(body: string): Token[] | null {
  try {
    return lexer(body);
  } catch {
    return null;
  }
}

function textOfTokens(tokens: readonly Token[]): string {
  const blocks: string[] = [];
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'hr' || token.type === 'html' || token.type === 'def') continue;
    if (token.type === 'list')
      blocks.push((token as Tokens.List).items.map((item) => textOfTokens(item.tokens)).join('\n'));
    else if (token.type === 'blockquote') blocks.push(textOfTokens((token as Tokens.Blockquote).tokens));
    else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      blocks.push([header, ...rows].map((row) => row.map((cell) => inline(cell.tokens)).join('\t')).join('\n'));
    } else if (token.type === 'code') blocks.push((token as Tokens.Code).text);
    else
      blocks.push('tokens' in token && token.tokens ? inline(token.tokens) : 'text' in token ? String(token.text) : '');
  }
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return '';
      if (token.type === 'codespan' || token.type === 'escape') return (token as Tokens.Codespan).text;
      if ('tokens' in token && token.tokens) return inline(token.tokens);
      // A line end inside a paragraph is a space (CommonMark §6.7).
      return 'text' in token ? entities(String(token.text)).replace(/[ \t]*\n[ \t]*/g, ' ') : '';
    })
    .join('');
}

const named = tableOf<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' });
const entities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
