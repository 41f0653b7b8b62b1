/** Spreads what is done evenly over time. */
export class Pace {
  #next = 0;

  constructor(private readonly perSecond: number) {}

  /** Books the next turn. @returns milliseconds until then */
  book(now: number): number {
    const at = Math.max(now, this.#next);
    this.#next = at + 1_000 / this.perSecond;
    return at - now;
  }
}
