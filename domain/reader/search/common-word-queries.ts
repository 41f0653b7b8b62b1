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
export async function tellingParts(parts: readonly Part[]): Promise<Part[]> {
  const telling: Part[] = [];
  for (const part of parts) if (!(await isCommon(part))) telling.push(part);
  return telling.length > 0 ? telling : [...parts];
}

async function isCommon({ terms, subjects }: Part): Promise<boolean> {
  const [term, ...more] = terms;
  const word = term && more.length === 0 && subjects.length === 0 ? onlyWord(term.words) : null;
  if (word === null) return false;
  for (const language of WAYS_TO_STEM) {
    const token = stem(language, word);
    if (token !== word && (await isIn(token, language))) return true;
  }
  return false;
}

/** Counts no further than it has to. */
async function isIn(token: string, language: string): Promise<boolean> {
  if (await hasMoreTexts(reads(), `"${token}"`, MOST_TEXTS)) return true;
  const texts = (await textsWith(reads(), [token])).get(token) ?? 0;
  const least = Math.ceil(texts / COMMON);
  return texts > 0 && !(await hasMoreTexts(reads(), `"${languageToken(language)}"`, least - 1));
}
