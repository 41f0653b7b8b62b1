/** Links by which somebody without an account sees one version of one text. */

const DAY_MS = 86_400_000;

/** How many days a link works unless another day is given, and at most. */
export const USUAL_DAYS = 14;
export const MOST_DAYS = 90;

/** How many links to one text may work at the same time. */
export const MOST_LINKS = 50;

export const LONGEST_RECIPIENT = 200;

/** 32 random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether something could be the token of a link at all. */
export function isToken(value: string): boolean {
  return TOKEN.test(value);
}

/** The latest moment at which a link made now may end; a day more, since days end at midnight somewhere. */
export function latestEnd(now: number): number {
  return now + (MOST_DAYS + 1) * DAY_MS;
}

/** The address that a link opens, from the root. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}

/** A link as the page of its text lists it. */
export interface PreviewLink {
  /** Names the link without giving it away. */
  id: string;
  recipient: string;
  madeBy: string;
  createdAt: number;
  endsAt: number;
  revokedAt: number | null;
  /** When the version was saved that it shows. */
  savedAt: number | null;
}
