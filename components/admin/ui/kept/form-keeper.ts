import { findForm, formKey, keepForm, type Store } from './form-store';
import { changedFields, type FieldValues, foundAgain, type KeptForm } from './kept-form';
import {
  bringToSight,
  fieldLabel,
  formName,
  holdsUnkept,
  type Piece,
  putFields,
  readFields,
} from './typed-fields';

/** What is said of words that were kept: they are in the form again, or somebody has to choose. */
export interface Offered {
  is: 'restored' | 'offered';
  at: number;
  /** The words, with the label of their field where it is still there. */
  words: readonly { label: string; value: string }[];
}

const PAUSE_MS = 300;

/** Keeps what is typed into one form of a page in this browser until it is saved. */
export class FormKeeper {
  /** What the last save sent; the page may not show it as the server's yet. */
  private saved: Record<string, string> | null = null;
  /** Words that were found and not decided upon yet stay with those that are typed meanwhile. */
  private pending: KeptForm | null = null;
  private isKept = true;
  private isStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly key: string;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly pieces: ReadonlyMap<string, Piece>,
    private readonly store: Store | null,
    { person, name }: { person: string; name: string },
    /** Told whenever it was looked whether something is not saved. */
    private readonly onLooked: (isChanged: boolean) => void,
  ) {
    this.key = formKey(person, window.location.pathname, formName(form, name));
  }

  /** What differs from what is saved. */
  changed(): FieldValues {
    return changedFields(readFields(this.form, this.pieces), this.saved);
  }

  isChanged(): boolean {
    return Object.keys(this.changed()).length > 0;
  }

  /** Something was typed: it is kept in a moment. */
  touched = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.keep, PAUSE_MS);
  };

  /** Keeps at once what is not saved. */
  keep = (): void => {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    const changed = this.changed();
    const fields = { ...this.pending?.fields, ...changed };
    const isAny = Object.keys(fields).length > 0;
    this.isKept = keepForm(this.store, this.key, isAny ? { at: Date.now(), fields } : null);
    this.onLooked(Object.keys(changed).length > 0);
  };

  /** Nothing more is kept: whoever typed signs out. */
  stop(): void {
    this.isStopped = true;
  }

  /** Whether leaving the page would lose something. */
  wouldLose(): boolean {
    return holdsUnkept(this.form) || (!this.isKept && this.isChanged());
  }

  /** What a save is about to send, to be given to `wasSaved`. */
  sent(): Record<string, string> {
    const now = Object.entries(readFields(this.form, this.pieces));
    return Object.fromEntries(now.map(([key, { value }]) => [key, value]));
  }

  /** The server has what was sent; what was typed since stays kept. */
  wasSaved(sent: Record<string, string>): void {
    this.saved = sent;
    this.pending = null;
    this.keep();
  }

  /** The form was emptied: what stands in it is the server's again. */
  wasEmptied(): void {
    this.saved = null;
    this.pending = null;
    this.keep();
  }

  /** Puts what was kept back into the form, or says that somebody has to choose. */
  find(): Offered | null {
    const kept = findForm(this.store, this.key, Date.now());
    if (!kept) return null;
    this.putPieces(kept.fields);
    const now = readFields(this.form, this.pieces);
    const { fitting, differing } = foundAgain(kept.fields, now);
    const isFitting = Object.keys(differing).length === 0;
    const fields = { ...fitting, ...differing };
    if (Object.keys(fields).length === 0) {
      keepForm(this.store, this.key, null);
      return null;
    }
    if (isFitting) this.put(untouched(fitting, now));
    else this.pending = { at: kept.at, fields };
    bringToSight(this.form, Object.keys(fields));
    const words = Object.entries(fields)
      .filter(([key]) => !key.startsWith('@') && !key.includes('='))
      .map(([key, { value }]) => ({ label: fieldLabel(this.form, key), value }));
    return { is: isFitting ? 'restored' : 'offered', at: kept.at, words };
  }

  /** Puts the words back that were offered. */
  take(): void {
    if (this.pending) this.put(valuesOf(this.pending.fields));
    this.pending = null;
    this.keep();
  }

  /** Takes what was kept away, and puts the form back to what is saved. */
  discard(): void {
    const isPending = this.pending !== null;
    this.pending = null;
    if (!isPending) {
      const bases = Object.entries(this.changed()).map(([key, { base }]) => [key, base]);
      this.put(Object.fromEntries(bases));
    }
    this.keep();
  }

  /** What was picked comes first: it brings the fields that belong to it. */
  private putPieces(kept: FieldValues): void {
    const own = Object.entries(kept).filter(([key]) => key.startsWith('@'));
    const now = readFields(this.form, this.pieces);
    this.put(untouched(foundAgain(Object.fromEntries(own), now).fitting, now));
  }

  private put(values: Record<string, string>): void {
    putFields(this.form, this.pieces, values);
  }
}

/**
 * What was typed before the page's scripts had come is newer than what was kept. A browser that goes back may put an
 * empty date into a field by itself: that was typed by nobody.
 */
function untouched(kept: FieldValues, now: FieldValues): Record<string, string> {
  const still = Object.entries(kept).filter(
    ([key]) => now[key]?.value === now[key]?.base || now[key]?.value === '',
  );
  return valuesOf(Object.fromEntries(still));
}

function valuesOf(fields: FieldValues): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
}
