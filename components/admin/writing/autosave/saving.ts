/**
 * When a text is sent to be saved, and what becomes of it when the answer is late, bad or missing. Pure: events in,
 * the next state and what is to be done out. Edits are counted, never looked at: number 7 stands for the text as it was
 * after the seventh change.
 */

import { IDLE_MS, type Writer } from '@/domain/writing/edit-lock';

/** After so long without typing a text is saved by itself; while typing goes on, this often. */
export const PAUSE_MS = 3_000;
export const LONGEST_MS = 10_000;

/** Why a save was refused for what it holds: too long, not readable, no longer allowed, taken away meanwhile. */
export type Refusal = 'tooLarge' | 'unreadable' | 'notAllowed' | 'gone';

export type Trouble<Theirs> =
  /** `isFull`: the server has no room left. */
  | { is: 'unreached'; retryAt: number; isFull?: boolean }
  | { is: 'signedOut' }
  /** Somebody else is signed in now; nothing is saved in their name unless they say so. */
  | { is: 'otherPerson'; staffId: string; name: string }
  /** Somebody else saved in the meantime: `theirs`, which is what the server has. It keeps what it refused: `edits`. */
  | { is: 'conflict'; theirs: Theirs; version: number; edits: number }
  /** `edits` is what was refused; something newer may pass. */
  | { is: 'refused'; why: Refusal; edits: number };

/** Whose the text is to write, as far as this page was told. */
export type EditLockState =
  | { is: 'free' }
  /** Something was typed here, or somebody asked to write here; the server has not said yet. */
  | { is: 'acquiring' }
  | { is: 'mine' }
  | { is: 'theirs'; by: Writer }
  /** They stopped; this page writes once it is asked to. */
  | { is: 'left'; by: Writer };

export interface Saving<Theirs> {
  hold: EditLockState;
  /** This page has held the text; whoever writes now went on in its place. */
  wasHolding: boolean;
  /** Changes made on the screen so far. */
  edits: number;
  /** How many of them the server has. */
  saved: number;
  /** The version on the server that the text on the screen goes on from. */
  version: number;
  /** The edits that are under way, or null. */
  sending: number | null;
  /** A save of ours may have arrived without our hearing of it: the next one may follow it. */
  isUnsure: boolean;
  /** Somebody asked to save; what is typed since is sent as soon as the answer is there. */
  isAsked: boolean;
  trouble: Trouble<Theirs> | null;
  failures: number;
  /** First change that the server does not have, and the last one, in milliseconds. */
  changedAt: number;
  typedAt: number;
  savedAt: number;
}

export type SavingEvent<Theirs> =
  | { is: 'typed'; now: number }
  | { is: 'tick'; now: number }
  /** The button, Ctrl+S, the network is back, signed in again. */
  | { is: 'asked'; now: number }
  /** The page is about to go or to be hidden. */
  | { is: 'parting'; now: number }
  | { is: 'saved'; edits: number; version: number; now: number }
  | { is: 'failed'; edits: number; now: number; isFull?: boolean }
  | { is: 'signedOut'; edits: number }
  | { is: 'otherPerson'; edits: number; staffId: string; name: string }
  /** `heldBy`: it was refused because somebody else writes now. */
  | { is: 'stale'; edits: number; theirs: Theirs; version: number; heldBy?: Writer | null }
  | { is: 'refused'; edits: number; why: Refusal }
  /** A conflict was decided: the text on the screen goes on from `version`; it may be theirs, unchanged. */
  | { is: 'decided'; version: number; isTheirs: boolean; now: number }
  /** The server told who writes, and how new its text is. */
  | { is: 'around'; isHolding: boolean; writer: Writer | null; version: number; now: number }
  /** Somebody wants to write here: the other stopped, or is oneself in another place. */
  | { is: 'wanted'; now: number };

export type SavingTask =
  | {
      do: 'send';
      edits: number;
      version: number;
      isParting: boolean;
      /** What the server has may be an own save that came after `version`: this one goes over it. */
      mayFollowOwn: boolean;
      wasHolding: boolean;
    }
  /** Ask the server to hold the text for this page; `takesOver` from another page of the same person too. */
  | { do: 'acquireLock'; takesOver: boolean }
  /** Put the server's newest text, which is `version`, on the screen: nothing typed here is missing in it. */
  | { do: 'renew'; version: number }
  /** Copy the text to this browser. */
  | { do: 'keep'; edits: number }
  /** The server has the text up to `edits`; copies of it or of older ones may go. */
  | { do: 'forget'; edits: number };

export interface SavingStep<Theirs> {
  saving: Saving<Theirs>;
  tasks: SavingTask[];
}

/** A text just opened, as the server has it. */
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

/** Nothing is sent before somebody did something: decided, or signed in. */
export function isStuck({ trouble }: Saving<unknown>): boolean {
  return ['conflict', 'signedOut', 'otherPerson'].includes(trouble?.is ?? '');
}

export function hasUnsaved(saving: Saving<unknown>): boolean {
  return saving.edits > saving.saved;
}

/** A page that was loaded again may find its own former self, which is about to say that it is gone. */
function isOther(writer: Writer | null): writer is Writer {
  return writer !== null && writer.stoppedAt === null && !writer.isYou;
}

/**
 * Whether the sheet is only to be read, because the text is somebody else's to write. Nobody is cut short: what was
 * begun before that was known goes on until the server has refused it, and kept it.
 */
export function isReadOnly(saving: Saving<unknown>): boolean {
  const { hold, trouble } = saving;
  if (hold.is !== 'theirs' && hold.is !== 'left') return false;
  return !hasUnsaved(saving) || trouble?.is === 'conflict';
}

/** Whether this page counts as writing: it holds the text, or wants it, and something was typed lately. */
export function isWriting({ hold, typedAt }: Saving<unknown>, now: number): boolean {
  return (hold.is === 'mine' || hold.is === 'acquiring') && now - typedAt < IDLE_MS;
}

/** When the next `tick` is wanted, in milliseconds since 1970, or null when nothing waits. */
export function dueAt(saving: Saving<unknown>): number | null {
  const { trouble, changedAt, typedAt } = saving;
  if (!hasUnsaved(saving) || saving.sending !== null) return null;
  if (isStuck(saving)) return null;
  if (trouble?.is === 'refused' && trouble.edits === saving.edits) return null;
  const due = Math.min(typedAt + PAUSE_MS, changedAt + LONGEST_MS);
  return trouble?.is === 'unreached' ? Math.max(due, trouble.retryAt) : due;
}
