import type { Queries } from '@/db/open';
import { spelling } from '@/db/schema/spelling';
import {
  addSpellings,
  removeSpellings,
  type Spelling,
  spelledWords,
  unknownWords,
} from '@/db/spelling-rows';
import { hasText } from '@/db/text-search';
import { WORD } from './match';
import { canBeProposed, soundRow, spellingsOf } from './spelling';
import type { SubjectIndex } from './subject-index';

/** Adds folded words to those that are proposed. */
export async function noteWords(write: Queries, words: Iterable<string>): Promise<void> {
  const fit = [...new Set(words)].filter(canBeProposed);
  if (fit.length === 0) return;
  const added = await unknownWords(write, fit.map(soundRow));
  if (added.length > 0) await addSpellings(write, spellingsOf(added));
}

/** Adds the words of all names, places, topics and collections. */
export async function noteWordsOfNames(write: Queries, index: SubjectIndex): Promise<void> {
  await noteWords(
    write,
    [...index.wordsFrom('')].map(([word]) => word),
  );
}

/**
 * Removes words that no public text and no name has any more, some at a time. Until then they are
 * not proposed either, since each is looked up before.
 * @returns where to continue; null at the end
 */
export async function forgetWords(
  write: Queries,
  index: SubjectIndex,
  after: Spelling,
  most: number,
): Promise<Spelling | null> {
  const some = await spelledWords(write, after, most);
  const gone: string[] = [];
  for (const { word } of some) {
    const isKnown = index.hasWord(word) || (await hasText(write, `"${WORD}${word}"`));
    if (!isKnown) gone.push(word);
  }
  if (gone.length > 0) await removeSpellings(write, spellingsOf(gone));
  return some.at(-1) ?? null;
}

/** Removes all words, before they are written anew. */
export async function forgetAllWords(write: Queries): Promise<void> {
  await write.delete(spelling);
}
