import type { RequestCounter } from '@/domain/statistics/request-counter';
import type { RequestCounts } from '@/domain/statistics/request-counts';

const EVERY_MS = 60_000;

/** `unknown`: the process ended before it said so. */
export type SaveOutcome = 'saved' | 'failed' | 'unknown';

/**
 * Has counted requests saved once a minute by the jobs process, since the front would keep readers
 * waiting while another process writes to the database.
 */
export class CountReports {
  private timer: NodeJS.Timeout | undefined;
  private isUnderway = false;

  constructor(
    private readonly counter: RequestCounter,
    private readonly save: (counts: RequestCounts) => Promise<SaveOutcome>,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.report(), EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Counts of unknown outcome are dropped: rather a minute too few than one counted twice. */
  async report(): Promise<void> {
    if (this.isUnderway) return;
    const counts = this.counter.take();
    if (!counts) return;
    this.isUnderway = true;
    const outcome = await this.save(counts);
    this.isUnderway = false;
    if (outcome === 'failed') this.counter.putBack(counts);
  }
}
