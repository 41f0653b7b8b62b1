import { reads } from '@/db/client';
import { textsWith } from '@/db/text-search';
import { languageToken } from '@/domain/search/facet';
import { onlyWord } from '@/domain/search/match';
import type { Part } from '@/domain/search/parts';
import { stem, WAYS_TO_STEM } from '@/domain/search/stem';

/** The share of a language's texts with a word from which on it says little. */
const COMMON = 0.3;

/** Parts without words that a great share of the texts of a language have; all if none is left. */
export function tellingParts(parts: readonly Part[]): Part[] {
  const telling = parts.filter((part) => !isCommon(part));
  return telling.length > 0 ? telling : [...parts];
}

function isCommon({ terms, subjects }: Part): boolean {
  const [term, ...more] = terms;
  const word = term && more.length === 0 && subjects.length === 0 ? onlyWord(term.words) : null;
  if (word === null) return false;
  const languages = WAYS_TO_STEM.filter((tag) => stem(tag, word) !== word);
  const tokens = languages.flatMap((tag) => [stem(tag, word), languageToken(tag)]);
  const texts = textsWith(reads(), tokens);
  return languages.some((tag) => {
    const all = texts.get(languageToken(tag)) ?? 0;
    return (texts.get(stem(tag, word)) ?? 0) > all * COMMON;
  });
}
