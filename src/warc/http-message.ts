/** HTTP/1.1 messages as bytes (RFC 9112), for the blocks of response and request records. Header names and values are
 *  Latin-1 strings, one character a byte, so that what was served comes out as it went in: order, case, duplicates.
 *  A body that came in chunks is framed again as one chunk: the header block stays true of the message that follows it,
 *  and the payload (what its digest is of) is the body without that framing. */

/** Header fields as served. */
export type RawHeaders = readonly (readonly [name: string, value: string])[];

export type HttpResponse = {
  readonly status: number;
  readonly reason: string;
  readonly headers: RawHeaders;
  /** Without transfer coding, with content coding. */
  readonly payload: Uint8Array;
};

export class NotHttp extends Error {
  override name = 'NotHttp';
  constructor(readonly why: string) {
    super(`The record's block is not an HTTP message: ${why}.`);
  }
}

/** The value of a header; repeated ones are joined as RFC 9110 §5.3 allows. */
export function header(headers: RawHeaders, name: string): string | undefined {
  const lower = name.toLowerCase();
  const values = headers.filter(([other]) => other.toLowerCase() === lower).map(([, value]) => value);
  return values.length ? values.join(', ') : undefined;
}

const isChunked = (headers: RawHeaders): boolean =>
  /(^|,)\s*chunked\s*$/i.test(header(headers, 'transfer-encoding') ?? '');

/** The block of a response record. Without `payload` (a revisit), the header block alone. */
export function responseBlock(response: Omit<HttpResponse, 'payload'> & { readonly payload?: Uint8Array }): Buffer {
  const head = headBytes(`HTTP/1.1 ${response.status} ${response.reason}`, response.headers);
  if (!response.payload) return head;
  if (!isChunked(response.headers)) return Buffer.concat([head, response.payload]);
  const { length } = response.payload;
  const chunk = length ? [Buffer.from(`${length.toString(16)}\r\n`), response.payload, Buffer.from('\r\n')] : [];
  return Buffer.concat([head, ...chunk, Buffer.from('0\r\n\r\n')]);
}

export const requestBlock = (method: string, target: string, headers: RawHeaders): Buffer =>
  headBytes(`${method} ${target} HTTP/1.1`, headers);

/** Reads a response block. Accepts bare LF line ends and a missing reason, as old archives have them. */
export function parseResponse(block: Uint8Array): HttpResponse {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const { lines, end } = headLines(bytes);
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})[ \t]?(.*)$/.exec(lines[0] ?? '');
  if (!status) throw new NotHttp('it does not begin with a status line');
  const headers = fieldsOf(lines.slice(1));
  const body = bytes.subarray(end);
  return {
    status: Number(status[1]),
    reason: status[2]!,
    headers,
    payload: isChunked(headers) ? (unchunked(body) ?? body) : body,
  };
}

function headBytes(start: string, headers: RawHeaders): Buffer {
  return Buffer.from(`${start}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, 'latin1');
}

function headLines(bytes: Buffer): { lines: string[]; end: number } {
  const lines: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const stop = bytes.indexOf(0x0a, at);
    const end = stop < 0 ? bytes.length : stop;
    const line = bytes.toString('latin1', at, end > at && bytes[end - 1] === 0x0d ? end - 1 : end);
    at = stop < 0 ? bytes.length : stop + 1;
    if (line === '') break;
    lines.push(line);
  }
  return { lines, end: at };
}

/** Field lines; a line that begins with white space continues the one before it (obs-fold, RFC 9112 §5.2). */
export function fieldsOf(lines: readonly string[]): RawHeaders {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (last && /^[ \t]/.test(line)) {
      last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) fields.push([line.slice(0, colon).trimEnd(), line.slice(colon + 1).trim()]);
  }
  return fields;
}

/** The body without its chunks; `null` when it is not in chunks after all (archives that already removed them). */
export function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const stop = body.indexOf(0x0a, at);
    if (stop < 0 || stop - at > 1024) return null;
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(body.toString('latin1', at, stop));
    if (!size) return null;
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return Buffer.concat(parts);
    if (stop + 1 + length > body.length) return null;
    parts.push(body.subarray(stop + 1, stop + 1 + length));
    at = stop + 1 + length;
    if (body[at] === 0x0d) at++;
    if (body[at] !== 0x0a) return null;
    at++;
  }
}
