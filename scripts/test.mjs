// `npm test`: installs all that the tests need, builds, and runs every check. Ends with “N passed, N failed”.
// Arguments are handed to Vitest: npm test -- src/text
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fail, install, npm, root, run, which } from './run.mjs';

/** What the tests use beside npm's packages: any of these programs, and the Debian package that brings it. */
const needed = [
  { what: 'a Chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium'] },
  {
    what: 'a PostgreSQL server',
    programs: [
      '/usr/lib/postgresql/17/bin/postgres',
      '/usr/lib/postgresql/16/bin/postgres',
      '/usr/lib/postgresql/15/bin/postgres',
      'postgres',
    ],
    packages: ['postgresql'],
  },
  { what: 'a NATS server', programs: ['nats-server'], packages: ['nats-server'] },
  { what: 'OpenSSL', programs: ['openssl'], packages: ['openssl'] },
];

await install();
await installPrograms();

const results = `${root}.tmp/vitest.json`;
mkdirSync(`${root}.tmp`, { recursive: true });
rmSync(results, { force: true });

let bad = 0;
const only = process.argv.slice(2);
const steps = only.length ? [] : [['format and lint', ['run', '--silent', 'lint']]];
// The build checks every type in src; `types` checks the tests, benches and training code as well.
if (!only.length) steps.push(['types', ['run', '--silent', 'types']]);
steps.push(['build', ['run', '--silent', 'build']]);
for (const [name, args] of steps) {
  console.log(`— ${name}`);
  if ((await run(npm, args)) !== 0) {
    console.log(`— ${name}: failed`);
    bad++;
  }
}

console.log('— tests');
const code = await run(process.execPath, [
  `${root}node_modules/vitest/vitest.mjs`,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...only,
]);
let passed = steps.length - bad;
let failed = bad;
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed += report.numPassedTests;
  // A file that cannot even be read has no tests of its own to fail.
  failed +=
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length;
  if (report.numPassedTests === 0) failed++;
} catch {
  failed++;
}
if (code !== 0 && failed === 0) failed++;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function installPrograms() {
  const lacking = needed.filter(({ programs }) => !which(...programs));
  if (!lacking.length) return;
  const packages = lacking.flatMap((entry) => entry.packages);
  const sudo = process.getuid?.() === 0 ? [] : which('sudo') ? ['sudo', '-n'] : null;
  const words = `${sudo === null ? 'as root: ' : ''}apt-get install --no-install-recommends ${packages.join(' ')}`;
  console.log(`Installing what the tests use: ${packages.join(', ')} …`);
  if (sudo !== null && which('apt-get')) {
    const apt = async (...args) => {
      const [program, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
      return run(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    };
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  }
  const still = needed.filter(({ programs }) => !which(...programs));
  if (still.length) fail(`the tests need ${still.map((entry) => entry.what).join(' and ')}. Run ${words}`);
}
