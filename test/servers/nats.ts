/** NATS servers with JetStream: one, or a cluster of three on loopback. */
import { writeFileSync } from 'node:fs';
import { connect } from '@nats-io/transport-node';
import { folder, freePort, programOf, type Running, start, until } from './program.ts';

export type Nats = {
  /** One address, or all of a cluster's, comma-separated. */
  readonly url: string;
  readonly names: readonly string[];
  readonly pids: () => readonly number[];
  /** SIGKILL to one node; `restart` brings it back with its data. */
  kill(name: string): Promise<void>;
  restart(name: string): Promise<void>;
  stop(): Promise<void>;
};

export async function startNats(nodes: 1 | 3 = 1): Promise<Nats> {
  const program = programOf('nats-server', 'nats-server', '/usr/sbin/nats-server');
  const place = folder('nats');
  const names = Array.from({ length: nodes }, (_, i) => `n${i + 1}`);
  const ports = new Map<string, { client: number; cluster: number }>();
  for (const name of names) ports.set(name, { client: await freePort(), cluster: await freePort() });
  const routes = [...ports.values()].map((port) => `nats-route://127.0.0.1:${port.cluster}`);
  const servers = new Map<string, Running>();
  const boot = (name: string): void => {
    const port = ports.get(name)!;
    const cluster =
      nodes === 1
        ? ''
        : `cluster { name: onrecord, listen: "127.0.0.1:${port.cluster}", routes: [${routes.join(', ')}] }\n`;
    const file = `${place.path}/${name}.conf`;
    writeFileSync(
      file,
      `server_name: ${name}\nlisten: "127.0.0.1:${port.client}"\njetstream { store_dir: "${place.path}/${name}" }\n${cluster}`,
    );
    servers.set(name, start(program, ['-c', file]));
  };
  const ready = (name: string) => async (): Promise<boolean> => {
    const connection = await connect({
      servers: `127.0.0.1:${ports.get(name)!.client}`,
      timeout: 1000,
      reconnect: false,
    });
    try {
      const { jetstreamManager } = await import('@nats-io/jetstream');
      await (await jetstreamManager(connection, { checkAPI: true })).getAccountInfo();
      return true;
    } finally {
      await connection.close();
    }
  };
  for (const name of names) boot(name);
  for (const name of names) await until(servers.get(name)!, ready(name));
  return {
    url: [...ports.values()].map((port) => `nats://127.0.0.1:${port.client}`).join(','),
    names,
    pids: () => [...servers.values()].map(({ child }) => child.pid!),
    async kill(name) {
      const server = servers.get(name)!;
      server.child.kill('SIGKILL');
      await server.ended;
    },
    async restart(name) {
      boot(name);
      await until(servers.get(name)!, ready(name));
    },
    async stop() {
      for (const server of servers.values()) {
        server.child.kill('SIGKILL');
        await server.ended;
      }
      place.remove();
    },
  };
}
