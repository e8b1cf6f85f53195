/** The queue on NATS JetStream: a work-queue stream, explicit acknowledgement, de-duplication by key, redelivery. */
import { AckPolicy, JetStreamApiError, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { BadInput } from '../../model/bad-input.ts';
import type { StepKey } from '../../store/writes.ts';
import type { Message, Queue } from '../queue.ts';
import { patiently, type Reached, reach } from './connection.ts';

const STREAM = 'ONRECORD_JOBS';
const SUBJECT = 'onrecord.jobs';
const WORKERS = 'workers';

/** A message not settled in this time is delivered to another worker, in milliseconds. */
const ACK_WAIT = 60_000;
/** The same key published again within this time is one message, in milliseconds. */
const DEDUPLICATION = 120_000;

const keyText = (key: StepKey): string => JSON.stringify([key.step, key.version, key.input]);

function keyOf(text: string): StepKey | null {
  try {
    const [step, version, input] = JSON.parse(text) as [unknown, unknown, unknown];
    if (typeof step !== 'string' || typeof version !== 'number' || typeof input !== 'string') return null;
    return { step, version, input };
  } catch {
    return null;
  }
}

/** Opens the queue. A missing stream is made only where `create` says so: a worker whose stream has vanished must say it
 *  rather than wait in silence for messages that nobody will send. */
export async function openQueue(addresses: string, create: boolean): Promise<Queue> {
  const reached = await reach(addresses);
  try {
    await prepare(reached, addresses, create);
  } catch (error) {
    await reached.connection.close();
    throw error;
  }
  const { client, connection, manager } = reached;
  return {
    async announce(keys) {
      await Promise.all(
        keys.map((key) => {
          const text = keyText(key);
          // JSON may hold characters a header must not; the message id is a plain form of it.
          return patiently(() => client.publish(SUBJECT, text, { msgID: encodeURIComponent(text) }));
        }),
      );
    },
    messages: (ahead, signal) => messages(reached, ahead, signal),
    async depth() {
      const { state } = await manager.streams.info(STREAM);
      return state.messages;
    },
    close: () => connection.close(),
  };
}

async function prepare({ manager, replicas }: Reached, addresses: string, create: boolean): Promise<void> {
  const wanted = {
    name: STREAM,
    subjects: [SUBJECT],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    num_replicas: replicas,
    duplicate_window: nanos(DEDUPLICATION),
  };
  const found = await patiently(() =>
    manager.streams.info(STREAM).catch((error) => {
      if (error instanceof JetStreamApiError && error.status === 404) return null;
      throw error;
    }),
  );
  if (!found && !create) {
    throw new BadInput(
      addresses,
      `the stream ${STREAM} is not there`,
      'Run “onrecord worker --queue … --create-stream” once; jobs are in the record, so none is lost.',
    );
  }
  const { config } = found ?? (await patiently(() => manager.streams.add(wanted)));
  if (config.retention !== RetentionPolicy.Workqueue || config.storage !== StorageType.File) {
    throw new BadInput(
      addresses,
      `the stream ${STREAM} is not a work queue on disk (it is ${config.retention}, ${config.storage})`,
      'Another program made it; delete it or use another NATS account.',
    );
  }
  await patiently(() =>
    manager.consumers.add(STREAM, {
      durable_name: WORKERS,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT),
      max_ack_pending: 10_000,
    }),
  );
}

async function* messages({ client }: Reached, ahead: number, signal: AbortSignal): AsyncGenerator<Message> {
  while (!signal.aborted) {
    let batch: Awaited<ReturnType<typeof take>>;
    try {
      batch = await take();
    } catch (error) {
      if (signal.aborted) return;
      // The leader changes or the connection is being made anew; the jobs are in the record meanwhile.
      await patiently(async () => {
        await client.consumers.get(STREAM, WORKERS);
      }).catch(() => {
        throw error;
      });
      continue;
    }
    const stop = (): void => batch.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const message of batch) {
        const key = keyOf(message.string());
        if (!key) {
          message.term('not a key');
          continue;
        }
        yield {
          key,
          delivery: message.info.deliveryCount,
          async done() {
            await message.ackAck().catch(() => false);
          },
          async later(milliseconds) {
            message.nak(milliseconds);
          },
          working: () => message.working(),
        };
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async function take() {
    const consumer = await client.consumers.get(STREAM, WORKERS);
    return consumer.fetch({ max_messages: ahead, expires: 5_000 });
  }
}
