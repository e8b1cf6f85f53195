/** Answers on a loopback port; a taken one makes way for the next that is free. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { BadInput } from '../model/bad-input.ts';

export type Listening = { readonly address: string; readonly port: number; close(): Promise<void> };

/** Ports tried after the one asked for. */
const TRIES = 50;

/** `port` 0 takes any free one. Resolves when it answers; `close` ends at once, idle connections included. An exposed
 *  `host` keeps to its port: others were told of it. */
export async function listen(app: Pick<Hono, 'fetch'>, port: number, host = '127.0.0.1'): Promise<Listening> {
  const tries = host === '127.0.0.1' ? TRIES : 0;
  for (let tried = port; tried <= port + tries && tried <= 65_535; tried++) {
    const server = createAdaptorServer({ fetch: app.fetch });
    const outcome = await new Promise<'listening' | NodeJS.ErrnoException>((resolve) => {
      server.once('error', resolve);
      server.listen(tried, host, () => resolve('listening'));
    });
    if (outcome === 'listening') {
      const taken = (server.address() as AddressInfo).port;
      return {
        address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
        port: taken,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      };
    }
    if (outcome.code !== 'EADDRINUSE' && outcome.code !== 'EACCES') throw outcome;
  }
  if (!tries) throw new BadInput(`${host} port ${port}`, 'is taken', 'Name another with --listen.');
  throw new BadInput(`port ${port}`, `is taken, and so are the ${TRIES} after it`, 'Name a free one with --port.');
}
