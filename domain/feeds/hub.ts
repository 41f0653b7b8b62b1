/** WebSub (W3C Recommendation): a hub passes changes of feeds on to those who subscribed there. */
import type { Feed } from './feed';

const SECOND_MS = 1_000;

/** A feed that changes often is reported once in this time. */
export const GATHERED_MS = 60 * SECOND_MS;

const FIRST_WAIT_MS = 30 * SECOND_MS;
const LONGEST_WAIT_MS = 3 * 3_600 * SECOND_MS;
const GROWTH = 4;

/** Attempts before a ping is given up; the last one is about nine hours after the first. */
export const MOST_PINGS = 8;

/** Address of the hub from the setting WEBSUB_HUB; null for none. */
export function hubUrl(): string | null {
  return process.env.WEBSUB_HUB?.trim() || null;
}

/** The value of the header `Link` of a feed (WebSub §4); empty for one without a hub. */
export function feedLinks({ hub, self }: Pick<Feed, 'hub' | 'self'>): string {
  return hub ? `<${hub}>; rel="hub", <${self}>; rel="self"` : '';
}

/** The time of the next attempt; null when the ping is given up. */
export function nextPing(attempts: number, now: number): number | null {
  if (attempts >= MOST_PINGS) return null;
  return now + Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - 1), LONGEST_WAIT_MS);
}
