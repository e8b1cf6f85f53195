/** What surrounds the program, read once and checked: where a record on PostgreSQL keeps its captured bytes, its queue and
 *  its log's key. A record in a folder needs none of it. */
import { isAbsolute, resolve } from 'node:path';
import { BadInput } from './model/bad-input.ts';

export type Config = {
  /** Captured bytes: a folder that all hosts share, or nats:// addresses. */
  readonly bytes: { readonly folder: string } | { readonly nats: string };
  /** The queue that wakes workers; absent: they look by themselves. */
  readonly queue?: string;
  /** The log's private key. */
  readonly key: string;
};

export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const bytes = env.ONRECORD_BYTES ?? './onrecord-bytes';
  const queue = env.ONRECORD_QUEUE;
  if (queue !== undefined && !isNats(queue)) {
    throw new BadInput(
      `ONRECORD_QUEUE=${queue}`,
      'is not a NATS address',
      'Write it as nats://host:4222,nats://other:4222.',
    );
  }
  if (/^[a-z]+:\/\//.test(bytes) && !isNats(bytes)) {
    throw new BadInput(
      `ONRECORD_BYTES=${bytes}`,
      'is neither a folder nor nats://',
      'Name a folder, or nats://host:4222.',
    );
  }
  const key = env.ONRECORD_KEY ?? './onrecord-private/log.key';
  return {
    bytes: isNats(bytes) ? { nats: bytes } : { folder: isAbsolute(bytes) ? bytes : resolve(bytes) },
    ...(queue ? { queue } : {}),
    key: isAbsolute(key) ? key : resolve(key),
  };
}

const isNats = (address: string): boolean => /^(nats|tls):\/\//.test(address);
