import type { ListText } from './story-list-row';

/**
 * The title in another language that has the words searched for, where the shown title has none of
 * them.
 */
export function matchedTitle(
  typed: string,
  shown: string,
  texts: readonly ListText[],
): { title: string; language: string } | null {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const has = (title: string) => words.some((word) => folded(title).includes(word));
  if (words.length === 0 || has(shown)) return null;
  const found = texts.find(({ title }) => has(title));
  return found ? { title: found.title, language: found.language } : null;
}

/** Without diacritics and in lower case. */
function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
