/** The Robots Exclusion Protocol (RFC 9309): may we ask for this address? A site that has no rules allows everything; one
 *  whose rules cannot be had because of its own fault allows nothing, until they can. */
import robots, { type Robot } from 'robots-parser';
import type { Clock } from '../model/instant.ts';
import { type Fetched, fetchAddress, type Outbound } from './fetch.ts';

/** The name rules are looked up by (RFC 9309 §2.2.1). */
const PRODUCT = 'onrecord';

/** Bytes of rules that are read; the standard asks for 500 KiB at least (§2.5). */
const READ_AT_MOST = 500 * 1024;
/** Milliseconds for which rules are kept (§2.4). */
const KEPT = 24 * 3600 * 1000;
/** Milliseconds after which rules that could not be had are asked for again. */
const RETRIED = 30 * 60 * 1000;

/** The package is CommonJS: its module is the function that its types call the default export. */
const parseRules = robots as unknown as (address: string, text: string) => Robot;

export type Ruling = {
  readonly allowed: boolean;
  /** Why not, in words. */
  readonly why?: string;
  /** Milliseconds the site wants between requests. */
  readonly delay?: number;
};

type Rules = { readonly until: number; readonly rule: (url: string) => Ruling };

export class Robots {
  private readonly rules = new Map<string, Promise<Rules>>();

  constructor(
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  /** Whether the rules for this address are at hand, so that asking for a ruling makes no request. */
  async known(url: URL): Promise<boolean> {
    const known = await this.rules.get(url.origin);
    return known !== undefined && known.until > Date.parse(this.clock());
  }

  async ruling(url: URL): Promise<Ruling> {
    const now = Date.parse(this.clock());
    const known = await this.rules.get(url.origin);
    if (known && known.until > now) return known.rule(url.href);
    const asked = this.ask(url.origin, now);
    this.rules.set(url.origin, asked);
    return (await asked).rule(url.href);
  }

  private async ask(origin: string, now: number): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    return rulesOf(address, await fetchAddress(this.outbound, address), now);
  }
}

function rulesOf(address: string, fetched: Fetched, now: number): Rules {
  const never = (why: string): Rules => ({ until: now + RETRIED, rule: () => ({ allowed: false, why }) });
  // Our own rules refuse the whole site; the request for the page itself will say so.
  if (fetched.as === 'refused' && fetched.hops.length === 0)
    return { until: now + RETRIED, rule: () => ({ allowed: true }) };
  if (fetched.as === 'refused') return never(`robots.txt: ${fetched.why}`);
  if (fetched.as === 'failed') return never(`robots.txt could not be had: ${fetched.why}`);
  const { status, payload } = fetched.last;
  if (status >= 500 || status === 429) return never(`robots.txt was answered with ${status}`);
  if (status >= 400) return { until: now + KEPT, rule: () => ({ allowed: true }) };
  const text = Buffer.from(payload.subarray(0, READ_AT_MOST)).toString('utf8');
  const rules = parseRules(address, text);
  return {
    until: now + KEPT,
    rule: (url) => {
      const delay = rules.getCrawlDelay(PRODUCT);
      const slow = delay !== undefined && delay > 0 ? { delay: Math.min(delay, 120) * 1000 } : {};
      if (rules.isAllowed(url, PRODUCT) !== false) return { allowed: true, ...slow };
      const line = rules.getMatchingLineNumber(url, PRODUCT);
      return {
        allowed: false,
        why: `robots.txt${line > 0 ? `, line ${line},` : ''} asks robots not to fetch it`,
        ...slow,
      };
    },
  };
}
