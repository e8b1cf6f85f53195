/** The pages as files: every address becomes a file name, every link a relative one, so that the site works from a folder,
 *  with no server and no script. Pages are our own print, in which `href="/` begins a link of ours and nothing else: text
 *  from outside has its quotation marks escaped by the template. */
import { createHash } from 'node:crypto';

/** What a page is asked for and answers; the web application, without a network between. */
export type Fetch = (
  path: string,
) => Promise<{ readonly status: number; readonly type: string; readonly body: string }>;

export type SiteFile = { readonly name: string; readonly body: string };

export class BrokenLink extends Error {
  override name = 'BrokenLink';
  constructor(
    readonly path: string,
    readonly status: number,
    readonly from: string,
  ) {
    super(`The page ${from} links to ${path}, which answers ${status}.`);
  }
}

/** Every page that can be reached from the front page, with its data and the files it needs, in the order met. */
export async function* staticSite(fetch: Fetch): AsyncGenerator<SiteFile> {
  const waiting: { path: string; from: string }[] = [{ path: '/', from: '/' }];
  const met = new Set(['/']);
  const meet = (path: string, from: string): void => {
    if (met.has(path)) return;
    met.add(path);
    waiting.push({ path, from });
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next;
    const answer = await fetch(path);
    if (answer.status !== 200) throw new BrokenLink(path, answer.status, from);
    const name = fileOf(path);
    if (answer.type.startsWith('text/html')) {
      const body = answer.body.replace(link, (_, attribute: string, target: string) => {
        const address = target.replaceAll('&amp;', '&');
        const [page, place] = address.split('#') as [string, string?];
        meet(page, path);
        return ` ${attribute}="${relative(name, fileOf(page))}${place === undefined ? '' : `#${place}`}"`;
      });
      yield { name, body };
    } else if (answer.type.startsWith('application/json')) {
      yield { name, body: JSON.stringify(relinked(JSON.parse(answer.body), name), null, 1) };
    } else yield { name, body: answer.body };
  }
}

const link = / (href|src)="(\/[^"]*)"/g;

/** The file of an address: "/" is index.html, "/dossier/x" dossier/x.html, its data dossier/x.json; a question that is part
 *  of the address is part of the name. A name that a file system could confuse or refuse gets a digest of its own. */
export function fileOf(path: string): string {
  const [address = '', query = ''] = path.split('?');
  const parts = address.split('/').filter((part) => part !== '');
  if (parts[0] === 'assets') return parts.map(safe).join('/');
  const question = new URLSearchParams(query);
  const extension = { json: 'json', schema: 'jsonld' }[question.get('as') ?? ''] ?? 'html';
  question.delete('as');
  const asked = question.size ? `_${safe(encodeURIComponent(question.toString()))}` : '';
  return `${parts.length ? parts.map(safe).join('/') : 'index'}${asked}.${extension}`;
}

function safe(part: string): string {
  const name = decodeURIComponent(part);
  if (/^[a-z0-9][a-z0-9._-]{0,99}$/.test(name)) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const plain = name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${plain || 'x'}-${digest}`;
}

/** From one file to another, both named from the root of the site. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return `${'../'.repeat(here.length - shared)}${there.slice(shared).join('/')}`;
}

/** Data whose links are relative too: members that hold addresses of ours say so by their names. */
function relinked(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => relinked(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (typeof member !== 'string' || !member.startsWith('/') || !/(^path|[hH]ref|^inPlace)$/.test(key))
        return [key, relinked(member, name)];
      const [page, place] = member.split('#') as [string, string?];
      return [key, `${relative(name, fileOf(page))}${place === undefined ? '' : `#${place}`}`];
    }),
  );
}
