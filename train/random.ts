/** Pseudo-random numbers for training: a linear congruential generator (Numerical Recipes), seeded, in 32-bit integers. */
export class Random {
  constructor(private state: number) {}

  /** An unsigned 32-bit integer. */
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) | 0;
    return this.state >>> 0;
  }
  /** In [0, 1). */
  unit(): number {
    return this.next() / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.unit() * n);
  }
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [list[i], list[j]] = [list[j] as T, list[i] as T];
    }
    return list;
  }
}
