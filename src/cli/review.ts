/** `onrecord review`: what waits for a person, and their decisions. */
import { userInfo } from 'node:os';
import type { ReviewBody } from '../model/bodies.ts';
import { acts } from '../model/statement.ts';
import type { Register } from './app.ts';
import { write } from './app.ts';

type Options = {
  readonly accept?: true;
  readonly reject?: true;
  readonly undo?: true;
  readonly speaker?: string;
  readonly act?: string;
  readonly source?: string;
  readonly cue?: string;
  readonly content?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly json?: true;
  readonly limit: string;
  readonly dossier?: string;
};

export const review: Register = (program, app) => {
  program
    .command('review')
    .argument('[statement]', 'the id of a statement, as its page and lists show it')
    .summary('accepts, corrects or rejects what a machine extracted')
    .description(
      'Without a statement: lists what no person has looked at yet, the least sure first.\nWith one: records a decision about it. Decisions are added, never changed; --undo takes the latest back.',
    )
    .option('--accept', 'it is right as it stands')
    .option('--reject', 'nobody said this here')
    .option('--undo', 'take back the latest decision that stands')
    .option('--speaker <name>', 'correct who said it')
    .option('--act <act>', `correct what was done by saying it: ${acts.join(', ')}`)
    .option('--content <words>', 'correct the words, copied from the text; parts joined by “ … ”')
    .option('--source <words>', 'correct the words that name the source')
    .option('--cue <words>', 'correct the reporting words')
    .option('--reason <sentence>', 'why; it stays on record (needed unless you accept)')
    .option('--author <name>', 'who decides; your user name unless told')
    .option('--dossier <id>', 'list only this dossier’s')
    .option('--limit <n>', 'rows to list', '20')
    .option('--json', 'print JSON')
    .action(async (statement: string | undefined, options: Options) => {
      const dir = program.opts<{ record: string }>().record;
      if (statement === undefined) return list(dir, options);
      const correction = {
        source: options.source,
        cue: options.cue,
        content: options.content,
        speaker: options.speaker,
        act: options.act,
      };
      const corrects = Object.values(correction).some((value) => value !== undefined);
      const asked: ReviewBody['decision'][] = [];
      if (options.accept) asked.push('accept');
      if (options.reject) asked.push('reject');
      if (options.undo) asked.push('undo');
      if (corrects) asked.push('correct');
      const { BadInput } = await import('../model/bad-input.ts');
      if (asked.length !== 1) {
        throw new BadInput(
          statement,
          asked.length ? `${asked.join(' and ')} at once` : 'no decision was given',
          'Give one of --accept, --reject, --undo, or what to correct.',
        );
      }
      const { decide } = await import('../pipeline/review.ts');
      const { drain } = await import('../pipeline/worker.ts');
      const workshop = await app.openWorkshop(dir);
      try {
        const fact = await decide(workshop, {
          statement,
          decision: asked[0]!,
          author: options.author ?? userInfo().username,
          reason: options.reason ?? '',
          ...(corrects
            ? { correction: Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined)) }
            : {}),
        });
        await drain(workshop);
        const body = fact.body as ReviewBody;
        const done = { accept: 'confirmed', correct: 'corrected', reject: 'rejected', undo: 'undone' }[body.decision];
        await write(
          app.io.output,
          options.json ? `${JSON.stringify(fact)}\n` : `${statement} ${done} by ${body.author}\n`,
        );
      } finally {
        await workshop.close();
      }
    });

  async function list(dir: string, options: Options): Promise<void> {
    const { reviewQueue } = await import('../publish/queue.ts');
    const record = await app.openRecord(dir);
    try {
      const { rows, waiting } = await reviewQueue(record.reads, {
        limit: Math.max(1, Number(options.limit) || 20),
        ...(options.dossier ? { dossier: options.dossier } : {}),
      });
      if (options.json) {
        await write(app.io.output, `${JSON.stringify({ waiting, rows })}\n`);
        return;
      }
      for (const { id, said, title } of rows) {
        const words = said.words.length > 90 ? `${said.words.slice(0, 89)}…` : said.words;
        await write(
          app.io.output,
          `${id}  ${said.confidence.toFixed(2)}  ${said.speaker} ${said.verb}: ${words}  [${title}]\n`,
        );
      }
      await write(
        app.io.output,
        waiting ? `${waiting} wait for a person; shown: ${rows.length}\n` : 'Nothing waits for a person.\n',
      );
    } finally {
      await record.close();
    }
  }
};
