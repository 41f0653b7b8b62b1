/** How far the mails to subscribers are, for staff. */
import { SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { readScope, type Scope } from '@/domain/subscriptions/scope';

/** What a group of mails is about, without a word about recipients. */
export type DeliverySubject =
  | { kind: 'story'; announcementId: string }
  /** `until`: the morning of the digest. */
  | { kind: 'digest'; until: number }
  /** `day`: `2026-03-08`. */
  | { kind: 'today'; day: string }
  | { kind: 'unpublished'; scope: Scope };

/** Numbers of mails, by how far they are. */
export interface DeliveryCounts {
  waiting: number;
  /** On its way to the mail server. */
  sending: number;
  sent: number;
  failed: number;
  /** Not sent, because the story or the subscription was gone by then. */
  dropped: number;
  /** They may or may not have arrived. */
  uncertain: number;
}

/** All mails of one announcement, digest or day. */
export interface Delivery extends DeliveryCounts {
  /** The beginning of the keys of its mails; identifies it. */
  key: string;
  subject: DeliverySubject;
  /** When the first of its mails was queued. */
  at: number;
  /** Whether further mails are being queued. */
  isQueuing: boolean;
}

/** A story's title in a delivery. */
export interface DeliveredStory {
  storyId: string;
  title: string;
  /** Language of the text and its title. */
  language: string;
  isPublished: boolean;
}

/** A mail that may not have arrived. */
export interface UncertainDelivery {
  id: string;
  subscriberId: string;
  at: number;
  /** The mail server's last answer. */
  why: string;
}

/** Deliveries on the page; those before are left out, which the page says. */
export const DELIVERIES_SHOWN = 50;

/** Uncertain mails that are listed one by one for each delivery. */
export const UNCERTAIN_SHOWN = 50;

/** What the mails are about whose keys begin with this; null for a key of another form. */
export function readDeliveryKey(key: string): DeliverySubject | null {
  const [kind = '', ...rest] = key.slice(SUBSCRIBER_MAILS.length).split(':');
  const [first = ''] = rest;
  if (kind === 'story') return { kind, announcementId: first };
  if (kind === 'digest') return { kind, until: Number(first) };
  if (kind === 'today') return { kind, day: first };
  const scope = readScope(rest.slice(0, -1).join(':'));
  return kind === 'unpublished' && scope ? { kind, scope } : null;
}
