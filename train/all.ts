/** Makes the models anew. `npx tsx train/all.ts CORPUS [WORK]`; two processes at most. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , corpus, work = '.work/train'] = process.argv;
if (!corpus || !existsSync(join(corpus, 'train.jsonl'))) {
  console.error(
    `No corpus at ${corpus ?? '(no folder given)'}: give a folder with train.jsonl, dev.jsonl and silver/.`,
  );
  process.exit(2);
}
mkdirSync(work, { recursive: true });
const from = Date.now();

async function run(step: string, ...more: string[]): Promise<void> {
  const script = fileURLToPath(new URL(`${step}.ts`, import.meta.url));
  const rest = step === 'pack' ? [resolve(work)] : [resolve(corpus as string), resolve(work), ...more];
  const child = spawn(process.execPath, ['--max-old-space-size=8000', '--import', 'tsx', script, ...rest], {
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  if (code !== 0) {
    console.error(`Step ${step} ${more.join(' ')} failed with code ${code}.`);
    process.exit(1);
  }
  console.log(`${step} ${more.join(' ')} done after ${Math.round((Date.now() - from) / 1000)} s`);
}

await run('tagger');
await Promise.all([run('parser', '-1', '0', '1'), run('parser', '2', '3')]);
await Promise.all([
  run('recurrent', 'recurrent', '1'),
  (async () => {
    await run('linear', '-1');
    await run('linear', '0');
    await run('linker');
    await run('recurrent', 'held', '5', '0');
  })(),
]);
await run('confidence');
await run('pack');
