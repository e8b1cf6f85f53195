/** Asks for addresses: under robots.txt, in turn, with the validators of what was stored last. What comes of it, whatever it
 *  is, goes on the record. */
import { fetchAddress } from '../../capture/fetch.ts';
import { Robots } from '../../capture/robots.ts';
import type { Stated } from '../../model/capture.ts';
import { header, parseResponse, type RawHeaders } from '../../warc/http-message.ts';
import { recordIn } from '../../warc/keeper.ts';
import { submissionOf } from '../from-fetch.ts';
import { type Submission, type Taken, takeIn } from '../intake.ts';
import type { Known, WatchState } from '../watch-state.ts';
import type { Turns } from './turns.ts';
import type { Watching } from './watching.ts';

export class Asking {
  private readonly robots: Robots;

  constructor(
    private readonly watching: Watching,
    private readonly state: WatchState,
    private readonly turns: Turns,
  ) {
    this.robots = new Robots(watching.outbound, watching.workshop.clock);
  }

  /** Asks for one address and puts what came of it on the record. */
  async ask(uri: string, known: Known | undefined, stated: Stated, isDocument = true): Promise<Taken> {
    const { workshop, outbound, told } = this.watching;
    const url = new URL(uri);
    // The rules are asked for in a turn of their own.
    if (!(await this.robots.known(url))) await this.turns.next(url.host, 0);
    const ruling = await this.robots.ruling(url);
    await this.turns.next(url.host, ruling.delay ?? 0);
    const about = { originalResource: known?.originalResource ?? uri, at: workshop.clock() };
    const kept = (why: string | undefined): Submission => ({
      ...about,
      uri,
      provenance: 'fetched',
      outcome: 'robots',
      ...(why ? { note: why } : {}),
    });
    let submission = kept(ruling.why);
    if (ruling.allowed) {
      // Where a redirect leads, the rules of that place are kept too.
      let unwelcome: string | null = null;
      const mayFollow = async (to: URL): Promise<string | null> => {
        const there = await this.robots.ruling(to);
        unwelcome = there.allowed ? null : `${there.why ?? 'robots.txt'} (${to.href})`;
        return unwelcome;
      };
      const fetched = await fetchAddress(outbound, uri, { headers: await this.conditions(known), mayFollow });
      submission = unwelcome
        ? kept(unwelcome)
        : await submissionOf(fetched, uri, { ...about, ...(Object.keys(stated).length ? { stated } : {}) });
    }
    const taken = await takeIn(workshop, { ...submission, isDocument });
    // What the next visit of this host must know of this one.
    await this.state.refresh(workshop.reads);
    told({
      at: taken.fact.happenedAt,
      uri,
      outcome: taken.outcome,
      ...(submission.note ? { note: submission.note } : {}),
    });
    return taken;
  }

  /** Validators of the last content, so that the server may say "not modified" (RFC 9110 §13.1). */
  private async conditions(known: Known | undefined): Promise<RawHeaders> {
    if (!known?.content || known.visits.failures > 0) return [];
    const { warc } = this.watching.workshop;
    try {
      const record = await recordIn(warc, known.content.place);
      const { headers } = parseResponse(record.block);
      const etag = header(headers, 'etag');
      const modified = header(headers, 'last-modified');
      return [
        ...(etag && /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]{0,200}"$/.test(etag) ? [['If-None-Match', etag] as const] : []),
        ...(modified && /^[\x20-\x7e]{1,60}$/.test(modified) ? [['If-Modified-Since', modified] as const] : []),
      ];
    } catch {
      // What was stored cannot be read: the server is asked for all of it.
      return [];
    }
  }
}
