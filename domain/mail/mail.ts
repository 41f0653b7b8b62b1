/** Mail that the site sends: what it is about, whether mail is configured, and when to retry. */
import { createHash } from 'node:crypto';
import type { TextEvent } from '@/domain/access/text-event';

/** An event of a text. */
export interface TextMailSubject {
  kind: 'text';
  event: TextEvent;
  textId: string;
  /** The user who did it; null for the program. */
  byId: string | null;
  /** What they wrote about it; empty for nothing. */
  note: string;
  /** When; absent in mails that older versions queued. */
  at?: number;
}

/** A published text that a subscriber gets. */
export interface NewsOfText {
  storyId: string;
  language: string;
  /** It was published before and is sent again because an editor chose so. */
  isCorrection: boolean;
  /** This publication; absent in mails that older versions queued. */
  publishedAt?: number;
}

/** What a mail to a subscriber is about. */
export type SubscriberMailSubject =
  | ({ kind: 'story' } & NewsOfText)
  | {
      kind: 'digest';
      rhythm: 'daily' | 'weekly';
      news: NewsOfText[];
    }
  /** `day`: `2026-03-08` in the archive's time zone. */
  | { kind: 'today'; day: string }
  /** `scope` in the form of `scopeKey`. */
  | { kind: 'unpublished'; scope: string };

/** Mails by which an address confirms what a reader asked for, and about their link. */
export type SubscriptionMailSubject =
  | {
      kind: 'follow';
      /** `add`: the address is subscribed already. */
      purpose: 'subscribe' | 'add' | 'address';
      requestId: string;
      token: string;
      code: string;
    }
  | { kind: 'followLink'; subscriberId: string }
  /** To the former address of a subscriber. */
  | { kind: 'followMoved' };

/** Mails to readers that staff see before anybody gets them. */
export const PREVIEWED_MAILS = [
  'story',
  'correction',
  'digest',
  'today',
  'unpublished',
  'subscribe',
  'add',
  'link',
  'address',
  'moved',
  'noteAnswer',
] as const;
export type PreviewedMail = (typeof PREVIEWED_MAILS)[number];

/** What a mail is about; its words are written when it is sent, so that they are current. */
export type MailSubject =
  | { kind: 'link'; purpose: 'invite' | 'password' | 'email'; token: string }
  | { kind: 'secondFactor' }
  /** To the former address of an account. */
  | { kind: 'emailChanged' }
  | SubscriptionMailSubject
  /** The archive answers a reader's note. */
  | { kind: 'noteAnswer'; answerId: string }
  /** A mail to readers as a user sees it in the preview; `isDraft`: in the draft of the wording. */
  | {
      kind: 'test';
      mail: PreviewedMail;
      language: string;
      letterId?: string;
      isDraft?: boolean;
    }
  | TextMailSubject
  | SubscriberMailSubject;

/** Whether a mail is about a subscription, and so worded in the messages of readers. */
export function isOfSubscription(about: MailSubject): about is SubscriptionMailSubject {
  return about.kind === 'follow' || about.kind === 'followLink' || about.kind === 'followMoved';
}

/** A subscriber, a user, or a person without an account, who is written to in `language`. */
export type MailRecipient =
  | { subscriberId: string }
  | { staffId: string }
  | { email: string; language: string };

/** A mail as it waits in the outbox. */
export interface QueuedMail {
  to: MailRecipient;
  about: MailSubject;
}

/** A mail with its words. */
export interface Mail {
  /** As typed by the recipient. */
  to: string;
  subject: string;
  /** Plain text with `\n` line ends. */
  text: string;
  /** BCP 47 tag of subject and text. */
  language: string;
  /** The same as HTML; absent for plain text only. */
  html?: string;
  /** What a mail to a subscriber has besides. */
  list?: MailList;
  /** Ids of the letters that a digest has. */
  letters?: readonly string[];
}

/** The list that a mail to a subscriber belongs to (RFC 2919, RFC 8058). */
export interface MailList {
  subscriberId: string;
  /** Of the header `List-Id`, without angle brackets; names nothing that is followed. */
  id: string;
  /** Where a POST unsubscribes, without a further question. */
  unsubscribe: string;
}

/** The state of a mail, and the server's last answer. */
export interface MailState {
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'uncertain';
  lastError: string;
}

/**
 * A mail that may or may not have arrived. Only its recipient and subject matter are kept, so that
 * staff can ask the person.
 */
export interface UncertainMail {
  id: string;
  to: string;
  subject: string;
  createdAt: number;
}

/** The keys of all mails to subscribers begin with this. */
export const SUBSCRIBER_MAILS = 'subscriber:';

/** Why a mail was not sent whose subject or recipient was gone by then. */
export const SUBJECT_GONE = 'what it was about is gone';

/** Keys of mails about a request for a subscription, a link and a changed address begin with this. */
export const REQUEST_MAILS = 'follow';

const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
const GROWTH = 3;

/** Attempts before a mail is given up; the last one is about three hours after the first. */
export const MOST_ATTEMPTS = 8;

/** A sending process without a sign of life for this long is taken to be dead. */
export const LEASE_MS = 5 * MINUTE_MS;

/** Whether the site can send mail. If not, one-time links are shown once to their creator. */
export function mailIsOn(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/** The operator's address to which servers return mails to subscribers; empty for none. */
export function returnsAddress(): string {
  return process.env.MAIL_BOUNCES?.trim() ?? '';
}

/** The address that mail is from, without its name. */
export function senderAddress(): string {
  const from = process.env.MAIL_FROM ?? '';
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

/** The time of the next attempt; null when the mail is given up. */
export function nextAttempt(attempts: number, now: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return now + Math.min(FIRST_WAIT_MS * GROWTH ** (attempts - 1), LONGEST_WAIT_MS);
}

/**
 * A mail's Message-ID, equal in every attempt, so that mail programs show a mail sent twice once.
 * @param host of the site's address
 */
export function messageId(onceKey: string, host: string): string {
  const hash = createHash('sha256').update(onceKey).digest('hex').slice(0, 32);
  return `<${hash}@${host}>`;
}
