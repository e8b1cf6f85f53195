/** compose.yaml as those with containers would use it: what it names is there, and what it types can be typed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configOf } from '../../src/config.ts';

type Service = {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Record<string, unknown>;
  readonly deploy?: { readonly replicas: number };
};
type Compose = { readonly services: Record<string, Service>; readonly volumes: Record<string, unknown> };

// Compose resolves `<<`, which YAML 1.2 has no more.
const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const nats = services.filter(([, { image }]) => image?.startsWith('nats:'));

/** A value with its variables put in, as Compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?refusal}`. */
const filled = (value: string): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, how?: string, other?: string) =>
    how === '-' ? other! : `a-${name.toLowerCase()}`,
  );
const optionsIn = (help: string): string[] => help.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];

test('three queues, a database, two workers and the pages', () => {
  expect(nats.map(([name]) => name)).toEqual(['n1', 'n2', 'n3']);
  expect(Object.keys(compose.services).sort()).toEqual(['n1', 'n2', 'n3', 'postgres', 'web', 'worker']);
  expect(compose.services.worker!.deploy!.replicas).toBe(2);
});

test('every image says its version, and every build has its Dockerfile', () => {
  for (const [name, { image, build }] of services) {
    if (build) expect(existsSync(resolve(build, 'Dockerfile')), name).toBe(true);
    else expect(image, name).toMatch(/^[a-z]+:\d/);
  }
});

test('what a service keeps and waits for is declared', () => {
  for (const [name, { volumes = [], depends_on = {} }] of services) {
    for (const volume of volumes) expect(Object.keys(compose.volumes), name).toContain(volume.split(':')[0]);
    for (const other of Object.keys(depends_on)) expect(Object.keys(compose.services), name).toContain(other);
  }
});

test('each node of the queue knows the two others and has a name and a place of its own', () => {
  for (const [name, { command = [], volumes }] of nats) {
    const after = (option: string): string => command[command.indexOf(option) + 1]!;
    expect(after('-n')).toBe(name);
    expect(command).toContain('-js');
    expect(volumes).toEqual([`${name}:${after('-sd')}`]);
    const others = nats.map(([other]) => other).filter((other) => other !== name);
    expect(after('--routes').split(',').sort()).toEqual(others.map((other) => `nats://${other}:6222`));
  }
});

describe.each(ours)('%s', (_, { command = [], environment = {} }) => {
  const words = command.map(filled);

  test('types a command that is there, with options that it has', () => {
    const name = words.find((word, i) => !word.startsWith('-') && !words[i - 1]?.startsWith('--'))!;
    const help = execFileSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words, '--help'], {
      encoding: 'utf8',
    });
    expect(help).toContain(`Usage: onrecord ${name}`);
    const known = new Set([...optionsIn(help), '--record']);
    for (const option of words.filter((word) => word.startsWith('--'))) expect(known).toContain(option);
  });

  test('reaches services that are there, and keeps the key where the image may write', () => {
    const config = configOf(environment);
    const addresses = [config.queue!, (config.bytes as { nats: string }).nats, ...words];
    const hosts = addresses
      .flatMap((word) => word.split(','))
      .filter((word) => /^(nats|postgres):/.test(word))
      .map((word) => new URL(word).hostname);
    expect(hosts.length).toBeGreaterThan(6);
    for (const host of hosts) expect(Object.keys(compose.services)).toContain(host);
    expect(config.key).toBe('/data/log.key');
    expect(readFileSync('Dockerfile', 'utf8')).toContain('chown node /data');
  });
});
