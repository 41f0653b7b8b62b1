/** Where the browser keeps what was typed into forms: per person, address and form, for some days. */
import { KEPT_MS, type KeptForm, parsedForm } from './kept-form';

const PREFIX = 'vitrine-form ';

/** The storage as far as it is used here; a browser has one, and may refuse to use it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Names a form of a page for one person. */
export function formKey(personId: string, path: string, form: string): string {
  return `${PREFIX}${personId} ${path} ${form}`;
}

/** Keeps it, or takes it away where there is nothing to keep. Says whether the browser did so. */
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

/** Takes away all that one person typed, as when they sign out. */
export function forgetForms(store: Store | null, personId: string): void {
  drop(store, (key) => key.startsWith(formKey(personId, '', '').trimEnd()));
}

/** Takes away what is too old, whoever typed it. */
export function forgetOldForms(store: Store | null, now: number): void {
  drop(store, (key) => findForm(store, key, now) === null);
}

function drop(store: Store | null, isToGo: (key: string) => boolean): void {
  try {
    const keys = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '');
    const ours = keys.filter((key) => key.startsWith(PREFIX));
    for (const key of ours) if (isToGo(key)) store?.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
