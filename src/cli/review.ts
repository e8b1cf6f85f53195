/** `onrecord review`: what waits for a person, and their decisions. */
import { userInfo } from 'node:os';
import type { ReviewBody } from '../model/bodies.ts';
import { acts } from '../model/statement.ts';
import type { Register } from './app.ts';
import { refuseWithoutRecord, write } from './app.ts';
import { dossierIn } from './dossier-in.ts';

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
    .argument('[id]', 'a statement, a suggested grouping or a suggested position, as its page and lists show it')
    .summary('accepts, corrects or rejects what a machine extracted or suggested')
    .description(
      'Without an id: lists what no person has looked at yet: groupings a machine suggests, positions that statements suggest, then statements, the least sure first.\nWith one: records a decision about it. A grouping that is accepted is an event, and its accounts are set side by side; a position that is accepted counts from then on.\nDecisions are added, never changed; --undo takes the latest back.',
    )
    .option('--accept', 'it is right as it stands')
    .option('--reject', 'nobody said this here; these documents tell of no one event')
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
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord review
  $ onrecord review 3f0c9a1be2d47788 --speaker "Jens Stoltenberg" --reason "the caption names him"
  $ onrecord review suggested-5b1d2c3e4f5a6b7c --accept
  $ onrecord review suggested-5b1d2c3e4f5a6b7c --undo --reason "another call of the same day"`,
    )
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
      const { allPositions } = await import('../store/positions.ts');
      const { decide } = await import('../pipeline/review.ts');
      const { decideGrouping } = await import('../pipeline/grouping.ts');
      const { drain } = await import('../pipeline/worker.ts');
      await refuseWithoutRecord(app, dir);
      const workshop = await app.openWorkshop(dir);
      try {
        const [decision] = asked;
        if (decision !== 'correct' && (await workshop.reads.event(statement))) {
          const fact = await decideGrouping(workshop, {
            event: statement,
            decision: decision!,
            author: options.author ?? userInfo().username,
            reason: options.reason ?? '',
          });
          await drain(workshop);
          const done = { accept: 'accepted', reject: 'rejected', undo: 'undone' }[fact.body.decision];
          await write(
            app.io.output,
            options.json ? `${JSON.stringify(fact)}\n` : `${statement} ${done} by ${fact.body.author}\n`,
          );
          return;
        }
        const position = (await workshop.reads.statement(statement))
          ? undefined
          : (await allPositions(workshop.reads)).find(({ id }) => id === statement);
        if (position) {
          const { decidePosition } = await import('../pipeline/position-review.ts');
          if (decision === 'correct')
            throw new BadInput(
              statement,
              'a suggested position is accepted or rejected, not corrected',
              'Correct its statement; what it suggests is then looked for anew.',
            );
          const fact = await decidePosition(workshop, {
            case: position.body.case,
            position: statement,
            decision: decision!,
            author: options.author ?? userInfo().username,
            reason: options.reason ?? '',
          });
          await drain(workshop);
          const done = { accept: 'accepted', reject: 'turned down', undo: 'undone' }[decision!];
          const { member, suggests } = position.body;
          await write(
            app.io.output,
            options.json
              ? `${JSON.stringify(fact)}\n`
              : `${statement} (${member}: ${suggests}) ${done} by ${(fact.body as { author: string }).author}\n`,
          );
          return;
        }
        const fact = await decide(workshop, {
          statement,
          decision: decision!,
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
    const { groupingQueue, reviewQueue } = await import('../publish/queue.ts');
    const { waitingPositions } = await import('../publish/position.tsx');
    const { limitOf } = await import('./reading.ts');
    const limit = limitOf(options.limit ?? '20');
    const record = await app.openRecord(dir);
    try {
      if (options.dossier) await dossierIn(record.reads, options.dossier);
      const { rows, waiting, more, carried } = await reviewQueue(record.reads, {
        limit,
        ...(options.dossier ? { dossier: options.dossier } : {}),
      });
      const groupings = await groupingQueue(record.reads, options.dossier);
      const positions = await waitingPositions(record.reads, options.dossier);
      if (options.json) {
        await write(app.io.output, `${JSON.stringify({ waiting, more, rows, carried, groupings, positions })}\n`);
        return;
      }
      for (const { id, title, accounts, because } of groupings)
        await write(app.io.output, `${id}  perhaps one event: ${title}  (${accounts.length} documents; ${because})\n`);
      for (const { id, said, title } of rows) {
        const words = said.words.length > 90 ? `${said.words.slice(0, 89)}…` : said.words;
        await write(
          app.io.output,
          `${id}  ${said.confidence.toFixed(2)}  ${said.speaker} ${said.verb}: ${words}  [${title}]\n`,
        );
      }
      for (const { id, member, label, quote, case: of } of positions)
        await write(app.io.output, `${id}  position  ${member}, ${label}? “${quote}”  [${of}]\n`);
      await write(
        app.io.output,
        waiting || groupings.length
          ? `${more ? 'More than ' : ''}${waiting} ${waiting === 1 ? 'statement waits' : 'statements wait'} for a person; shown: ${rows.length}. Suggested groupings: ${groupings.length}\n`
          : 'Nothing waits for a person.\n',
      );
      if (carried.length)
        await write(
          app.io.output,
          `Not asked again, decided in an earlier version and unaltered since: ${carried.map(({ id }) => id).join(', ')}\n`,
        );
    } finally {
      await record.close();
    }
  }
};
