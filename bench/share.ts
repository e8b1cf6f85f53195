/** Processor time of programs, and programs held to a share of a core, so that what several do can be compared while no
 *  core is full. Linux only. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks of /proc a second (sysconf(_SC_CLK_TCK), 100 on every Linux of today). */
const TICKS = 100;

/** Seconds of processor time that a process and all its children, past ones too, have used. */
export function processorTime(pid: number): number {
  const stats = new Map<number, { parent: number; used: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name, in parentheses, may hold anything; fields are counted from behind it (man 5 proc).
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const used = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) / TICKS;
      stats.set(Number(name), { parent: Number(fields[1]), used });
    } catch {
      // It has ended meanwhile; its parent has its time.
    }
  }
  const time = (of: number): number => {
    let sum = stats.get(of)?.used ?? 0;
    for (const [child, { parent }] of stats) if (parent === of) sum += time(child);
    return sum;
  };
  return time(pid);
}

/** Holds a process to a share of one core by a control group of its own; answers with what undoes it, or with `null`
 *  where groups cannot be made. */
export function heldTo(share: number, pid: number): (() => void) | null {
  const [period, quota] = [20_000, Math.round(20_000 * share)];
  const old = existsSync('/sys/fs/cgroup/cpu');
  const group = join(old ? '/sys/fs/cgroup/cpu' : '/sys/fs/cgroup', `onrecord-${pid}`);
  try {
    mkdirSync(group);
    if (old) {
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(period));
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quota));
    } else writeFileSync(join(group, 'cpu.max'), `${quota} ${period}`);
    writeFileSync(join(group, 'cgroup.procs'), String(pid));
    return () => rmdirSync(group);
  } catch {
    return null;
  }
}
