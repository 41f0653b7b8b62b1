/** A renderer that was silent for this long before it ended was hung by its current request. */
const SILENCE_MS = 5_000;
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1_000;

/** One failed attempt of a renderer. */
export interface FailedAttempt {
  /**
   * The renderer had reported that work on this request began; a request still waiting did not
   * cause the failure.
   */
  hasBegun: boolean;
  /** Milliseconds from the request to the failure. */
  took: number;
}

/**
 * Addresses whose requests hung or killed a renderer. They are refused for a while, because they
 * would hang other renderers too.
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
   * Whether a read may be retried on another renderer: not after one renderer hung on it, nor after
   * two died on it.
   * @param failures of this request, the newest last
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
