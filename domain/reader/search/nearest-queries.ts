import { reads } from '@/db/client';
import { wordsSpelled } from '@/db/spelling-rows';
import { allowedEdits } from '@/domain/search/edits';
import { onlyWord } from '@/domain/search/match';
import type { Term } from '@/domain/search/parse-query';
import { canBeProposed, distanceOf, spellings } from '@/domain/search/spelling';
import type { Subject } from '@/domain/search/subject';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { firstOffered } from './offered-queries';

const MOST_NEAREST = 3;
/** Subjects that are looked at for them. */
const MOST_NEAR = 500;
/** Words of names that begin as a typed one does. */
const MOST_BEGUN = 50;

interface Near {
  word: string;
  distance: number;
}

/** Topics, names and places with a word in their names that is close to one that was typed. */
export async function nearestTo(terms: readonly Term[], index: SubjectIndex): Promise<Subject[]> {
  const typed = terms.flatMap((term) => onlyWord(term.words) ?? []).filter(canBeProposed);
  const near: Near[] = [];
  for (const word of typed) near.push(...(await nearWords(word, index)));
  near.sort((a, b) => a.distance - b.distance);
  const found = new Set<Subject>();
  for (const { word } of near) {
    for (const subject of index.withWord(word) ?? []) {
      if (found.size === MOST_NEAR) break;
      if (subject.kind !== 'collection') found.add(subject);
    }
  }
  return firstOffered([...found], MOST_NEAREST);
}

/** Words of names that begin with a word, that it begins with, or that are spelled nearly like it. */
async function nearWords(word: string, index: SubjectIndex): Promise<Near[]> {
  const begun: string[] = [];
  for (const [longer] of index.wordsFrom(word)) {
    if (begun.push(longer) === MOST_BEGUN) break;
  }
  const shorter = [...word].map((_, at, letters) => letters.slice(0, at).join(''));
  const beginnings = [...begun, ...shorter].filter(canBeProposed);
  const spelled = await wordsSpelled(reads(), [...spellings(word)]);
  const alike = spelled.flatMap((other) => {
    const distance = distanceOf(word, other);
    return distance <= allowedEdits(word) ? [{ word: other, distance }] : [];
  });
  return [...beginnings.map((each) => ({ word: each, distance: 1 })), ...alike];
}
