/** The bytes of captures, and what is read in them. */
import { type Reading, withoutText } from '../extract/reading.ts';
import type { CaptureBody } from '../model/bodies.ts';
import { shortOf } from '../model/canonical.ts';
import type { RecordedFact } from '../model/fact.ts';
import type { Reads } from '../store/reads.ts';
import { CannotDecode, decoded } from '../warc/content-coding.ts';
import { header, NotHttp, parseResponse } from '../warc/http-message.ts';
import { recordIn, type WarcKeeper } from '../warc/keeper.ts';
import { DamagedRecord } from '../warc/reader.ts';
import { field } from '../warc/record.ts';
import type { Reader } from './reader.ts';

/** Where the bytes of captures are read from. */
export type Evidence = {
  readonly reads: Pick<Reads, 'capturesOf'>;
  readonly warc: Pick<WarcKeeper, 'bytes'>;
  readonly reader: Reader;
};

/** The bytes a capture stands for: its own record's, or those of the capture it repeats. */
async function payloadOf(
  { reads, warc }: Pick<Evidence, 'reads' | 'warc'>,
  fact: RecordedFact & { body: CaptureBody },
): Promise<{ payload: Uint8Array; mediaType?: string; contentEncoding?: string } | null> {
  const { document, payload } = fact.body;
  if (payload === undefined) return null;
  const captures = await reads.capturesOf(document);
  const holding = captures.filter(
    (capture) =>
      capture.payload === payload && capture.warc && (capture.outcome === 'new' || capture.outcome === 'changed'),
  );
  const whole = holding.find(({ id }) => id === shortOf(fact.digest)) ?? holding.at(-1);
  if (!whole?.warc) return null;
  const record = await recordIn(warc, whole.warc);
  if (field(record.fields, 'WARC-Type') === 'resource') {
    const mediaType = fact.body.mediaType ?? field(record.fields, 'Content-Type');
    return { payload: record.block, ...(mediaType ? { mediaType } : {}) };
  }
  const response = parseResponse(record.block);
  const mediaType = header(response.headers, 'content-type') ?? fact.body.mediaType;
  const contentEncoding = header(response.headers, 'content-encoding');
  return {
    payload: response.payload,
    ...(mediaType ? { mediaType } : {}),
    ...(contentEncoding ? { contentEncoding } : {}),
  };
}

/** What is read in the bytes of a capture; a reading without text, with its reason, where they cannot be read. */
export async function readingOf(workshop: Evidence, fact: RecordedFact & { body: CaptureBody }): Promise<Reading> {
  try {
    const found = await payloadOf(workshop, fact);
    if (!found) return withoutText('the capture holds no bytes');
    const bytes = await decoded(found.payload, found.contentEncoding);
    const { mediaType } = found;
    const address = fact.body.redirectedTo ?? fact.body.uri;
    return await workshop.reader.read(bytes, { ...(mediaType ? { mediaType } : {}), address });
  } catch (error) {
    if (error instanceof CannotDecode || error instanceof DamagedRecord || error instanceof NotHttp)
      return withoutText(error.message);
    throw error;
  }
}
