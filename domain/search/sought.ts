import type { Sought } from './marks';
import { beginningOf } from './match';
import type { Part } from './parts';

/** The words that are marked in what was found: what was typed, and other names of it. */
export function soughtOf(parts: readonly Part[]): Sought[] {
  return parts.flatMap((part, term) => soughtIn(part, term));
}

function soughtIn({ terms, names, within }: Part, term: number): Sought[] {
  return [
    ...terms.map((each) => ({ words: each.words, beginning: beginningOf(each), term })),
    ...names.map(({ name }) => ({ words: name, beginning: null, term })),
    ...within.flatMap((part) => soughtIn(part, term)),
  ];
}
