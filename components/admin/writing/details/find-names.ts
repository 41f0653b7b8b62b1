import { folded, labelOf, type Named, withoutHint } from '@/domain/stories/named';

/** Something found by a form of its name. */
export interface FoundName extends Named {
  /** The form that contains the words. */
  form?: string;
}

/** Searches by any form; nothing is found while the server cannot be reached. */
export async function findNames(address: string, words: string): Promise<FoundName[]> {
  if (words.trim() === '') return [];
  try {
    const query = new URLSearchParams({ q: withoutHint(words) });
    const response = await fetch(`${address}${address.includes('?') ? '&' : '?'}${query}`, {
      credentials: 'same-origin',
    });
    if (!response.ok) return [];
    const answer: { names: FoundName[] } = await response.json();
    return answer.names;
  } catch {
    return [];
  }
}

/** How it is offered: the form that was found, with what tells it apart. */
export function offeredAs({ name, form = name, hint }: FoundName): string {
  return labelOf({ name: form, hint });
}

/** What was chosen: one, or several that are called so, or none. */
export type Chosen = { is: 'one'; found: FoundName } | { is: 'several' | 'none'; labels: string[] };

/**
 * The one that is offered under these words, or the only one that has this name or form, in whatever
 * letters; else the only one that was found.
 */
export function chosenOf(found: readonly FoundName[], typed: string, mayBeOnly: boolean): Chosen {
  const wanted = folded(typed);
  const exact = found.find((each) => folded(offeredAs(each)) === wanted);
  if (exact) return { is: 'one', found: exact };
  const called = found.filter(({ name, form = name }) =>
    [name, form].some((each) => folded(each) === wanted),
  );
  const all = called.length === 0 && mayBeOnly ? found : called;
  const [first, second] = all;
  if (first && !second) return { is: 'one', found: first };
  const labels = called.map(offeredAs);
  return { is: labels.length > 1 ? 'several' : 'none', labels };
}
