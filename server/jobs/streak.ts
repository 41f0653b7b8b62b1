const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 60_000;

/** One kind of work that fails again and again: it is tried ever more seldom, and told of once. */
export class Streak {
  private failures = 0;

  /**
   * @param tell logs what failed, the first time
   * @returns milliseconds until it should be tried again
   */
  failed(tell: () => void): number {
    if (this.failures === 0) tell();
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(this.failures, 20), LONGEST_PAUSE_MS);
    this.failures += 1;
    return pause;
  }

  /** @param tell logs that it works again, when it did not before */
  succeeded(tell: () => void = () => undefined): void {
    if (this.failures > 0) tell();
    this.failures = 0;
  }
}
