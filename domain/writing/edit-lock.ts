import type { MessageKey } from '@/domain/forms/form';

/** Rules and durations of the edit lock. The page `problems` of the guide gives the same durations. */

/** The edit lock expires this long after the last activity, as when a laptop is closed. */
export const LOCKED_MS = 60_000;

/** After this time without typing a user no longer counts as writing, even if the page is open. */
export const IDLE_MS = 300_000;

/** Interval at which an open page reports its presence. */
export const BEAT_MS = 15_000;

/** A page without a report for this long counts as closed. */
export const SEEN_MS = 60_000;

export interface EditLock {
  staffId: string;
  sittingId: string;
  since: number;
  until: number;
}

/** The user on another page who writes the text or wrote it last. */
export interface Writer {
  name: string;
  /** It is the same user, in another tab or on another device. */
  isYou: boolean;
  since: number;
  /** When they stopped writing; null while they write. */
  stoppedAt: number | null;
}

/** Another user who has the text open. */
export interface Viewer {
  name: string;
  isYou: boolean;
}

/** The milestones that change what can be done with a text, earlier ones first. */
export const DECISIONS = ['submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;

/** What was decided about a text last. */
export interface Decision {
  id: string;
  is: (typeof DECISIONS)[number];
  /** Null for the program. */
  by: string | null;
  isYou: boolean;
  at: number;
}

/** The last save of the details of a story. */
export interface DetailsSave {
  /** Id of the version, which ascends with time. */
  version: string;
  /** Null for the program. */
  by: string | null;
  isYou: boolean;
  at: number;
}

/** Presence and edit lock of a text, as reported to one of its pages. */
export interface TextPresence {
  /** The newest version; 0 where nothing was saved yet. */
  version: number;
  savedAt: number;
  savedBy: string | null;
  /** The page holds the edit lock. */
  isHolding: boolean;
  writer: Writer | null;
  readers: Viewer[];
  /** Null for a text about which nothing was decided yet. */
  decision: Decision | null;
  /** Null for a story whose details were never saved by their form. */
  details: DetailsSave | null;
}

export function isLive(lock: Pick<EditLock, 'until'>, now: number): boolean {
  return lock.until > now;
}

/** An open page of one user. */
export type EditingSession = Pick<EditLock, 'staffId' | 'sittingId'>;

/** Whether an edit lock prevents an editing session from saving. */
export function isLockedByOther(
  lock: EditLock | undefined,
  of: EditingSession,
  now: number,
): lock is EditLock {
  return lock !== undefined && !isSame(lock, of) && isLive(lock, now);
}

/**
 * The edit lock after a request: the requester's, or the existing one if it is valid.
 * @param takesOver lets a user take the lock from another of their own pages
 */
export function renewedLock(
  before: EditLock | undefined,
  wants: EditingSession & { takesOver: boolean },
  now: number,
): EditLock {
  const { staffId, sittingId, takesOver } = wants;
  const isOwnElsewhere = takesOver && before?.staffId === staffId;
  if (isLockedByOther(before, wants, now) && !isOwnElsewhere) return before;
  const goesOn = before !== undefined && isSame(before, wants) && isLive(before, now);
  return { staffId, sittingId, since: goesOn ? before.since : now, until: now + LOCKED_MS };
}

function isSame(one: EditingSession, other: EditingSession): boolean {
  return one.staffId === other.staffId && one.sittingId === other.sittingId;
}

/** The message of a refusal because somebody else holds the edit lock or saved meanwhile. */
export function lockedMessage(by: Writer | null): MessageKey {
  if (!by) return 'writing.wrong.changed';
  return by.isYou ? 'presence.wrong.heldByYou' : ['presence.wrong.held', { name: by.name }];
}
