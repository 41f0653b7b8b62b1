import { foldAlphabetic } from '@/domain/search/fold-alphabetic';

/** Whether every word of the query begins a word of the text; in Chinese, is part of it. */
export function matches(query: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query)
    .split(' ')
    .every((sought) =>
      ` ${words}`.includes(/\p{Script=Han}/u.test(sought) ? sought : ` ${sought}`),
    );
}

/** Folded, with a space for all that is no letter. */
function wordsOf(text: string): string {
  return foldAlphabetic(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
