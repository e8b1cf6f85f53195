/** Style sheet, icon and scripts, read once at the start. What is not in the list does not exist: no part of a request is
 *  ever a path. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string; readonly tag: string };

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export function readAssets(folder: URL): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (!type) continue;
    const body = new Uint8Array(readFileSync(new URL(name, folder)));
    assets.set(name, { body, type, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` });
  }
  return assets;
}
