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

/** Kept input that was put back, or that needs a decision. */
export interface Offered {
  is: 'restored' | 'offered';
  at: number;
  /** Each value with the label of its field where that still exists. */
  words: readonly { label: string; value: string }[];
}

const PAUSE_MS = 300;

/** Keeps what is typed into one form in this browser until it is saved. */
export class FormKeeper {
  /** Values of the last save; the page may not show them as the server's yet. */
  private saved: Record<string, string> | null = null;
  /** Kept input without a decision is kept together with new input. */
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
    /** Called after every check for unsaved input. */
    private readonly onLooked: (isChanged: boolean) => void,
  ) {
    this.key = formKey(person, window.location.pathname, formName(form, name));
  }

  /** Fields that differ from the saved values. */
  changed(): FieldValues {
    return changedFields(readFields(this.form, this.pieces), this.saved);
  }

  isChanged(): boolean {
    return Object.keys(this.changed()).length > 0;
  }

  /** Keeps the input shortly after a change. */
  touched = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.keep, PAUSE_MS);
  };

  /** Keeps unsaved input at once. */
  keep = (): void => {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    const changed = this.changed();
    const fields = { ...this.pending?.fields, ...changed };
    const isAny = Object.keys(fields).length > 0;
    this.isKept = keepForm(this.store, this.key, isAny ? { at: Date.now(), fields } : null);
    this.onLooked(Object.keys(changed).length > 0);
  };

  /** Stops keeping because the user signs out. */
  stop(): void {
    this.isStopped = true;
  }

  /** Whether leaving the page would lose input. */
  wouldLose(): boolean {
    return holdsUnkept(this.form) || (!this.isKept && this.isChanged());
  }

  /** Values about to be posted, for `wasSaved`. */
  sent(): Record<string, string> {
    const now = Object.entries(readFields(this.form, this.pieces));
    return Object.fromEntries(now.map(([key, { value }]) => [key, value]));
  }

  /** After a successful save; input typed since stays kept. */
  wasSaved(sent: Record<string, string>): void {
    this.saved = sent;
    this.pending = null;
    this.keep();
  }

  /** After the form was emptied: its values count as the server's. */
  wasEmptied(): void {
    this.saved = null;
    this.pending = null;
    this.keep();
  }

  /** Puts kept input back into the form, or returns what needs a decision. */
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

  /** Puts the offered input into the form. */
  take(): void {
    if (this.pending) this.put(valuesOf(this.pending.fields));
    this.pending = null;
    this.keep();
  }

  /** Deletes kept input and resets the form to the saved values. */
  discard(): void {
    const isPending = this.pending !== null;
    this.pending = null;
    if (!isPending) {
      const bases = Object.entries(this.changed()).map(([key, { base }]) => [key, base]);
      this.put(Object.fromEntries(bases));
    }
    this.keep();
  }

  /** Pieces first: they render the fields that belong to them. */
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
 * Fields without new input. What was typed before hydration is newer than what was kept. After
 * going back, a browser may fill in an empty date by itself, which counts as untouched.
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
