import type { IncomingHttpHeaders } from 'node:http';
import type { RequestCounts } from './request-counts';
import { isRobot } from './robots';

/** Addresses counted apart until they are handed over; requests for more are counted together. */
const MOST_ADDRESSES = 5_000;

/** Counts requests of readers by address; notes nothing about who sent them. */
export class RequestCounter {
  private counts = new Map<string, number>();
  private further = 0;
  private since: number;

  constructor(private readonly now: () => number = Date.now) {
    this.since = now();
  }

  /**
   * Counts a request that was answered with a page or feed. Every request comes through here.
   * @returns whether it counts as one of a reader
   */
  note(
    address: string,
    { method, headers }: { method?: string; headers: IncomingHttpHeaders },
  ): boolean {
    const isPrefetch = headers['sec-purpose'] !== undefined || headers.purpose !== undefined;
    if (method !== 'GET' || isPrefetch || isRobot(headers['user-agent'])) return false;
    this.add(address, 1);
    return true;
  }

  /** What was counted since the last call, which is then forgotten here; null for nothing. */
  take(): RequestCounts | null {
    const { since, counts, further } = this;
    this.since = this.now();
    if (counts.size === 0 && further === 0) return null;
    this.counts = new Map();
    this.further = 0;
    return { since, addresses: [...counts], further };
  }

  /** Adds counts again that could not be saved. */
  putBack({ since, addresses, further }: RequestCounts): void {
    this.since = Math.min(this.since, since);
    this.further += further;
    for (const [address, count] of addresses) this.add(address, count);
  }

  private add(address: string, count: number): void {
    const before = this.counts.get(address);
    if (before === undefined && this.counts.size >= MOST_ADDRESSES) this.further += count;
    else this.counts.set(address, (before ?? 0) + count);
  }
}
