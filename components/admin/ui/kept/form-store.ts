/** Storage of typed form input in the browser: per user, address and form, for some days. */
import { KEPT_MS, type KeptForm, parsedForm } from './kept-form';

const PREFIX = 'vitrine-form ';

/** The used part of Web Storage, which a browser may refuse. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function formKey(personId: string, path: string, form: string): string {
  return `${PREFIX}${personId} ${path} ${form}`;
}

/** Stores it, or deletes it when empty. Returns whether that worked. */
export function keepForm(store: Store | null, key: string, kept: KeptForm | null): boolean {
  try {
    if (kept) store?.setItem(key, JSON.stringify(kept));
    else store?.removeItem(key);
    return store !== null;
  } catch {
    return false;
  }
}

export function findForm(store: Store | null, key: string, now: number): KeptForm | null {
  try {
    const kept = parsedForm(store?.getItem(key) ?? null);
    return kept && now - kept.at < KEPT_MS ? kept : null;
  } catch {
    return null;
  }
}

/** Deletes all input of one user, as on sign-out. */
export function forgetForms(store: Store | null, personId: string): void {
  drop(store, (key) => key.startsWith(formKey(personId, '', '').trimEnd()));
}

/** Deletes expired input of all users. */
export function forgetOldForms(store: Store | null, now: number): void {
  drop(store, (key) => findForm(store, key, now) === null);
}

function drop(store: Store | null, isToGo: (key: string) => boolean): void {
  try {
    const keys = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '');
    const ours = keys.filter((key) => key.startsWith(PREFIX));
    for (const key of ours) if (isToGo(key)) store?.removeItem(key);
  } catch {
    // Nothing to delete without storage.
  }
}
