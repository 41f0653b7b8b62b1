/** A renderer that was silent for so long before it went was hung by what it worked on. */
const SILENCE_MS = 5_000;
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1_000;

/** How one attempt at a renderer failed. */
export interface FailedAttempt {
  /** The renderer had said that it works on this request; one that waits behind another is not to blame. */
  hasBegun: boolean;
  /** Milliseconds from asking to the failure. */
  took: number;
}

/**
 * Addresses whose reading hung or killed a renderer: asking another renderer for them would only hang that as well, so
 * they are refused for a while.
 */
export class BlockedAddresses {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  has(address: string): boolean {
    const until = this.until.get(address);
    if (until === undefined) return false;
    if (until > this.now()) return true;
    this.until.delete(address);
    return false;
  }

  /**
   * Whether a read may be tried on another renderer. One that fell silent over it is reason enough to stop; of those
   * that merely ended, as any may, the second.
   * @param failures of this one request, the newest last
   */
  mayTryAgain(address: string, failures: readonly FailedAttempt[]): boolean {
    const begun = failures.filter((each) => each.hasBegun);
    const isSilent = begun.some(({ took }) => took >= SILENCE_MS);
    if (!isSilent && begun.length < 2) return true;
    if (this.until.size >= MOST_REMEMBERED) this.until.clear();
    this.until.set(address, this.now() + REMEMBERED_MS);
    return false;
  }
}
