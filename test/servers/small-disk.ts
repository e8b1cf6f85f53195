/** A disk of a few megabytes, to be filled: a tmpfs of its own, which only root may mount. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  readonly path: string;
  /** Takes all the room that is left, or as much as is asked for; `free` gives it back. */
  fill(leave?: number): void;
  free(): void;
  unmount(): void;
};

/** Why there can be none here; `null` where there can. */
export const noSmallDisk: string | null = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount a tmpfs';
  try {
    smallDisk(1).unmount();
    return null;
  } catch (error) {
    return `a tmpfs cannot be mounted here (${(error as Error).message.trim()})`;
  }
})();

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'onrecord', path], { stdio: 'pipe' });
  } catch (error) {
    rmSync(path, { recursive: true });
    throw error;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill(leave = 0) {
      const room = Number(execFileSync('df', ['--output=avail', '-B1', path]).toString().split('\n')[1]);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, room - leave)));
    },
    free: () => rmSync(ballast, { force: true }),
    unmount() {
      execFileSync('umount', ['-l', path], { stdio: 'pipe' });
      rmSync(path, { recursive: true });
    },
  };
}
