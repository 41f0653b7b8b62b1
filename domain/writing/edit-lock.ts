import type { MessageKey } from '@/domain/forms/form';

/** Who writes a text now, and for how long that holds: times and rules. docs/editing.md states the same times. */

/** Somebody who writes holds the text so long past the last sign of it: a closed laptop gives it back after this. */
export const LOCKED_MS = 60_000;

/** Without typing for so long nobody counts as writing, although the page is open. */
export const IDLE_MS = 300_000;

/** How often an open page says that it is open. */
export const BEAT_MS = 15_000;

/** A page that said nothing for so long is not there any more. */
export const SEEN_MS = 60_000;

/** An edit lock as it is stored. */
export interface EditLock {
  staffId: string;
  sittingId: string;
  since: number;
  until: number;
}

/** Somebody other than the page that asks, who writes the text or wrote it last. */
export interface Writer {
  name: string;
  /** The very person who asks, in another tab or on another device. */
  isYou: boolean;
  since: number;
  /** When they stopped; null while they write. */
  stoppedAt: number | null;
}

/** Somebody else who has the text open. */
export interface Viewer {
  name: string;
  isYou: boolean;
}

/** What a page learns about the others on its text. */
export interface TextPresence {
  /** The newest version; 0 where nothing was written yet. */
  version: number;
  savedAt: number;
  savedBy: string | null;
  /** The asking page itself is the one that writes. */
  isHolding: boolean;
  writer: Writer | null;
  readers: Viewer[];
}

export function isLive(lock: Pick<EditLock, 'until'>, now: number): boolean {
  return lock.until > now;
}

/** One page of one person. */
export type EditingSession = Pick<EditLock, 'staffId' | 'sittingId'>;

/** Whether the lock of another editing session keeps this one from the text. */
export function isLockedByOther(
  lock: EditLock | undefined,
  of: EditingSession,
  now: number,
): lock is EditLock {
  return lock !== undefined && !isSame(lock, of) && isLive(lock, now);
}

/**
 * The lock after an editing session wants the text: its own, or the other one where that still holds.
 * @param takesOver moves a lock of the same person from another page of theirs
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

/** What is told about a change that could not be made because somebody else writes, or wrote meanwhile. */
export function lockedMessage(by: Writer | null): MessageKey {
  if (!by) return 'writing.wrong.changed';
  return by.isYou ? 'presence.wrong.heldByYou' : ['presence.wrong.held', { name: by.name }];
}
