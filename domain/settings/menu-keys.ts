import { arrangedIds, movedIds } from '@/domain/forms/moved';
import { seenPrint } from '@/domain/forms/seen';
import type { MenuEntry } from './menu';

const KEY_LENGTH = 12;

/**
 * The entries of a menu by keys that stay the same when others are added, moved or removed, so that
 * a form never moves or removes another entry than the page showed.
 */
export function byKey(entries: readonly MenuEntry[]): Map<string, MenuEntry> {
  const keyed = new Map<string, MenuEntry>();
  for (const entry of entries) {
    const key = seenPrint(entry).slice(0, KEY_LENGTH);
    let own = key;
    for (let count = 2; keyed.has(own); count++) own = `${key}.${count}`;
    keyed.set(own, entry);
  }
  return keyed;
}

/** The entries in the order of a form that showed them; those that others added since come last. */
export function arrangedEntries(
  entries: readonly MenuEntry[],
  { order, move, remove }: { order: readonly string[]; move: string; remove: string },
): MenuEntry[] {
  const keyed = byKey(entries);
  const keys = arrangedIds(movedIds(order, move), remove, [...keyed.keys()]);
  return keys.flatMap((key) => keyed.get(key) ?? []);
}
