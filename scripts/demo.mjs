// `npm run demo`: installs, builds, makes the example dossier in a fresh record and serves it. Ctrl-C ends it.
import { fail, install, npm, root, run } from './run.mjs';

await install();
console.log('Building …');
if ((await run(npm, ['run', '--silent', 'build'])) !== 0) fail('the build failed (see above).');
process.exit(await run(process.execPath, [`${root}dist/main.js`, 'demo', ...process.argv.slice(2)]));
