/** The faults of `test/fault/`, at length: `npx tsx bench/faults.ts [kills] [seed] [words]` kills a worker a hundred times
 *  (unless told), the leader of the queue's stream, and the database; parts a worker from its queue for a minute; sets clocks
 *  two hours apart; with words, only what is named with them. After each: is anything lost, doubled, parked, or not as it was
 *  derived? Exit code 1 if so. */
import { clocksApart, cutDatabase, killLeader, killWorkers, partQueue, type Settled } from '../test/fault/befalling.ts';
import { counted, expected, type Shared, shared } from '../test/fault/shared.ts';
import { drawing } from './generated.ts';

const [kills = 100, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const scenes: readonly [name: string, nodes: 1 | 3, documents: number, befall: (of: Shared) => Promise<Settled>][] = [
  [`${kills} kills of a worker (seed ${seed})`, 1, kills, (of) => killWorkers(of, kills, kills, drawing(seed), 4000)],
  ['the database killed, and begun again', 1, 60, (of) => cutDatabase(of, 60)],
  ['the leader of the queue killed ten times, of three nodes', 3, 60, (of) => killLeader(of, 60, 10)],
  ['a minute without the queue', 1, 60, (of) => partQueue(of, 60, 60_000)],
  ['clocks two hours apart', 1, 60, (of) => clocksApart(of, 60)],
];
const only = process.argv[4] ?? '';
for (const [name, nodes, documents, befall] of scenes.filter(([name]) => name.includes(only))) {
  const from = performance.now();
  const of = await shared(nodes);
  try {
    const { due, running, parked } = await befall(of);
    const [found, wanted, faults] = [await counted(of), expected(documents), await of.faults()];
    const whole = JSON.stringify(found) === JSON.stringify(wanted) && !due && !running && !parked && !faults.length;
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`${whole ? 'holds' : 'DOES NOT HOLD'}: ${name}; ${documents} documents, ${seconds} s`);
    if (whole) continue;
    process.exitCode = 1;
    console.log(JSON.stringify({ found, wanted, due, running, parked, faults: faults.slice(0, 5) }));
  } finally {
    await of.stop();
  }
}
