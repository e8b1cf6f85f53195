// After `tsc`: copies what the built program serves as files (style sheets, icons, scripts for the browser) beside it,
// and makes the command executable.
import { chmodSync, cpSync, existsSync } from 'node:fs';

if (existsSync('src/publish/assets')) cpSync('src/publish/assets', 'dist/publish/assets', { recursive: true });
chmodSync('dist/main.js', 0o755);
