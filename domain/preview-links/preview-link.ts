/** Preview links show one revision of one text without an account. */

const DAY_MS = 86_400_000;

/** Days that a link is valid by default. */
export const USUAL_DAYS = 14;
export const MOST_DAYS = 90;

/** Links to one text that may be valid at the same time. */
export const MOST_LINKS = 50;

export const LONGEST_RECIPIENT = 200;

/** 32 random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a string has the form of a token. */
export function isToken(value: string): boolean {
  return TOKEN.test(value);
}

/**
 * The latest expiry of a link created now, plus a day, because the last day ends at midnight in the
 * archive's time zone.
 */
export function latestEnd(now: number): number {
  return now + (MOST_DAYS + 1) * DAY_MS;
}

/** The path of a preview link. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}

export interface PreviewLink {
  /** Identifies the link without revealing its token. */
  id: string;
  recipient: string;
  madeBy: string;
  createdAt: number;
  endsAt: number;
  revokedAt: number | null;
  /** When the revision that it shows was saved. */
  savedAt: number | null;
}
