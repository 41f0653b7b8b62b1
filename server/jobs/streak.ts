const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 60_000;

/** Repeated failures of one kind of work: retried with growing delays, and logged once. */
export class Streak {
  private failures = 0;

  /** @param tell logs the first failure @returns milliseconds until the next attempt */
  failed(tell: () => void): number {
    if (this.failures === 0) tell();
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(this.failures, 20), LONGEST_PAUSE_MS);
    this.failures += 1;
    return pause;
  }

  /** @param tell logs the recovery, if there was a failure before */
  succeeded(tell: () => void = () => undefined): void {
    if (this.failures > 0) tell();
    this.failures = 0;
  }
}
