/** The one outbound request. Pages, feeds, robots.txt, alerts and witnesses all go out through here: http and https
 *  only, ports from a list, at every hop a connection to an address that was checked and is checked again once it stands,
 *  within budgets of bytes, time and redirects. Nothing is read from the environment. The body comes back with its
 *  content coding, the headers as served. */
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Clock, Instant } from '../model/instant.ts';
import { header, type RawHeaders } from '../warc/http-message.ts';
import { addressOf } from './address-line.ts';
import { isGlobal, isListed, type PrivateHost, portOf, rangeOf, WEB_PORTS } from './addresses.ts';

export type Budgets = {
  /** Bytes of a body as sent, content coding included. */
  readonly bytes: number;
  /** Milliseconds for the whole exchange, redirects included. */
  readonly time: number;
  /** Milliseconds until the connection stands. */
  readonly connect: number;
  readonly redirects: number;
};

/** What most pages need, with room: press offices publish long PDFs. */
export const BUDGETS: Budgets = { bytes: 32 * 1024 * 1024, time: 60_000, connect: 10_000, redirects: 8 };

/** Bytes kept of an answer that was cut off: enough to show what it was, too little to fill a disk. */
const KEPT_OF_CUT = 1024 * 1024;

/** Bytes of a response's header block at most. */
const HEADER_AT_MOST = 64 * 1024;

export type Outbound = {
  readonly clock: Clock;
  /** Who we say we are. */
  readonly userAgent: string;
  readonly budgets: Budgets;
  readonly privateHosts: readonly PrivateHost[];
  /** All addresses of a name. */
  readonly lookup: (hostname: string) => Promise<readonly string[]>;
};

export const outboundOf = (settings: Pick<Outbound, 'clock'> & Partial<Outbound>): Outbound => ({
  userAgent: 'onrecord/0.1 (keeps a record of public statements; set --contact to say whose)',
  budgets: BUDGETS,
  privateHosts: [],
  lookup: async (hostname) =>
    (await systemLookup(hostname, { all: true, verbatim: true })).map(({ address }) => address),
  ...settings,
});

export type Ask = {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** Header fields beside Host, User-Agent and Accept-Encoding. */
  readonly headers?: RawHeaders;
  readonly body?: Uint8Array;
  /** Whether 301, 302, 303, 307 and 308 are followed. Default: yes for GET and HEAD, no for POST. */
  readonly follow?: boolean;
  /** Why a redirect is not to be followed, in words; `null` when it may be. */
  readonly mayFollow?: (url: URL) => Promise<string | null>;
};

/** One request and its response. */
export type Exchange = {
  readonly uri: string;
  readonly at: Instant;
  readonly method: string;
  readonly requestTarget: string;
  readonly requestHeaders: RawHeaders;
  readonly status: number;
  readonly reason: string;
  readonly headers: RawHeaders;
  /** Without transfer coding, with content coding. */
  readonly payload: Uint8Array;
  /** The address we were connected to. */
  readonly remoteAddress: string;
};

/** refused: we would not ask (our rules); failed: we asked and got no whole answer. */
export type Fetched =
  | { readonly as: 'answered'; readonly last: Exchange; readonly hops: readonly Exchange[] }
  | { readonly as: 'refused'; readonly uri: string; readonly why: string; readonly hops: readonly Exchange[] }
  | {
      readonly as: 'failed';
      readonly uri: string;
      readonly kind: 'name' | 'connection' | 'time' | 'size' | 'protocol' | 'redirects';
      readonly why: string;
      readonly hops: readonly Exchange[];
      /** What had come of the answer when it was cut off, at most its first mebibyte. */
      readonly cut?: Exchange;
    };

class Refusal extends Error {
  override name = 'Refusal';
}

class TooLarge extends Error {
  override name = 'TooLarge';
}

/** The answer had begun. */
class CutOff extends Error {
  override name = 'CutOff';
  constructor(
    override readonly cause: unknown,
    readonly exchange: Exchange,
  ) {
    super('The answer was cut off.');
  }
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** Asks for an address and follows its redirects, each hop checked like the first. */
export async function fetchAddress(outbound: Outbound, written: string, ask: Ask = {}): Promise<Fetched> {
  const hops: Exchange[] = [];
  const deadline = AbortSignal.timeout(outbound.budgets.time);
  const first = addressOf(written);
  if (first.as === 'refused') return { as: 'refused', uri: written, why: first.why, hops };
  const follow = ask.follow ?? ask.method !== 'POST';
  let url = first.url;
  // A public page must not lead us into a private network, even one that we may enter by its own name.
  const mayBePrivate = isListed(outbound.privateHosts, url);
  let headers = ask.headers ?? [];
  for (;;) {
    const privately = mayBePrivate && isListed(outbound.privateHosts, url);
    if (!privately && !WEB_PORTS.includes(portOf(url)))
      return { as: 'refused', uri: url.href, why: `port ${portOf(url)} is not one of a web server`, hops };
    let exchange: Exchange;
    try {
      exchange = await exchangeOnce(outbound, url, privately, { ...ask, headers }, deadline);
    } catch (error) {
      const cut = error instanceof CutOff ? error : null;
      const problem = problemOf(cut ? cut.cause : error, url, outbound.budgets, deadline, hops);
      return cut && problem.as === 'failed' ? { ...problem, cut: cut.exchange } : problem;
    }
    hops.push(exchange);
    const location = header(exchange.headers, 'location');
    if (!follow || !REDIRECTS.includes(exchange.status) || location === undefined)
      return { as: 'answered', last: exchange, hops };
    if (hops.length > outbound.budgets.redirects)
      return {
        as: 'failed',
        uri: url.href,
        kind: 'redirects',
        why: `it redirects more than ${outbound.budgets.redirects} times`,
        hops,
      };
    // Servers send raw UTF-8 in Location; the bytes are kept as Latin-1 characters until here.
    const next = addressOf(Buffer.from(location, 'latin1').toString('utf8'), url);
    if (next.as === 'refused')
      return {
        as: 'refused',
        uri: url.href,
        why: `it redirects to “${location.slice(0, 200)}”, and ${next.why}`,
        hops,
      };
    const unwelcome = await ask.mayFollow?.(next.url);
    if (unwelcome)
      return { as: 'refused', uri: url.href, why: `it redirects to ${next.url.href}, and ${unwelcome}`, hops };
    // Conditions are about the first address only, and credentials go to nobody else.
    if (next.url.origin !== url.origin) headers = headers.filter(([name]) => !/^(authorization|cookie)$/i.test(name));
    headers = headers.filter(([name]) => !/^if-/i.test(name));
    url = next.url;
  }
}

async function exchangeOnce(
  outbound: Outbound,
  url: URL,
  privately: boolean,
  ask: Ask,
  deadline: AbortSignal,
): Promise<Exchange> {
  const method = ask.method ?? 'GET';
  const requestTarget = `${url.pathname}${url.search}`;
  const requestHeaders: RawHeaders = [
    ['Host', url.host],
    ['User-Agent', outbound.userAgent],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ...(ask.headers?.some(([name]) => name.toLowerCase() === 'accept') ? [] : [['Accept', '*/*'] as const]),
    ...(ask.headers ?? []),
  ];
  const connected = { address: '' };
  const agent = new Agent({
    connect: checkedConnector(outbound, privately, connected),
    allowH2: false,
    maxHeaderSize: HEADER_AT_MOST,
    headersTimeout: outbound.budgets.time,
    bodyTimeout: outbound.budgets.time,
    pipelining: 0,
  });
  const at = outbound.clock();
  const parts: Buffer[] = [];
  let size = 0;
  let status = 0;
  let reason = '';
  let headers: RawHeaders = [];
  const exchange = (payload: Buffer): Exchange => ({
    uri: url.href,
    at,
    method,
    requestTarget,
    requestHeaders,
    status,
    reason,
    headers,
    payload,
    remoteAddress: connected.address,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let abort: ((why: Error) => void) | undefined;
      const stop = (): void => {
        const why = new DOMException('The time budget is spent.', 'TimeoutError');
        abort?.(why);
        reject(why);
      };
      if (deadline.aborted) return stop();
      deadline.addEventListener('abort', stop, { once: true });
      const done =
        <T extends readonly unknown[]>(then: (...value: T) => void) =>
        (...value: T): void => {
          deadline.removeEventListener('abort', stop);
          then(...value);
        };
      agent.dispatch(
        {
          origin: url.origin,
          path: requestTarget,
          method,
          headers: requestHeaders.flat(),
          ...(ask.body ? { body: Buffer.from(ask.body) } : {}),
        },
        {
          onRequestStart(controller) {
            abort = (why) => controller.abort(why);
          },
          onResponseStart(controller, code, _headers, message) {
            if (code < 200) return;
            status = code;
            reason = message ?? '';
            headers = pairsOf((controller.rawHeaders ?? []) as readonly (Buffer | string)[]);
            const stated = Number(header(headers, 'content-length') ?? 0);
            if (method !== 'HEAD' && stated > outbound.budgets.bytes) controller.abort(new TooLarge());
          },
          onResponseData(controller, part) {
            size += part.length;
            if (size > outbound.budgets.bytes) controller.abort(new TooLarge());
            else parts.push(Buffer.from(part));
          },
          onResponseEnd: () => done(resolve)(),
          onResponseError: (_controller, error) => done(reject)(error),
        },
      );
    });
    return exchange(Buffer.concat(parts));
  } catch (error) {
    if (status === 0) throw error;
    throw new CutOff(error, exchange(Buffer.concat(parts).subarray(0, KEPT_OF_CUT)));
  } finally {
    agent.destroy().catch(() => undefined);
  }
}

/** Connects to an address that was checked, never to a name: between the look-up and the connection nothing is asked
 *  again. The address of the standing connection is checked once more. */
function checkedConnector(
  outbound: Outbound,
  privately: boolean,
  connected: { address: string },
): buildConnector.connector {
  const connect = buildConnector({ timeout: outbound.budgets.connect, allowH2: false, keepAlive: false });
  const allowed = (address: string): boolean => privately || isGlobal(address);
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    const tryEach = (addresses: readonly string[], index: number): void => {
      const address = addresses[index]!;
      // An address takes the place of the name on the wire; the name stays for TLS (RFC 6066 allows no address there).
      const servername = isIP(hostname) ? '' : hostname;
      connect({ ...options, hostname: address, ...(servername ? { servername } : {}) }, (...[error, socket]) => {
        if (error) {
          if (index + 1 < addresses.length) return tryEach(addresses, index + 1);
          return callback(error, null);
        }
        const remote = (socket as Socket).remoteAddress ?? '';
        if (!allowed(remote.replace(/^::ffff:(?=\d+\.)/, ''))) {
          (socket as Socket).destroy();
          return callback(new Refusal(`the connection leads to ${remote}, which is not a public address`), null);
        }
        connected.address = remote;
        callback(null, socket);
      });
    };
    addressesOf(outbound, hostname).then(
      (addresses) => {
        const bad = addresses.find((address) => !allowed(address));
        if (bad !== undefined) {
          const told = hostname === bad ? bad : `${hostname} (${bad})`;
          return callback(new Refusal(`${told} is not a public address (${rangeOf(bad)})`), null);
        }
        tryEach(addresses, 0);
      },
      (error: Error) => callback(error, null),
    );
  };
}

async function addressesOf(outbound: Outbound, hostname: string): Promise<readonly string[]> {
  if (isIP(hostname)) return [hostname];
  let addresses: readonly string[] = [];
  try {
    addresses = await outbound.lookup(hostname);
  } catch (error) {
    throw new UnknownName(hostname, { cause: error });
  }
  if (addresses.length === 0) throw new UnknownName(hostname);
  return addresses;
}

class UnknownName extends Error {
  override name = 'UnknownName';
  constructor(hostname: string, options?: ErrorOptions) {
    super(`the name ${hostname} has no address`, options);
  }
}

function pairsOf(raw: readonly (Buffer | string)[]): RawHeaders {
  const text = (part: Buffer | string | undefined): string =>
    typeof part === 'string' ? part : (part?.toString('latin1') ?? '');
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([text(raw[i]), text(raw[i + 1])]);
  return pairs;
}

function problemOf(
  error: unknown,
  url: URL,
  budgets: Budgets,
  deadline: AbortSignal,
  hops: readonly Exchange[],
): Fetched {
  const { name, message, code } = error as NodeJS.ErrnoException;
  const uri = url.href;
  if (error instanceof Refusal) return { as: 'refused', uri, why: message, hops };
  if (error instanceof TooLarge)
    return { as: 'failed', uri, kind: 'size', why: `its body is larger than ${budgets.bytes} bytes`, hops };
  if (error instanceof UnknownName) return { as: 'failed', uri, kind: 'name', why: message, hops };
  if (deadline.aborted || /timeout/i.test(name) || /TIMEOUT|TIMEDOUT/.test(code ?? ''))
    return { as: 'failed', uri, kind: 'time', why: 'it did not answer in time', hops };
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return { as: 'failed', uri, kind: 'connection', why: 'the connection ended before the body did', hops };
  if (name === 'HTTPParserError' || /^HPE_|^UND_ERR_(?:RES|HEADERS_OVERFLOW|REQ|INVALID)/.test(code ?? ''))
    return { as: 'failed', uri, kind: 'protocol', why: `its answer is not valid HTTP (${code ?? message})`, hops };
  return { as: 'failed', uri, kind: 'connection', why: `the connection failed (${code ?? message})`, hops };
}
