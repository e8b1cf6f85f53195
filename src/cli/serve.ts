/** `onrecord serve`: the pages of a record, on a loopback port, until Ctrl-C. */

import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { outboundOf } from '../capture/fetch.ts';
import { webFetchOf } from '../capture/web-fetch.ts';
import { positionChanges } from '../compare/positions.ts';
import { appOf } from '../http/app.tsx';
import type { Access } from '../http/guard.ts';
import { type Listening, listen } from '../http/listen.ts';
import type { Provider } from '../http/sign-in.tsx';
import type { Desk } from '../http/site.ts';
import { BadInput } from '../model/bad-input.ts';
import type { ReviewBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { PositionReviewBody } from '../model/position.ts';
import type { Workshop } from '../pipeline/context.ts';
import type { Engines } from '../pipeline/engines.ts';
import { decideGrouping } from '../pipeline/grouping.ts';
import { decidePosition } from '../pipeline/position-review.ts';
import { decide } from '../pipeline/review.ts';
import { drain } from '../pipeline/worker.ts';
import { type Comparing, rememberingEngines } from '../publish/engines.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Reads } from '../store/reads.ts';
import { type App, type Register, write } from './app.ts';
import { boardsOf } from './boards.ts';
import { loadGazetteer } from './gazetteer.ts';
import { privateHostsOf } from './taking.ts';

/** The port asked for when none is named. */
export const PORT = 8421;

type Options = {
  readonly port: string;
  readonly readOnly?: true;
  readonly listen?: string;
  readonly origin?: string;
  readonly behindProxy?: true;
  readonly oidcIssuer?: string;
  readonly oidcClient?: string;
  readonly oidcName: string;
  readonly allowPrivate: string[];
};

export const serve: Register = (program, app) => {
  program
    .command('serve')
    .summary('serves the pages of the record, on a loopback port or for others')
    .description(
      'Serves the pages and the API of the record: on a loopback port for whoever sits at this machine, or, with --listen, for people who have an account.',
    )
    .option('--port <number>', 'the loopback port to try first', String(PORT))
    .option('--read-only', 'show the record, and take no decisions')
    .option('--listen <host:port>', 'serve others; needs accounts (onrecord user add) and --origin')
    .option('--origin <url>', 'where browsers reach it, such as https://record.example.org')
    .option('--behind-proxy', 'believe the last address in X-Forwarded-For')
    .option('--oidc-issuer <url>', 'let people sign in with this OpenID Connect provider')
    .option('--oidc-client <id>', 'our client id there; the secret is in ONRECORD_OIDC_SECRET')
    .option('--oidc-name <name>', 'how people know the provider', 'single sign-on')
    .option('--allow-private <host:port>', 'a provider on a private network; may be given again', gather, [])
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord serve
  $ onrecord user add ana --role admin < password.txt
  $ onrecord serve --listen 0.0.0.0:8080 --origin https://record.example.org --behind-proxy`,
    )
    .action(async (options: Options, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      const exposed = options.listen === undefined ? null : await exposedBy(options);
      const port = portOf(options.port);
      // Refuses where there is no record, before a workshop would make one.
      const record = await app.openRecord(dir);
      try {
        if (exposed) await refuseWithoutAccounts(record.accounts);
        const readOnly = options.readOnly ? { reads: record.reads, desk: null } : null;
        const access = exposed ? await accessOf(app, record.accounts, exposed, options) : null;
        if (readOnly || access) {
          const workshop = options.readOnly ? null : await app.openWorkshop(dir);
          try {
            const parts = workshop ? workedOn(app, dir, workshop) : readOnly!;
            await serveUntilStopped(app, { ...parts, ...access }, port, `Serving ${dir}`);
          } finally {
            await workshop?.close();
          }
          return;
        }
      } finally {
        await record.close();
      }
      await serveWorkshop(app, dir, port, `Serving ${dir}`);
    });
};

const gather = (value: string, all: string[]): string[] => [...all, value];

type Exposed = { readonly host: string; readonly port: number; readonly origin: string };

async function exposedBy({ listen, origin }: Options): Promise<Exposed> {
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen ?? '');
  if (!found) throw new BadInput(`--listen ${listen}`, 'is not a host and port', 'Write it as 0.0.0.0:8080.');
  const url = URL.canParse(origin ?? '') ? new URL(origin!) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.username) {
    throw new BadInput(
      `--origin ${origin ?? '(none)'}`,
      'with --listen, the address that browsers use must be known: only forms from there are believed',
      'Give scheme, host and port, such as https://record.example.org.',
    );
  }
  return { host: found[1] ?? found[2]!, port: portOf(found[3]!), origin: url.origin };
}

async function refuseWithoutAccounts(accounts: Accounts): Promise<void> {
  if ((await accounts.list()).some((account) => !account.disabled)) return;
  throw new BadInput(
    '--listen',
    'this record has no accounts, and a record is not shown to a network without them',
    'Make one with “onrecord user add NAME --role admin”.',
  );
}

async function accessOf(app: App, accounts: Accounts, exposed: Exposed, options: Options) {
  const { origin } = exposed;
  const access = { accounts, clock: app.clock, origin, behindProxy: options.behindProxy === true };
  if (!options.oidcIssuer) return { access, exposed };
  const clientSecret = process.env.ONRECORD_OIDC_SECRET;
  if (!options.oidcClient || !clientSecret) {
    throw new BadInput('--oidc-issuer', 'the client is not named', 'Give --oidc-client and set ONRECORD_OIDC_SECRET.');
  }
  const outbound = outboundOf({ clock: app.clock, privateHosts: privateHostsOf(options.allowPrivate) });
  const { providerOf } = await import('../http/oidc.ts');
  const provider = await providerOf(
    { issuer: options.oidcIssuer, clientId: options.oidcClient, clientSecret, origin, name: options.oidcName },
    webFetchOf(outbound),
  );
  return { access, exposed, provider };
}

type Served = {
  readonly reads: Reads;
  readonly desk: Desk | null;
  readonly bundle?: (id: string) => Promise<Uint8Array>;
  readonly access?: Access;
  readonly provider?: Provider;
  readonly exposed?: Exposed;
};

/** A record that is worked on: its log is brought up to its newest fact before evidence is handed out. */
const workedOn = (app: App, dir: string, workshop: Workshop) => ({
  reads: workshop.reads,
  desk: deskOf(workshop),
  bundle: async (id: string) => (await app.evidence()).bundle(dir, id),
});

/** Serves a record that decisions can be added to. */
export async function serveWorkshop(app: App, dir: string, port: number, what: string): Promise<void> {
  const workshop = await app.openWorkshop(dir);
  try {
    await serveUntilStopped(app, workedOn(app, dir, workshop), port, what);
  } finally {
    await workshop.close();
  }
}

/** Decisions are taken in the name of the user of this machine; what follows from one is done before it is answered. */
export function deskOf(workshop: Workshop): Desk {
  return {
    author: userInfo().username,
    decide: async ({ decision, after, ...given }) => {
      if (!isDecision(decision)) {
        throw new BadInput('decision', `“${decision}” is not one`, 'Choose accept, correct, reject or undo.');
      }
      await decide(workshop, { ...given, decision, after: after as Digest | null });
      await drain(workshop);
    },
    decideGrouping: async ({ decision, after, ...given }) => {
      if (!isDecision(decision) || decision === 'correct') {
        throw new BadInput('decision', `“${decision}” is not one`, 'Choose accept, reject or undo.');
      }
      await decideGrouping(workshop, { ...given, decision, after: after as Digest | null });
      await drain(workshop);
    },
    decidePosition: async ({ decision, after, ...given }) => {
      if (!isPositionDecision(decision))
        throw new BadInput('decision', `“${decision}” is not one`, 'Choose accept, reject or undo.');
      await decidePosition(workshop, { ...given, decision, after: after as Digest | null });
      await drain(workshop);
    },
  };
}

const isPositionDecision = (word: string): word is PositionReviewBody['decision'] =>
  ['accept', 'reject', 'undo'].includes(word);

const isDecision = (word: string): word is ReviewBody['decision'] =>
  ['accept', 'correct', 'reject', 'undo'].includes(word);

/** Serves until SIGINT or SIGTERM. Says where, and says so where the port had to change. */
async function serveUntilStopped(app: App, parts: Served, port: number, what: string): Promise<void> {
  const listening = await served(app, parts, port);
  if (!parts.exposed && port !== 0 && listening.port !== port)
    await write(app.io.output, `Port ${port} is taken; using ${listening.port} instead.\n`);
  await write(app.io.output, `${what} at ${listening.address} (Ctrl-C ends it)\n`);
  await stopped();
  await listening.close();
}

async function served(app: App, { exposed, desk, ...parts }: Served, port: number): Promise<Listening> {
  const engines = comparingOf(await app.engines());
  const report = (asked: string, error: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    app.io.errors.write(`onrecord: ${asked} failed; this is a defect of ours:\n${told}\n`);
  };
  const procedures = boardsOf();
  const site = appOf({
    ...parts,
    engines,
    procedures,
    report,
    clock: app.clock,
    version: app.version,
    ...(desk ? { desk } : {}),
  });
  return exposed ? listen(site, exposed.port, exposed.host) : listen(site, port);
}

export function comparingOf(engines: Engines): Comparing {
  const lacking = (what: string) => (): never => {
    throw new BadInput('this page', `${what} at reading time is not part of this build`, 'Open a recorded one.');
  };
  return rememberingEngines({
    compare: engines.compare?.run ?? lacking('comparing versions'),
    align: engines.align?.run ?? lacking('aligning accounts'),
    positions: (speaker, utterances) => positionChanges(speaker, utterances, loadGazetteer()),
  });
}

export function portOf(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new BadInput(`--port ${written}`, 'is not a port', 'Give a number from 0 (any free one) to 65535.');
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
