/** `onrecord diff`: what changed between two versions, with no record needed. */
import { z } from 'zod';
import { compareVersions } from '../compare/revision.ts';
import { extractStatements } from '../extract/index.ts';
import { BadInput } from '../model/bad-input.ts';
import type { CarriedStatement, Change, Revision } from '../model/revision.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { codePoint, unseen } from '../text/unseen.ts';
import { type Register, write } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { givenText } from './given-text.ts';
import { filterJsonl } from './jsonl.ts';

const lineShape = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  before: z.string(),
  after: z.string(),
  issuer: z.string().optional(),
  sourceName: z.string().optional(),
});

type Options = { jsonl?: boolean; json?: boolean; explain?: boolean };

export const diff: Register = (program, app) => {
  program
    .command('diff')
    .description('says what changed between two versions of a text, of which type, and whether it matters')
    .argument('[files...]', 'the earlier and the later text (- for standard input), or JSON Lines files with --jsonl')
    .option(
      '--jsonl',
      'one JSON object {id, before, after, issuer?} per line in, {id, changes, disclosure, sentence} per line out',
    )
    .option('--json', 'print JSON')
    .option(
      '--explain',
      'name the rule and show the evidence for each change, cosmetic ones too, and what became of each statement',
    )
    .action(async (files: string[], options: Options) => {
      const gazetteer = loadGazetteer();
      if (options.jsonl) {
        await filterJsonl(app, { command: 'diff', files }, lineShape, ({ before, after, issuer, sourceName }) =>
          revisionOf(before, after, gazetteer, issuer ?? sourceName),
        );
        return;
      }
      if (files.length !== 2)
        throw new BadInput(
          'onrecord diff',
          `needs two texts, the earlier and the later, and was given ${files.length}`,
          'Write: onrecord diff BEFORE AFTER, or use --jsonl.',
        );
      if (files.every((file) => file === '-'))
        throw new BadInput('standard input', 'can be one of the two texts only', 'Name a file for the other.');
      const before = await givenText(files[0]!, app.io.input);
      const after = await givenText(files[1]!, app.io.input);
      const revision = revisionOf(before, after, gazetteer);
      await write(
        app.io.output,
        options.json ? `${JSON.stringify(revision, null, 2)}\n` : told(revision, options.explain === true),
      );
      app.exit(before === after ? 0 : 1);
    });
};

/** Longest text whose statements are looked for to name speakers; a longer one is compared without them. */
const LONGEST_EXTRACTED = 200_000;

export function revisionOf(before: string, after: string, gazetteer: Gazetteer, issuer?: string): Revision {
  const read = (text: string) => ({
    text,
    issuer,
    statements: text.length <= LONGEST_EXTRACTED ? extractStatements(text, {}, gazetteer).statements : [],
  });
  return compareVersions(read(before), read(after), gazetteer);
}

/** What a reader sees: the headline, material changes, then the cosmetic ones counted (shown with --explain). */
function told({ changes, disclosure, sentence, carried = [] }: Revision, explain: boolean): string {
  if (!changes.length && !explain) return `${sentence}\n`;
  const material = changes.filter((c) => c.material);
  const cosmetic = changes.filter((c) => !c.material);
  const lines = [sentence, ''];
  for (const change of material) lines.push(...shown(change, explain, changes));
  if (explain) for (const change of cosmetic) lines.push(...shown(change, true, changes));
  else if (cosmetic.length)
    lines.push(`${cosmetic.length} cosmetic ${cosmetic.length === 1 ? 'change' : 'changes'} (--explain shows them).`);
  if (explain && disclosure !== 'none')
    lines.push(
      disclosure === 'disclosed'
        ? 'Disclosed: the later version carries a notice.'
        : 'Silent: the later version carries no notice.',
    );
  if (explain) lines.push(...carriedLines(carried));
  return `${lines.join('\n')}\n`;
}

/** What became of each statement of the earlier text. */
function carriedLines(carried: readonly CarriedStatement[]): string[] {
  if (!carried.length) return [];
  const lines = ['', `What became of the statements of the earlier text (${carried.length}):`];
  for (const { as, content, speaker, now, score, why } of carried) {
    const place = now ? `${content.start}–${content.end} → ${now.start}–${now.end}` : `${content.start}–${content.end}`;
    const kept = score === undefined ? '' : `, ${Math.round(score * 100)} in 100 words kept`;
    lines.push(`  ${as.padEnd(7)}  ${speaker ? `${speaker}: ` : ''}“${clipped(visible(content.quote))}”`);
    lines.push(`           ${place}${kept}${why ? `; ${visible(why)}` : ''}`);
  }
  return lines;
}

const clipped = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

function shown(change: Change, explain: boolean, all: readonly Change[]): string[] {
  const lines = [`${change.material ? '●' : '○'} ${change.type}${change.material ? '' : ' (cosmetic)'}`];
  lines.push(`    before  ${visible(change.before.quote)}`);
  lines.push(`    after   ${visible(change.after.quote)}`);
  if (change.speakerBefore || change.speakerAfter)
    lines.push(`    speaker ${change.speakerBefore} → ${change.speakerAfter}`);
  if (explain) {
    lines.push(`    why     ${change.note}`);
    lines.push(
      `    rule    ${change.rule}, at ${change.before.start}–${change.before.end} and ${change.after.start}–${change.after.end}`,
    );
    if (change.within !== undefined)
      lines.push(`    within  the moved passage “${visible(all[change.within]!.before.quote).slice(0, 60)}”`);
  }
  lines.push('');
  return lines;
}

/** Characters that print nothing are named, so that a change of them can be seen. */
function visible(quote: string): string {
  if (quote === '') return '(nothing)';
  return quote.replace(unseen(), (c) => (c === '\n' ? ' ⏎ ' : `[${codePoint(c)}]`));
}
