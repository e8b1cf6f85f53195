/** A PostgreSQL of one's own. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import pg from 'pg';
import { folder, freePort, programOf, type Running, start, unprivileged, until } from './program.ts';

export type Postgres = {
  readonly url: string;
  /** Address of a fresh, empty database on the same server. */
  database(name: string): Promise<string>;
  readonly pid: () => number;
  /** Asks one question as its administrator. */
  ask(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** SIGKILL to the server and all its backends, as a power cut would; `restart` recovers. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** `within`: a folder to keep its data in, such as a small disk that is to be filled; else one of its own. */
export async function startPostgres(within?: string): Promise<Postgres> {
  const versions = ['17', '16', '15', '14', '13'];
  const find = (name: string): string =>
    programOf('postgresql', ...versions.map((v) => `/usr/lib/postgresql/${v}/bin/${name}`), name);
  const place = within ? { path: within, remove: () => undefined } : folder('postgres');
  const user = unprivileged('postgres', 'nobody');
  if (user) chownSync(place.path, user.uid, user.gid);
  chmodSync(place.path, 0o700);
  const port = await freePort();
  const data = `${place.path}/data`;
  const asUser = { ...(user ?? {}), cwd: place.path };
  execFileSync(
    find('initdb'),
    [
      '-D',
      data,
      '-U',
      'onrecord',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
      ...(within ? ['--wal-segsize=1'] : []),
    ],
    { ...asUser, stdio: 'pipe' },
  );
  const url = `postgres://onrecord@127.0.0.1:${port}/postgres`;
  const ready = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } finally {
      await client.end().catch(() => {});
    }
  };
  let server: Running;
  const boot = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), '-k', place.path, '-c', 'listen_addresses=127.0.0.1'];
    server = start(
      find('postgres'),
      [
        ...args,
        '-c',
        'max_connections=60',
        '-c',
        'shared_buffers=64MB',
        ...(within ? ['-c', 'max_wal_size=8MB', '-c', 'min_wal_size=2MB'] : []),
      ],
      asUser,
    );
    await until(server, ready);
  };
  await boot();
  let databases = 0;
  return {
    url,
    async database(name) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const unique = `${name}_${++databases}`;
      await client.query(`create database ${client.escapeIdentifier(unique)} template template0 encoding 'UTF8'`);
      await client.end();
      return `postgres://onrecord@127.0.0.1:${port}/${unique}`;
    },
    pid: () => server.child.pid!,
    async ask(sql) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    async kill() {
      // The postmaster goes first so that it cannot tidy up; its children notice and go too.
      server.child.kill('SIGKILL');
      await server.ended;
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    async restart() {
      // A backend of the killed server may still be on its way out, and is not to be run beside.
      for (let attempt = 0; ; attempt++) {
        try {
          return await boot();
        } catch (error) {
          if (attempt === 50 || !/still in use|lock file/.test((error as Error).message)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    },
    async stop() {
      server.child.kill('SIGINT');
      await server.ended;
      place.remove();
    },
  };
}
