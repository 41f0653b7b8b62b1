import { reads } from '@/db/client';
import { hasMoreTexts, textsWith } from '@/db/text-search';
import { languageToken } from '@/domain/search/facet';
import { onlyWord } from '@/domain/search/match';
import type { Part } from '@/domain/search/parts';
import { stem, WAYS_TO_STEM } from '@/domain/search/stem';

/** The share of a language's texts with a word from which on it says little. */
const COMMON = 0.3;
/** The same in any archive. */
const MOST_TEXTS = 20_000;

/** Parts without words that a great share of the texts of a language have; all if none is left. */
export function tellingParts(parts: readonly Part[]): Part[] {
  const telling = parts.filter((part) => !isCommon(part));
  return telling.length > 0 ? telling : [...parts];
}

function isCommon({ terms, subjects }: Part): boolean {
  const [term, ...more] = terms;
  const word = term && more.length === 0 && subjects.length === 0 ? onlyWord(term.words) : null;
  if (word === null) return false;
  return WAYS_TO_STEM.some((language) => {
    const token = stem(language, word);
    return token !== word && isIn(token, language);
  });
}

/** Counts no further than it has to. */
function isIn(token: string, language: string): boolean {
  if (hasMoreTexts(reads(), `"${token}"`, MOST_TEXTS)) return true;
  const texts = textsWith(reads(), [token]).get(token) ?? 0;
  const least = Math.ceil(texts / COMMON);
  return texts > 0 && !hasMoreTexts(reads(), `"${languageToken(language)}"`, least - 1);
}
