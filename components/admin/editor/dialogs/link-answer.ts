import type { OfferedLink } from '@/domain/links/linkable';
import { foldAlphabetic } from '@/domain/search/fold-alphabetic';

/** What begins an address; everything else is searched for. */
const ADDRESS = /^\s*(?:https?:|mailto:|tel:|www\.|[/#])/i;

/** The words to search for in what is typed; '' for an address. */
export function soughtIn(typed: string): string {
  return ADDRESS.test(typed) ? '' : typed.trim();
}

/** Those of an answer to other words whose names have the words that are typed now. */
export function stillFitting(found: readonly OfferedLink[], sought: string): OfferedLink[] {
  const wanted = wordsOf(sought);
  return found.filter(({ name }) => {
    const words = wordsOf(name).join(' ');
    return wanted.every((word) => words.includes(word));
  });
}

function wordsOf(text: string): string[] {
  return foldAlphabetic(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
