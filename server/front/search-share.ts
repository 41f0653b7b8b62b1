/** Limits searches to a share of the renderers' time, so that a flood of them delays no page. */

/** Searches may take this share of one renderer's time. */
const SHARE = 0.25;
/** Time that searches may take at once after a pause: their share of a minute. */
const MOST_MS = 15_000;
/** Searches that wait for each other; more are refused. */
const MOST_WAITING = 16;

export class SearchShare {
  private credit = MOST_MS;
  private countedAt: number;
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = Date.now) {
    this.countedAt = now();
  }

  /**
   * Runs a search after those before it, and counts the time that it takes.
   * @returns null when searches take too much: how long to wait is in `retryAfter`
   */
  async run<T>(search: () => Promise<T>): Promise<T | null> {
    this.earn();
    if (this.credit <= 0 || this.waiting >= MOST_WAITING) return null;
    this.waiting += 1;
    const turn = this.last.then(
      () => this.timed(search),
      () => this.timed(search),
    );
    this.last = turn;
    return turn.finally(() => {
      this.waiting -= 1;
    });
  }

  /** Seconds until a search is likely to be answered. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil((1_000 - Math.min(this.credit, 0)) / SHARE / 1_000));
  }

  private async timed<T>(search: () => Promise<T>): Promise<T> {
    const began = this.now();
    try {
      return await search();
    } finally {
      this.credit -= this.now() - began;
    }
  }

  private earn(): void {
    const now = this.now();
    this.credit = Math.min(MOST_MS, this.credit + (now - this.countedAt) * SHARE);
    this.countedAt = now;
  }
}
