/** Taking documents in: one at a time, each on its own, so that a bad one stops nobody; then what was made of them. */

import { type PrivateHost, parsePrivateHost } from '../capture/addresses.ts';
import { fetchAddress, type Outbound } from '../capture/fetch.ts';
import { languageOf } from '../extract/html-about.ts';
import { BadInput } from '../model/bad-input.ts';
import type { Outcome, Stated } from '../model/capture.ts';
import { parseLooseDate } from '../model/instant.ts';
import type { OpenWorkshop, Workshop } from '../pipeline/context.ts';
import { submissionOf } from '../pipeline/from-fetch.ts';
import { normalAddress } from '../pipeline/given-file.ts';
import { type Submission, takeIn } from '../pipeline/intake.ts';
import { type App, write } from './app.ts';

/** What became of one input. */
export type Result = {
  readonly input: string;
  readonly document?: string;
  readonly originalResource?: string;
  readonly capture?: string;
  readonly outcome?: Outcome | 'already there';
  readonly title?: string;
  readonly version?: number;
  readonly statements?: number;
  readonly changes?: number;
  readonly material?: number;
  readonly noText?: string;
  readonly note?: string;
  readonly error?: { readonly message: string; readonly remedy: string };
};

/** Outcomes that are themselves the answer "there is nothing to read". */
const withoutContent: readonly string[] = ['gone', 'blocked', 'paywalled', 'moved', 'robots', 'error'];

/** The record holds this very capture; the id is that of its document. */
export type AlreadyThere = { readonly alreadyThere: string };

/** Takes one input in and says what happened. Bad input is told on the error stream and in the result. */
export async function take(
  app: App,
  opened: () => Promise<Workshop>,
  input: string,
  submission: () => Promise<Submission | AlreadyThere>,
): Promise<Result> {
  const refused = async (error: unknown): Promise<Result> => {
    if (!(error instanceof BadInput)) throw error;
    app.exit(2);
    await write(app.io.errors, `onrecord: ${error.message}\n`);
    return { input, error: { message: `${error.input}: ${error.problem}`, remedy: error.remedy } };
  };
  const ready = await submission().catch(refused);
  if ('input' in ready) return ready;
  if ('alreadyThere' in ready) return { input, document: ready.alreadyThere, outcome: 'already there' };
  // What keeps the record from being opened is no fault of this document, and ends the command.
  const workshop = await opened();
  try {
    const taken = await takeIn(workshop, ready);
    if (withoutContent.includes(taken.outcome)) app.exit(1);
    return {
      input,
      document: taken.document,
      originalResource: ready.originalResource,
      capture: taken.capture,
      outcome: taken.outcome,
      ...(ready.note ? { note: ready.note } : {}),
    };
  } catch (error) {
    return refused(error);
  }
}

/** A record opened when the first document is ready, so that a mistyped name begins no empty record. */
export type WhenNeeded = {
  readonly opened: () => Promise<OpenWorkshop>;
  /** The same, if there was need. */
  readonly ifOpened: () => Promise<OpenWorkshop> | null;
};

export function whenNeeded(open: () => Promise<OpenWorkshop>): WhenNeeded {
  let workshop: Promise<OpenWorkshop> | null = null;
  return {
    opened: () => {
      workshop ??= open();
      return workshop;
    },
    ifOpened: () => workshop,
  };
}

/** An address as a submission. What cannot be fetched at all is bad input; what the server refused is an outcome. */
export async function submissionOfAddress(
  { clock }: Pick<Workshop, 'clock'>,
  outbound: Outbound,
  written: string,
  as: { readonly originalResource?: string; readonly stated?: Stated },
): Promise<Submission> {
  const fetched = await fetchAddress(outbound, written);
  if (fetched.as === 'refused') {
    const listed = /not a public address|port \d+/.test(fetched.why);
    throw new BadInput(
      written,
      fetched.why,
      listed ? 'To allow a host of your own network, name it with --allow-private HOST[:PORT].' : 'Check the address.',
    );
  }
  if (fetched.as === 'failed') throw new BadInput(written, fetched.why, remedies[fetched.kind]);
  return submissionOf(fetched, normalAddress(written), {
    originalResource: normalAddress(as.originalResource ?? written),
    at: clock(),
    ...(as.stated ? { stated: as.stated } : {}),
  });
}

const remedies = {
  name: 'Check the spelling of the address and your connection.',
  connection: 'Check the address, and try again later.',
  time: 'Try again later.',
  size: 'Download it yourself and add the part that is the document.',
  protocol: 'Open it in a browser, save the page and add the file.',
  redirects: 'Open it in a browser and add the address where you end up.',
} as const;

/** Fills in what the pipeline made of each document: its newest version, its statements, its changes. */
export async function withFindings({ reads }: Workshop, result: Result): Promise<Result> {
  if (!result.document) return result;
  const versions = await reads.versionsOf(result.document);
  const newest = versions.find(({ capture }) => capture === result.capture) ?? versions.at(-1);
  if (!newest) return result;
  const extraction = await reads.extractionOf(newest.id);
  const revision = (await reads.revisionsOf(result.document)).find(({ after }) => after === newest.id)?.revision;
  const changed = revision && result.outcome === 'changed' ? revision : undefined;
  return {
    ...result,
    title: newest.title,
    version: newest.ordinal,
    ...(newest.noText ? { noText: newest.noText } : {}),
    ...(extraction ? { statements: extraction.statements.length } : {}),
    ...(changed
      ? { changes: changed.changes.length, material: changed.changes.filter(({ material }) => material).length }
      : {}),
  };
}

/** One line a document for a person. */
export function lineOf(result: Result): string {
  if (result.error) return `refused        ${result.input}`;
  const parts: string[] = [];
  if (result.version !== undefined) parts.push(`version ${result.version}`);
  if (result.statements !== undefined) parts.push(count(result.statements, 'statement'));
  if (result.changes !== undefined) parts.push(`${count(result.changes, 'change')}, ${result.material} material`);
  if (result.noText) parts.push(`no readable text: ${result.noText}`);
  if (result.note) parts.push(result.note);
  const about = parts.length ? ` (${parts.join('; ')})` : '';
  return `${(result.outcome ?? '').padEnd(14)} ${result.title ?? result.originalResource ?? result.input}${about}`;
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The options by which a person states what a document is. */
export function statedOf(options: { issuer?: string; title?: string; published?: string; language?: string }): Stated {
  const publishedAt = options.published === undefined ? undefined : parseLooseDate(options.published);
  if (publishedAt === null)
    throw new BadInput(
      '--published',
      `“${options.published}” is not a date`,
      'Write it as 2021-06-07 or 2021-06-07T18:02Z.',
    );
  const language = options.language === undefined ? undefined : languageOf(options.language);
  if (options.language !== undefined && !language)
    throw new BadInput('--language', `“${options.language}” is not a language tag`, 'Write it as en or uk.');
  return {
    ...(options.title ? { title: options.title } : {}),
    ...(options.issuer ? { issuer: options.issuer } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  };
}

export function privateHostsOf(written: readonly string[]): readonly PrivateHost[] {
  return written.map((host) => {
    const parsed = parsePrivateHost(host);
    if (!parsed)
      throw new BadInput(
        '--allow-private',
        `“${host}” is not HOST or HOST:PORT`,
        'Write it as intranet.example or 127.0.0.1:8080.',
      );
    return parsed;
  });
}

export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
