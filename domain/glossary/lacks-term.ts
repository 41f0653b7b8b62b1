/** Whether a translation uses a term: roughly, because it is asked in the browser while typing. */
import { foldAlphabetic } from '@/domain/search/fold-alphabetic';

/** Part of a word that endings leave as it is. */
const STEM = 0.6;
const SHORTEST_STEM = 3;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether no word of the text begins as one of the term's does, for any of them. */
export function lacksTerm(text: string, term: string): boolean {
  const written = foldAlphabetic(text);
  if (SPACELESS.test(term)) return !written.includes(foldAlphabetic(term).replace(/\s/gu, ''));
  const words = wordsOf(written);
  return !wordsOf(foldAlphabetic(term)).every((word) => {
    const stem = word.slice(0, Math.max(SHORTEST_STEM, Math.ceil(word.length * STEM)));
    return words.some((each) => each.startsWith(stem));
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
