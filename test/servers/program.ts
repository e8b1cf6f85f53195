/** Real servers for tests: started on free loopback ports in temporary folders, stopped afterwards even on failure. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first of these programs that exists; a missing one fails the test with the package to install. */
export function programOf(debianPackage: string, ...candidates: string[]): string {
  for (const candidate of candidates) {
    if (candidate.includes('/')) {
      if (existsSync(candidate)) return candidate;
    } else {
      const found = (process.env.PATH ?? '').split(':').map((folder) => join(folder, candidate));
      const path = found.find((place) => existsSync(place));
      if (path) return path;
    }
  }
  throw new Error(`${candidates[0]} is not installed. Run (as root): apt-get install ${debianPackage}`);
}

/** A port of the loopback interface that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program and keeps its output for the message if it ends early. */
export function start(program: string, args: readonly string[], options: { uid?: number; gid?: number } = {}): Running {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  let said = '';
  const keep = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout!.on('data', keep);
  child.stderr!.on('data', keep);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, said: () => said, ended };
}

export type Running = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** Waits until `ready` answers true; fails with the program's output when it ends or 30 seconds pass. */
export async function until(server: Running, ready: () => Promise<boolean>): Promise<void> {
  const patience = 300;
  for (let attempt = 0; attempt < patience; attempt++) {
    if (server.child.exitCode !== null) throw new Error(`The server ended at once:\n${server.said()}`);
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not become ready in 30 seconds:\n${server.said()}`);
}

export function folder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `onrecord-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The numeric ids of a user, for servers that refuse to run as root; `undefined` when we are not root. */
export function unprivileged(...users: string[]): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of users) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user; the next one
    }
  }
  throw new Error(`None of the users ${users.join(', ')} exists to run the server as.`);
}
