// Shared by the two set-up scripts: running a program, and bringing node_modules up to the lock file. Only Node's own
// modules, since nothing is installed yet when these run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program to its end with our streams; resolves to its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    // Ctrl-C reaches the child too (same terminal); it ends in its own way, and we end with it.
    const wait = () => {};
    process.on('SIGINT', wait);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

export function fail(message) {
  process.stderr.write(`onrecord: ${message}\n`);
  process.exit(2);
}

/** Installs the locked packages unless node_modules already matches the lock file. */
export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
  }
  if (installed()) return;
  console.log('Installing the locked packages (the first time compiles SQLite; about two minutes) …');
  const code = await run(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0) {
    fail('“npm ci” failed (see above). It needs the npm registry, and python3, make and g++ to compile SQLite.');
  }
}

function installed() {
  const marker = new URL('../node_modules/.package-lock.json', import.meta.url);
  if (!existsSync(marker)) return false;
  const want = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages;
  const have = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(want).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  );
}

/** The first of these programs that exists here, or undefined. */
export function which(...names) {
  for (const name of names) {
    const path = name.startsWith('/')
      ? name
      : spawnSync('sh', ['-c', `command -v ${name}`])
          .stdout?.toString()
          .trim();
    if (path && existsSync(path)) return path;
  }
  return undefined;
}
