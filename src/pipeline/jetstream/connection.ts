/** Reaching a NATS server with JetStream. Code keeps to what server 2.9 can do; what a stream was asked to be is compared
 *  with what the server says it is, because old servers leave out in silence what they do not know. */
import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { BadInput } from '../../model/bad-input.ts';
import { Busy, Full } from '../../store/writes.ts';

export type Reached = {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
  /** Copies kept of every message and byte: 3 in a cluster, else 1. */
  readonly replicas: number;
};

const OLDEST_SERVER = [2, 9] as const;

export async function reach(addresses: string): Promise<Reached> {
  const servers = addresses.split(',').map((address) => address.trim());
  for (const server of servers) {
    if (!/^(nats|tls):\/\/[^\s/]+\/?$/.test(server)) {
      throw new BadInput(
        server,
        'is not a NATS address',
        'Write it as nats://host:4222; several are separated by commas.',
      );
    }
  }
  let connection: NatsConnection;
  try {
    connection = await connect({
      servers,
      timeout: 5_000,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      name: 'onrecord',
    });
  } catch (cause) {
    throw new BadInput(
      addresses,
      `no NATS server answers (${(cause as Error).message})`,
      'Start it, or correct the address.',
      {
        cause,
      },
    );
  }
  try {
    const version = connection.info?.version ?? '0.0';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1])) {
      throw new BadInput(addresses, `the NATS server is version ${version}`, 'Version 2.9 or newer is needed.');
    }
    const manager = await patiently(() => jetstreamManager(connection, { timeout: 5_000 })).catch((cause) => {
      throw new BadInput(addresses, `JetStream does not answer (${cause.message})`, 'Start nats-server with -js.', {
        cause,
      });
    });
    const replicas = connection.info?.cluster ? 3 : 1;
    return { connection, client: jetstream(connection, { timeout: 5_000 }), manager, replicas };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Refuses where no fit server answers, before anything is made elsewhere. */
export async function refuseUnreachable(addresses: readonly (string | undefined)[]): Promise<void> {
  for (const each of new Set(addresses)) {
    if (each) await (await reach(each)).connection.close();
  }
}

/** How long a call is tried again, in milliseconds: a killed stream leader is replaced in about 7 seconds. */
const PATIENCE = 40_000;

/** Tries again, with growing pauses, while the cluster elects a leader. */
export async function patiently<Value>(call: () => Promise<Value>, patience = PATIENCE): Promise<Value> {
  let pause = 100;
  let waited = 0;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (waited >= patience || !passing(error as Error) || asStoreError(error) instanceof Full) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      waited += pause;
      pause = Math.min(pause * 2, 2_000);
    }
  }
}

/** What went wrong with stored bytes, in the store's words; an error of another kind as it is. */
export function asStoreError(error: unknown): Error {
  const { name = '', message = '' } = error as Error;
  const cause = { cause: error };
  // JetStream's own codes: 10047 insufficient storage, 10077 maximum bytes exceeded; and the disk's.
  if (/storage resources|maximum bytes|no space left/i.test(message)) {
    return new Full('The object store is out of room. Make room on its disks; nothing was added.', cause);
  }
  if (passing({ name, message } as Error)) {
    return new Busy(`The object store cannot be reached (${message}). Try again; nothing was added.`, cause);
  }
  return error as Error;
}

/** Does the error go away by itself once a leader is found or the connection is back? */
function passing(error: Error): boolean {
  return /timeout|no responders|not enabled|unavailable|leader|quorum|insufficient|503|disconnect|reconnect|closed/i.test(
    `${error.name} ${error.message}`,
  );
}
