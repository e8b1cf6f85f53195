/** `onrecord extract`: who said what, with no record needed. */
import { z } from 'zod';
import { extractStatements } from '../extract/index.ts';
import { BadInput } from '../model/bad-input.ts';
import type { Extraction, Statement } from '../model/statement.ts';
import { dayOf } from '../text/en/calendar.ts';
import { type Register, write } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { givenText } from './given-text.ts';
import { filterJsonl } from './jsonl.ts';

const lineShape = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  publishedAt: z.string().optional(),
  language: z.string().optional(),
});

type Line = z.output<typeof lineShape>;

/** Said of a line whose publication date is none: its weekdays stay without a date. */
const undatedNotes = ({ publishedAt }: Line) =>
  publishedAt === undefined || dayOf(publishedAt) !== null
    ? []
    : [{ path: ['publishedAt'], message: `“${publishedAt}” is not a day; weekdays are left without a date` }];

export const extract: Register = (program, app) => {
  program
    .command('extract')
    .description('says who said what in texts')
    .argument('[files...]', 'text files, or JSON Lines with --jsonl; standard input when none are given')
    .option('--jsonl', 'one JSON object {id, text, publishedAt?, language?} per line in, one per line out')
    .option('--json', 'print JSON')
    .option('--published <date>', 'publication date of the texts (ISO 8601); weekdays are resolved from it')
    .action(async (files: string[], options: { jsonl?: boolean; json?: boolean; published?: string }) => {
      const gazetteer = loadGazetteer();
      if (options.jsonl) {
        const read = ({ text, publishedAt, language }: Line) =>
          extractStatements(text, { publishedAt, language }, gazetteer);
        await filterJsonl(app, { command: 'extract', files }, lineShape, read, undatedNotes);
        return;
      }
      if (options.published !== undefined && dayOf(options.published) === null)
        throw new BadInput(`--published ${options.published}`, 'is not a date', 'Write it as 2021-06-07.');
      for (const file of files.length ? files : ['-']) {
        const text = await givenText(file, app.io.input);
        const extraction = extractStatements(text, { publishedAt: options.published }, gazetteer);
        const printed = options.json ? `${JSON.stringify(extraction, null, 2)}\n` : told(extraction);
        await write(app.io.output, printed);
      }
    });
};

/** One statement a paragraph, for a reader. */
function told({ statements, notAnalysed }: Extraction): string {
  const lines = statements.map((s, i) => `${i + 1}. ${line(s)}\n`);
  if (notAnalysed) lines.push(`Not analysed: ${notAnalysed}\n`);
  if (!lines.length) lines.push('No statements found.\n');
  return lines.join('');
}

function line(s: Statement): string {
  const content = [s.content, ...(s.content.rest ?? [])].map((part) => part.text).join(' … ');
  const extra = [s.addressee && `to ${s.addressee}`, s.channel && `(${s.channel})`, s.when].filter(Boolean).join(' ');
  const chain = s.nestedIn === undefined ? '' : `, as told in ${s.nestedIn + 1}`;
  return `${s.sourceEntity ?? '(no source)'} ${s.cue ? `[${s.cue.text}]` : ''} ${s.act}: ${content} ${extra}${chain}`
    .replace(/ +/g, ' ')
    .trim();
}
