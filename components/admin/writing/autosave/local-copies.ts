/**
 * Copies of unsaved texts in this browser (IndexedDB), one for each editing session. They survive a
 * closed tab, a crash and a lost network, and are deleted once the server has the text.
 */
import { contentOf, type TextContent } from '@/domain/texts/text-content';

export interface CopyKey {
  staffId: string;
  storyId: string;
  language: string;
}

export interface LocalCopy extends CopyKey {
  /** Editing session. */
  sittingId: string;
  /** Number of changes in that session; a later copy has more. */
  edits: number;
  /** Server revision that was changed. */
  baseVersion: number;
  typedAt: number;
  text: TextContent;
}

const DATABASE = 'vitrine-desk';
const STORE = 'copies';

/** Replaces the earlier copy of the same editing session. Resolves when it is stored. */
export async function keepCopy(copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy, keyOf(copy, copy.sittingId)));
}

/** Deletes the copy of an editing session, unless it is newer than what the server has. */
export async function forgetCopy(place: CopyKey, sittingId: string, edits: number) {
  await inStore('readwrite', (store) => {
    const key = keyOf(place, sittingId);
    const found = store.get(key);
    found.onsuccess = () => {
      const copy = found.result as LocalCopy | undefined;
      if (copy && copy.edits <= edits) store.delete(key);
    };
    return found;
  });
}

/**
 * A user's copies of a text, newest first: those whose page is no longer open, and those of pages
 * that still are, or that the browser has not yet ended.
 */
export async function copiesOf(place: CopyKey): Promise<{ left: LocalCopy[]; open: LocalCopy[] }> {
  const start = keyOf(place, '');
  const range = IDBKeyRange.bound(start, [...start.slice(0, 3), '\uffff']);
  const found = (await inStore('readonly', (store) => store.getAll(range))) as LocalCopy[];
  const sittings = await openSittings();
  const isOpen = (copy: LocalCopy) => sittings.has(copy.sittingId);
  // A copy kept by an earlier release has not every field.
  for (const copy of found) copy.text = contentOf(copy.text);
  found.sort((a, b) => b.typedAt - a.typedAt);
  return { left: found.filter((copy) => !isOpen(copy)), open: found.filter(isOpen) };
}

/** Resolves when the page of an editing session is closed; rejects when `signal` is aborted. */
export async function sessionClosed(sittingId: string, signal: AbortSignal): Promise<void> {
  await navigator.locks?.request(lockName(sittingId), { signal }, () => undefined);
}

/** Marks the copy as in use while this page is open. */
export function keepEditingSession(sittingId: string): void {
  navigator.locks?.request(lockName(sittingId), () => new Promise<never>(() => undefined));
}

async function openSittings(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map((lock) => lock.name?.replace(lockName(''), '') ?? ''));
}

function lockName(sittingId: string): string {
  return `vitrine-desk:${sittingId}`;
}

function keyOf({ staffId, storyId, language }: CopyKey, sittingId: string): string[] {
  return [staffId, storyId, language, sittingId];
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const turn = database.transaction(STORE, mode, { durability: 'strict' });
    const asked = ask(turn.objectStore(STORE));
    turn.oncomplete = () => resolve(asked.result);
    turn.onerror = turn.onabort = () => reject(turn.error);
  });
}

let opening: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const wanted = indexedDB.open(DATABASE, 1);
    wanted.onupgradeneeded = () => wanted.result.createObjectStore(STORE);
    wanted.onsuccess = () => resolve(wanted.result);
    wanted.onerror = () => reject(wanted.error);
  });
  opening.catch(() => {
    opening = null;
  });
  return opening;
}
