/** `onrecord export`: what the record holds, for other tools. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { BadInput } from '../model/bad-input.ts';
import { exportWacz } from '../pipeline/wacz-export.ts';
import type { Reads } from '../store/reads.ts';
import { type App, type Register, write } from './app.ts';
import { dossierIn } from './dossier-in.ts';
import { exportEvidence } from './export-evidence.ts';
import { count } from './taking.ts';

type Options = { wacz?: string; evidence?: string; out?: string; dossier?: string; document?: string; json?: boolean };

export const register: Register = (program: Command, app: App) => {
  program
    .command('export')
    .description(
      'writes captures as a WACZ 1.1.1 file, which replay tools open; or the evidence for one thing on record',
    )
    .option('--wacz <file>', 'the WACZ file to write')
    .option('--evidence <id>', 'a statement, revision, version, capture, document, event or dossier, by its id')
    .option('--out <file>', 'the file for the evidence, which anybody can check with “onrecord verify FILE”')
    .option('--dossier <id>', 'the captures of this dossier')
    .option('--document <id>', 'the captures of this document (id or original address)')
    .option('--json', 'print one JSON object')
    .action(async (options: Options, command: Command) => {
      const { record } = command.optsWithGlobals<{ record: string }>();
      const { evidence, out, wacz, json } = options;
      if (evidence && out && !wacz) await exportEvidence(app, record, evidence, out, json === true);
      else if (wacz && !evidence && !out) await exportFrom(app, record, options);
      else throw new BadInput('export', 'says not what to write', 'Give --wacz FILE, or --evidence ID and --out FILE.');
    });
};

async function exportFrom(app: App, dir: string, options: Options): Promise<void> {
  const out = options.wacz!;
  if (existsSync(out)) throw new BadInput(out, 'is there already', 'Name another file, or remove it first.');
  const record = await app.openRecord(dir);
  try {
    const order = await orderOf(record.reads, options);
    const done = await exportWacz(record.reads, record.warc, { ...order, created: app.clock() }, out);
    if (options.json) await write(app.io.output, `${JSON.stringify({ file: out, ...done })}\n`);
    else await write(app.io.output, `${out}: ${count(done.captures, 'capture')}, ${count(done.pages, 'page')}\n`);
  } finally {
    await record.close();
  }
}

async function orderOf(reads: Reads, options: Options) {
  if (options.document) {
    const document = (await reads.document(options.document)) ?? (await reads.documentOf(options.document));
    if (!document)
      throw new BadInput(
        options.document,
        'there is no such document in this record',
        'Give its id or its original address.',
      );
    return { title: document.title, documents: [document.id] };
  }
  if (options.dossier) {
    const dossier = await dossierIn(reads, options.dossier);
    return { title: dossier.title, description: dossier.about, documents: dossier.documents };
  }
  const documents: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await reads.documents({}, after ? { after } : {});
    documents.push(...page.rows.map(({ id }) => id));
    if (!page.next) return { title: 'onrecord', documents };
    after = page.next;
  }
}
