/** A TCP proxy of our own, to part two programs as a broken network would. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type Proxy = {
  readonly port: number;
  /** From now on nothing goes through, either way, and nobody is told: what is sent waits, as in a network that lost its
   *  way. New connections are taken and lead nowhere. */
  part(): void;
  /** What waited goes on. */
  mend(): void;
  stop(): Promise<void>;
};

export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let parted = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (parted) from.pause();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    part() {
      parted = true;
      for (const socket of sockets) socket.pause();
    },
    mend() {
      parted = false;
      for (const socket of sockets) socket.resume();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
