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
  /** A streaming replica of it: a hot standby, which is only read. It stops with its primary. */
  replica(): Promise<Replica>;
  stop(): Promise<void>;
};

export type Replica = {
  /** Where the replica has what its primary has at an address. */
  at(address: string): string;
  /** Waits until all that the primary has written by now is there. */
  caughtUp(): Promise<void>;
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
  const urlAt = (of: number): string => `postgres://onrecord@127.0.0.1:${of}/postgres`;
  const url = urlAt(port);
  const askAt = async (address: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  };
  const started = async (folder: string, at: number): Promise<Running> => {
    const settings = ['listen_addresses=127.0.0.1', 'max_connections=60', 'shared_buffers=64MB'];
    if (within) settings.push('max_wal_size=8MB', 'min_wal_size=2MB');
    const args = ['-D', folder, '-p', String(at), '-k', place.path, ...settings.flatMap((one) => ['-c', one])];
    const running = start(find('postgres'), args, asUser);
    await until(running, async () => (await askAt(urlAt(at), 'select 1')).length === 1);
    return running;
  };
  let server: Running;
  const replicas: Running[] = [];
  const boot = async (): Promise<void> => {
    server = await started(data, port);
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
    ask: (sql) => askAt(url, sql),
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
    async replica() {
      const copy = `${place.path}/replica${replicas.length}`;
      const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'onrecord'];
      execFileSync(find('pg_basebackup'), ['-D', copy, ...from, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'], {
        ...asUser,
        stdio: 'pipe',
      });
      const there = await freePort();
      replicas.push(await started(copy, there));
      return {
        at: (address) => address.replace(`:${port}/`, `:${there}/`),
        async caughtUp() {
          const [written] = await askAt(url, 'select pg_current_wal_lsn()::text as lsn');
          await until(replicas.at(-1)!, async () => {
            const [seen] = await askAt(urlAt(there), `select pg_last_wal_replay_lsn() >= '${written!.lsn}' as there`);
            return seen!.there === true;
          });
        },
      };
    },
    async stop() {
      for (const running of [...replicas, server]) {
        running.child.kill('SIGINT');
        await running.ended;
      }
      place.remove();
    },
  };
}
