import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startNats } from './nats.ts';
import { startPostgres } from './postgres.ts';

test('a PostgreSQL starts, gives out databases, survives a kill and stops', async () => {
  const server = await startPostgres();
  try {
    const url = await server.database('story');
    const ask = async (sql: string): Promise<unknown[]> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows;
    };
    await ask('create table said (what text); insert into said values ($$kept$$)');
    await server.kill();
    await server.restart();
    expect(await ask('select what from said')).toEqual([{ what: 'kept' }]);
  } finally {
    await server.stop();
  }
});

test('three NATS servers form a cluster, and one that was killed comes back', async () => {
  const servers = await startNats(3);
  try {
    await servers.kill('n2');
    await servers.restart('n2');
    const connection = await connect({ servers: servers.url.split(',') });
    expect(connection.info?.cluster).toBe('onrecord');
    await connection.close();
  } finally {
    await servers.stop();
  }
});
