/** Mail that the site sends: what it is, whether it is sent at all, and when it is tried again. */
import { createHash } from 'node:crypto';

export interface Mail {
  /** One address, as its owner wrote it. */
  to: string;
  subject: string;
  /** Plain text, lines ended by `\n`. */
  text: string;
  /** BCP 47 tag of subject and text. */
  language: string;
}

/** What became of a mail: where it stands, and what the other side said last. */
export interface MailState {
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'uncertain';
  lastError: string;
}

/** A mail that may or may not have arrived. Of what it said only this is kept, so that somebody can ask. */
export interface UncertainMail {
  id: string;
  to: string;
  subject: string;
  createdAt: number;
}

const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
const GROWTH = 3;

/** After so many attempts a mail is given up; the last one comes about three hours after the first. */
export const MOST_ATTEMPTS = 8;

/** A sender that says nothing for so long is taken to be dead. */
export const LEASE_MS = 5 * MINUTE_MS;

/** Whether the site can send mail; without it links are shown to whoever made them, once. */
export function mailIsOn(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/** When a mail is tried again that could not be delivered for now; null when it is given up. */
export function nextAttempt(attempts: number, now: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return now + Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - 1), LONGEST_WAIT_MS);
}

/**
 * A mail's Message-ID, the same at every attempt, so that a mail that went twice shows once.
 * @param host of the site's address
 */
export function messageId(onceKey: string, host: string): string {
  const hash = createHash('sha256').update(onceKey).digest('hex').slice(0, 32);
  return `<${hash}@${host}>`;
}
