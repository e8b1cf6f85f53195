/** How long a reader waits for the store, on a generated record. `npx tsx bench/latency.ts [documents] [statements each]
 *  [sqlite, postgres, or a folder or postgres:// address to keep the record in] [questions to ask, by the beginning of
 *  their names]` prints a line for each question: median and 95th percentile in milliseconds over 100 askings, and this
 *  process's processor time of one, which other work on the machine changes little. Documents of more than 20 statements
 *  say them in twelve words each, as real ones do. */
import { questions } from './questions.ts';
import { measuredRecord } from './record.ts';

const ASKINGS = 100;
const [documents = 10_000, statementsEach = 10] = process.argv.slice(2, 4).map(Number);
const [, , , , kept, wanted = ''] = process.argv;
const words = statementsEach > 20 ? { words: [12, 8] as const } : {};
const record = await measuredRecord({ documents, statementsEach, ...words }, kept);
try {
  console.log(record.about);
  console.log(`${''.padEnd(38)} p50      p95  CPU p50  CPU p95`);
  for (const [name, ask] of Object.entries(questions(record.reads))) {
    if (!name.startsWith(wanted)) continue;
    const times: number[] = [];
    const work: number[] = [];
    for (let i = -5; i < ASKINGS; i++) {
      const used = process.cpuUsage();
      const start = performance.now();
      await ask(Math.max(0, i) % 40);
      if (i < 0) continue;
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      work.push((user + system) / 1000);
    }
    const figures = [times, work].flatMap((values) => {
      values.sort((a, b) => a - b);
      return [values[ASKINGS / 2]!, values[Math.ceil(ASKINGS * 0.95) - 1]!];
    });
    console.log(`${name.padEnd(38)} ${figures.map((value) => value.toFixed(2).padStart(8)).join(' ')}`);
  }
} finally {
  await record.close();
}
