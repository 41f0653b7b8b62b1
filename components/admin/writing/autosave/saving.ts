/**
 * Decides when a text is saved, and what to do when the answer is late, failed or lost. Pure: from
 * a state and an event to the next state and tasks. Edits are counted, not inspected: 7 is the text
 * after the seventh change.
 */

import { IDLE_MS, type Writer } from '@/domain/writing/edit-lock';

/** Autosave runs after this pause in typing, and at this interval during typing. */
export const PAUSE_MS = 3_000;
export const LONGEST_MS = 10_000;

/** Why a save was refused: too long, invalid, no longer permitted, in the trash, or deleted. */
export type Refusal = 'tooLarge' | 'unreadable' | 'notAllowed' | 'trashed' | 'gone';

export type Trouble<Theirs> =
  /** `isFull`: the server's disk is full. */
  | { is: 'unreached'; retryAt: number; isFull?: boolean }
  | { is: 'signedOut' }
  /** Another user is signed in now; nothing is saved in their name without their consent. */
  | { is: 'otherPerson'; staffId: string; name: string }
  /** Somebody else saved `theirs` meanwhile. The server keeps the refused `edits` as a draft. */
  | { is: 'conflict'; theirs: Theirs; version: number; edits: number }
  /** `edits` were refused; a later change may be accepted. */
  | { is: 'refused'; why: Refusal; edits: number };

/** The edit lock, as far as the server has told this page. */
export type EditLockState =
  | { is: 'free' }
  /** Something was typed here, or somebody asked to write here; the server has not said yet. */
  | { is: 'acquiring' }
  | { is: 'mine' }
  | { is: 'theirs'; by: Writer }
  /** They stopped; this page can take the lock on request. */
  | { is: 'left'; by: Writer };

export interface Saving<Theirs> {
  hold: EditLockState;
  /** Whether this page had the lock before the present holder. */
  wasHolding: boolean;
  /** Number of changes made on the page. */
  edits: number;
  /** Number of those that the server has. */
  saved: number;
  /** Server revision on which the text on the screen is based. */
  version: number;
  /** Edits of the save in flight, or null. */
  sending: number | null;
  /** An earlier save may have arrived without an answer; the next save may overwrite it. */
  isUnsure: boolean;
  /** A save was requested while another is in flight; the next one is sent as soon as that ends. */
  isAsked: boolean;
  trouble: Trouble<Theirs> | null;
  failures: number;
  /** Times of the first and last unsaved change, in milliseconds. */
  changedAt: number;
  typedAt: number;
  savedAt: number;
}

export type SavingEvent<Theirs> =
  | { is: 'typed'; now: number }
  | { is: 'tick'; now: number }
  /** The save button, Ctrl+S, back online, or signed in again. */
  | { is: 'asked'; now: number }
  /** The page is about to be closed or hidden. */
  | { is: 'parting'; now: number }
  | { is: 'saved'; edits: number; version: number; now: number }
  | { is: 'failed'; edits: number; now: number; isFull?: boolean }
  | { is: 'signedOut'; edits: number }
  | { is: 'otherPerson'; edits: number; staffId: string; name: string }
  /** `heldBy`: refused because this user has the edit lock. */
  | { is: 'stale'; edits: number; theirs: Theirs; version: number; heldBy?: Writer | null }
  | { is: 'refused'; edits: number; why: Refusal }
  /** A conflict was resolved: the text is now based on `version`; it may be theirs, unchanged. */
  | { is: 'decided'; version: number; isTheirs: boolean; now: number }
  /** The server reported the holder of the lock and the newest revision. */
  | { is: 'around'; isHolding: boolean; writer: Writer | null; version: number; now: number }
  /** The user wants to edit here: the other stopped, or is the same user in another tab. */
  | { is: 'wanted'; now: number };

export type SavingTask =
  | {
      do: 'send';
      edits: number;
      version: number;
      isParting: boolean;
      /** This save may overwrite a later save of the same session. */
      mayFollowOwn: boolean;
      wasHolding: boolean;
    }
  /** Ask the server to hold the text for this page; `takesOver` from another page of the same person too. */
  | { do: 'acquireLock'; takesOver: boolean }
  /** Put the server's newest text, which is `version`, on the screen: nothing typed here is missing in it. */
  | { do: 'renew'; version: number }
  /** Copy the text to this browser. */
  | { do: 'keep'; edits: number }
  /** The server has the text up to `edits`; copies up to there can be deleted. */
  | { do: 'forget'; edits: number };

export interface SavingStep<Theirs> {
  saving: Saving<Theirs>;
  tasks: SavingTask[];
}

/** Initial state of a text as the server has it. */
export function opened(version: number, now: number, writer: Writer | null = null): Saving<never> {
  return {
    hold: isOther(writer) ? { is: 'theirs', by: writer } : { is: 'free' },
    wasHolding: false,
    edits: 0,
    saved: 0,
    version,
    sending: null,
    isUnsure: false,
    isAsked: false,
    trouble: null,
    failures: 0,
    changedAt: 0,
    typedAt: 0,
    savedAt: now,
  };
}

/** Whether nothing is sent until the user decides or signs in. */
export function isStuck({ trouble }: Saving<unknown>): boolean {
  return ['conflict', 'signedOut', 'otherPerson'].includes(trouble?.is ?? '');
}

export function hasUnsaved(saving: Saving<unknown>): boolean {
  return saving.edits > saving.saved;
}

/** A reloaded page may see its own earlier session, which is about to report that it was closed. */
function isOther(writer: Writer | null): writer is Writer {
  return writer !== null && writer.stoppedAt === null && !writer.isYou;
}

/**
 * Whether the text is read-only because somebody else has the edit lock. Text typed before that was
 * known can be continued until the server has refused and kept it.
 */
export function isReadOnly(saving: Saving<unknown>): boolean {
  const { hold, trouble } = saving;
  if (hold.is !== 'theirs' && hold.is !== 'left') return false;
  return !hasUnsaved(saving) || trouble?.is === 'conflict';
}

/** Whether the page counts as editing: it has or wants the lock, and was typed in recently. */
export function isWriting({ hold, typedAt }: Saving<unknown>, now: number): boolean {
  return (hold.is === 'mine' || hold.is === 'acquiring') && now - typedAt < IDLE_MS;
}

/** Time of the next `tick` in milliseconds since 1970; null when nothing waits. */
export function dueAt(saving: Saving<unknown>): number | null {
  const { trouble, changedAt, typedAt } = saving;
  if (!hasUnsaved(saving) || saving.sending !== null) return null;
  if (isStuck(saving)) return null;
  if (trouble?.is === 'refused' && trouble.edits === saving.edits) return null;
  const due = Math.min(typedAt + PAUSE_MS, changedAt + LONGEST_MS);
  return trouble?.is === 'unreached' ? Math.max(due, trouble.retryAt) : due;
}
