/** How something from outside enters the record: its bytes into the WARC folder, forced to the disk; then, in one
 *  transaction, the capture as a fact and the job to read it. What is acknowledged here is never lost again. */
import { type CaptureBody, documentIdOf } from '../model/bodies.ts';
import { type Digest, digestOf, shortOf } from '../model/canonical.ts';
import type { Capture, Outcome, Provenance, Stated } from '../model/capture.ts';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import type { Instant } from '../model/instant.ts';
import { Conflict, Full, type StepKey } from '../store/writes.ts';
import { idOf } from '../warc/folder.ts';
import { type RawHeaders, requestBlock, responseBlock } from '../warc/http-message.ts';
import type { WarcKeeper } from '../warc/keeper.ts';
import {
  newRecordId,
  type RefersTo,
  recordOf,
  revisitProfiles,
  type WarcFields,
  type WarcRecord,
} from '../warc/record.ts';
import { alertJobs } from './alerts.ts';
import type { Workshop } from './context.ts';
import { stepKeys } from './steps/key.ts';

/** An HTTP exchange as captured; requests are not known for imported ones. */
export type HttpEvidence = {
  readonly as: 'http';
  readonly status: number;
  readonly reason: string;
  readonly headers: RawHeaders;
  readonly payload: Uint8Array;
  readonly requestLine?: { readonly method: string; readonly target: string; readonly headers: RawHeaders };
  readonly remoteAddress?: string;
  /** Why the payload is not all that was sent (WARC 1.1 §5.13): too long, too slow, or the connection ended. */
  readonly truncated?: 'length' | 'time' | 'disconnect';
  /** Redirects on the way, as records of their own. */
  readonly before?: readonly WarcRecord[];
  /** The record of another's archive, which is kept as it came. */
  readonly original?: WarcRecord;
};

/** A file, or what came on standard input. */
export type FileEvidence = { readonly as: 'file'; readonly payload: Uint8Array; readonly original?: WarcRecord };

export type Submission = {
  readonly originalResource: string;
  /** Where the bytes came from; the original resource itself unless a copy was given. */
  readonly uri: string;
  readonly at: Instant;
  readonly provenance: Provenance;
  readonly mediaType?: string;
  readonly stated?: Stated;
  readonly note?: string;
  readonly redirectedTo?: string;
  readonly notBefore?: Instant;
  /** False for feeds and lists of links, which are captured and never read as documents. Default: true. */
  readonly isDocument?: boolean;
  /** Absent where nothing came (an error, a refusal). */
  readonly evidence?: HttpEvidence | FileEvidence;
  /** The outcome when it is not for the bytes to say: gone, blocked, … . 'content': new, changed or unchanged. */
  readonly outcome: 'content' | 'not-modified' | Exclude<Outcome, 'new' | 'changed' | 'unchanged'>;
};

export type Taken = {
  readonly document: string;
  readonly capture: string;
  readonly outcome: Outcome;
  readonly fact: RecordedFact;
};

/** Writers of one document who meet try again this often. */
const TRIES = 5;

export async function takeIn(workshop: Workshop, submission: Submission): Promise<Taken> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await takeInOnce(workshop, submission);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === TRIES) throw error;
    }
  }
}

async function takeInOnce({ reads, writes, warc, clock }: Workshop, submission: Submission): Promise<Taken> {
  const { originalResource, at, evidence } = submission;
  const document = documentIdOf(originalResource);
  const known = await reads.document(document);
  const last = (known ? await reads.capturesOf(document) : [])
    .filter((capture) => capture.at <= at)
    .findLast(hasContent);
  const payload = evidence && submission.outcome !== 'not-modified' ? digestOf(evidence.payload) : undefined;
  const outcome = outcomeOf(submission, payload, last);
  const records = evidence ? recordsOf(submission, evidence, payload, outcome === 'unchanged' ? last : undefined) : [];
  const place = records.length ? await kept(warc, records) : undefined;
  const held = payload ?? (outcome === 'unchanged' ? last?.payload : undefined);
  const body: CaptureBody = {
    document,
    uri: submission.uri,
    outcome,
    provenance: submission.provenance,
    ...(evidence?.as === 'http' ? { status: evidence.status } : {}),
    ...(submission.mediaType ? { mediaType: submission.mediaType } : {}),
    ...(held ? { payload: held } : {}),
    ...(payload && evidence ? { bytes: evidence.payload.length } : {}),
    ...(place ? { warc: place } : {}),
    ...(submission.note ? { note: submission.note } : {}),
    ...(submission.stated && Object.keys(submission.stated).length ? { stated: submission.stated } : {}),
    ...(submission.redirectedTo ? { redirectedTo: submission.redirectedTo } : {}),
    ...(submission.notBefore ? { notBefore: submission.notBefore } : {}),
  };
  const learnedAt = clock();
  const capture: Fact = {
    kind: 'capture',
    subject: document,
    inputs: held ? [held] : [],
    step: 'submit@1',
    happenedAt: at,
    learnedAt,
    body,
  };
  const facts: Fact[] = [capture];
  if (!known)
    facts.unshift({
      kind: 'document',
      subject: document,
      inputs: [],
      step: 'submit@1',
      happenedAt: at,
      learnedAt,
      body: { id: document, originalResource },
    });
  const jobs: StepKey[] = [];
  if (!isContent(outcome)) jobs.push(...(await alertJobs(reads, document, factDigest(capture))));
  else if (submission.isDocument !== false) jobs.push(stepKeys.text(factDigest(capture)));
  const recorded = await writes.commit({
    facts,
    jobs,
    ...(known ? {} : { expects: { kind: 'document', subject: document, digest: null } }),
  });
  const fact = recorded.at(-1)!;
  return { document, capture: shortOf(fact.digest), outcome, fact };
}

/** Disks that are full or may not be written, said in the store's words. */
const noRoom: readonly string[] = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EMFILE'];

async function kept(warc: WarcKeeper, records: readonly WarcRecord[]) {
  try {
    return await warc.append(records);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code || !noRoom.includes(code)) throw error;
    throw new Full(
      `The captured bytes cannot be written (${code}). Make room, or check the rights of the record’s folder; nothing was added.`,
      { cause: error },
    );
  }
}

const isContent = (outcome: Outcome): boolean => outcome === 'new' || outcome === 'changed' || outcome === 'unchanged';

export const hasContent = (capture: Capture): boolean => isContent(capture.outcome) && capture.payload !== undefined;

function outcomeOf(submission: Submission, payload: Digest | undefined, last: Capture | undefined): Outcome {
  if (submission.outcome === 'not-modified') return last ? 'unchanged' : 'error';
  if (submission.outcome !== 'content') return submission.outcome;
  if (!last) return 'new';
  return last.payload === payload ? 'unchanged' : 'changed';
}

/** The WARC records of one capture: response or resource (a revisit where the payload is the last one's), then request. */
function recordsOf(
  submission: Submission,
  evidence: HttpEvidence | FileEvidence,
  payload: Digest | undefined,
  last: Capture | undefined,
): readonly WarcRecord[] {
  const { at, uri } = submission;
  if (evidence.original && (!last || submission.outcome === 'not-modified')) return [evidence.original];
  const refersTo: RefersTo | undefined = last && { uri: last.uri, at: last.at };
  const more: [string, string][] = [];
  if (evidence.as === 'http' && evidence.remoteAddress) more.push(['WARC-IP-Address', evidence.remoteAddress]);
  if (evidence.as === 'http' && evidence.truncated) more.push(['WARC-Truncated', evidence.truncated]);
  if (refersTo) {
    more.push(
      ['WARC-Profile', submission.outcome === 'not-modified' ? revisitProfiles.notModified : revisitProfiles.identical],
      ['WARC-Refers-To-Target-URI', refersTo.uri],
      ['WARC-Refers-To-Date', refersTo.at],
    );
  }
  const digest = payload ?? last?.payload;
  if (evidence.as === 'file') {
    const record = recordOf({
      type: refersTo ? 'revisit' : 'resource',
      at,
      uri,
      block: refersTo ? new Uint8Array(0) : evidence.payload,
      ...(submission.mediaType ? { contentType: submission.mediaType } : {}),
      ...(digest ? { payload: digest } : {}),
      more,
    });
    return [record];
  }
  const { status, reason, headers } = evidence;
  const target = submission.redirectedTo ?? uri;
  const response = recordOf({
    type: refersTo ? 'revisit' : 'response',
    at,
    uri: target,
    contentType: 'application/http; msgtype=response',
    block: responseBlock({ status, reason, headers, ...(refersTo ? {} : { payload: evidence.payload }) }),
    ...(digest ? { payload: digest } : {}),
    more,
  });
  const { requestLine } = evidence;
  const concurrent: WarcFields = [['WARC-Concurrent-To', idOf(response)]];
  const request = requestLine && [
    recordOf({
      type: 'request',
      id: newRecordId(),
      at,
      uri: target,
      contentType: 'application/http; msgtype=request',
      block: requestBlock(requestLine.method, requestLine.target, requestLine.headers),
      more: concurrent,
    }),
  ];
  return [response, ...(request ?? []), ...(evidence.before ?? [])];
}
