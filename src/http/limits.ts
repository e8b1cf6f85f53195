/** How often one asker may ask: a bucket of tokens each, refilled steadily. Kept in memory; the buckets of those who have
 *  been quiet are forgotten. */
export type Limiter = {
  /** Takes one; answers 0, or the seconds to wait. */
  take(who: string, now: number): number;
};

/** Buckets kept at most: a flood of new names must not fill the memory. */
const MOST = 20_000;

/** `burst` at once, then `perMinute`. */
export function limiterOf({ burst, perMinute }: { readonly burst: number; readonly perMinute: number }): Limiter {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(who, now) {
      const bucket = buckets.get(who) ?? { left: burst, at: now };
      const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
      // Set anew, so that the map's own order is from the longest quiet to the latest.
      buckets.delete(who);
      buckets.set(who, { left: Math.max(0, left - 1), at: now });
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!);
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
    },
  };
}
