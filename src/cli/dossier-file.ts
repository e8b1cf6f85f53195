/** Reads `dossier.yaml`. An error names the file, the line and the field. */
import { readFile } from 'node:fs/promises';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { isCron } from '../capture/schedule.ts';
import { BadInput } from '../model/bad-input.ts';
import { type DossierFile, dossierShape } from '../model/dossier.ts';
import { misfitOf } from '../model/misfit.ts';

/** Characters of a dossier file at most. */
const AT_MOST = 4 * 1024 * 1024;

export async function readDossierFile(path: string): Promise<DossierFile> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new BadInput(
      path,
      code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`,
      'Check the path.',
      { cause },
    );
  }
  return parseDossier(path, source);
}

function parseDossier(path: string, source: string): DossierFile {
  if (source.length > AT_MOST) throw new BadInput(path, `is longer than ${AT_MOST} characters`, 'Split the dossier.');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, merge: false });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new BadInput(
      `${path}, line ${line}`,
      `is not YAML at column ${col} (${broken.message.split('\n')[0]})`,
      'Mend the line; mind the indentation and quote texts with a colon.',
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new BadInput(path, (error as Error).message, 'Write repeated parts out.', { cause: error });
  }
  const parsed = dossierShape.safeParse(value);
  const lineOf = (where: readonly PropertyKey[]): number => lines.linePos(nearest(document.contents, where)).line;
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const where = [...issue.path, ...unknown];
    const name = where.join('.') || 'the file';
    throw new BadInput(
      `${path}, line ${lineOf(where)}`,
      unknown.length ? `field “${name}” is not one of a dossier file` : `field “${name}”: ${misfitOf(issue, value)}`,
      unknown.length ? 'Check its spelling, or take it out.' : 'Mend the field.',
    );
  }
  parsed.data.documents.forEach((entry, index) => {
    const where = ['documents', index];
    const given = [entry.file, entry.url, entry.versions].filter((one) => one !== undefined).length;
    if (given === 0)
      throw new BadInput(
        `${path}, line ${lineOf(where)}`,
        'a document has neither file, url nor versions',
        'Say where it is with one of them.',
      );
    if (entry.file !== undefined && (entry.versions !== undefined || entry.url !== undefined))
      throw new BadInput(
        `${path}, line ${lineOf(where)}`,
        'a document has a file beside url or versions',
        'List files of one document under versions; say where it comes from with originalResource.',
      );
  });
  parsed.data.sources.forEach((source, index) => {
    const at = `${path}, line ${lineOf(['sources', index])}`;
    if (source.kind === 'folder' ? !source.folder : !source.url)
      throw new BadInput(
        at,
        `a source of kind ${source.kind} has no ${source.kind === 'folder' ? 'folder' : 'url'}`,
        'Say where it is.',
      );
    if (source.cron !== undefined && !isCron(source.cron))
      throw new BadInput(at, `“${source.cron}” is not a cron line`, 'Write five fields, in UTC: 0 */6 * * *');
  });
  return parsed.data;
}

/** Where in the file a field, or the nearest thing around it that is there, begins. */
function nearest(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null;
  let at = 0;
  for (const step of path) {
    if (node?.range) at = node.range[0];
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(step));
      at = (pair?.key as Node | undefined)?.range?.[0] ?? at;
      node = (pair?.value as Node | undefined) ?? null;
    } else if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? null;
    else break;
    if (node?.range && isSeq(node) === false && typeof step === 'number') at = node.range[0];
  }
  return at;
}
