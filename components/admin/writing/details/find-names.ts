import type { Named } from '@/domain/stories/named';

/** Something found by a form of its name. */
export interface FoundName extends Named {
  /** The form that contains the words. */
  form?: string;
}

/** Searches by any form; nothing is found while the server cannot be reached. */
export async function findNames(address: string, words: string): Promise<FoundName[]> {
  if (words.trim() === '') return [];
  try {
    const query = new URLSearchParams({ q: words });
    const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) return [];
    const answer: { names: FoundName[] } = await response.json();
    return answer.names;
  } catch {
    return [];
  }
}

/** The one that has this name or form, in whatever letters; else the only one that was found. */
export function chosenOf(found: readonly FoundName[], typed: string, mayBeOnly: boolean) {
  const folded = (words = '') => words.normalize('NFKC').trim().toLocaleLowerCase();
  const same = found.find((each) =>
    [each.name, each.form].some((form) => folded(form) === folded(typed)),
  );
  return same ?? (mayBeOnly && found.length === 1 ? found[0] : undefined);
}
