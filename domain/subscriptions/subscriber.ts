/** Subscribers as staff see them. */
import type { Scope } from './scope';
import type { Rhythm } from './wish';

export interface ListedSubscriber {
  id: string;
  /** Empty when it was encrypted under another secret. */
  email: string;
  /** Interface language of their mails. */
  language: string;
  rhythm: Rhythm;
  /** 1 (Monday) to 7. */
  weekday: number;
  onlyMine: boolean;
  pausedAt: number | null;
  createdAt: number;
  scopes: readonly Scope[];
}

/** When and how a subscriber agreed. */
export interface Consent {
  id: string;
  how: 'code' | 'link' | 'staff' | 'import';
  /** What staff or an imported list say about it. */
  ground: string;
  language: string;
  wordingVersion: string;
  /** Of an import: the day of the consent. */
  requestedAt: number;
  confirmedAt: number;
}

/** How many follow a scope with mails in a language. */
export interface ScopeCount {
  scope: Scope;
  language: string;
  count: number;
}

/** Numbers without anything about a person. */
export interface SubscriberCounts {
  subscribers: number;
  paused: number;
  scopes: readonly ScopeCount[];
  /** How many of today's subscribers there were at the end of each month, as `YYYY-MM`. */
  months: readonly { month: string; count: number }[];
}

/** Why staff delete a subscriber: the reader asked for it, or it is no no of theirs, as a slip. */
export const REMOVAL_REASONS = ['asked', 'other'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Subscribers on one page of the list. */
export const SUBSCRIBERS_SHOWN = 50;
