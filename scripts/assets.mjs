// After `tsc`: copies what the built program reads or serves as files (style sheets, icons, tables of words) to the same
// place beside it, and makes the command executable.
import { chmodSync, cpSync } from 'node:fs';

cpSync('src', 'dist', { recursive: true, filter: (path) => !/\.tsx?$|\.md$/.test(path) });
chmodSync('dist/main.js', 0o755);
