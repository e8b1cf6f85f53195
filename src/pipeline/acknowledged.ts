/** How far the bytes of a WARC file were acknowledged: to the end of the last place in it that a capture names. */
import type { CaptureBody } from '../model/bodies.ts';
import type { Reads } from '../store/reads.ts';
import type { Acknowledged } from '../warc/folder.ts';

export const acknowledgedBy =
  (reads: Reads): Acknowledged =>
  async (file, from) => {
    let end = 0;
    for await (const fact of reads.facts(from.facts)) {
      if (fact.kind !== 'capture') continue;
      const { warc } = fact.body as CaptureBody;
      if (warc?.file === file) end = Math.max(end, warc.offset + warc.length);
    }
    return end;
  };
