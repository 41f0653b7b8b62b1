import { foldedWords } from '@/domain/taxonomy/folded-words';

/** Of what has the words elsewhere, such as in another language. */
const ELSEWHERE = 4;

/**
 * How close names are to typed words, by the closest of them; smaller is closer: the same, one that
 * begins with them, one with words that begin so, one that contains them.
 */
export function closeness(names: readonly string[], typed: string): number {
  const wanted = foldedWords(typed);
  return names.reduce(
    (best, name) => Math.min(best, closenessOf(wordsOf(name), wanted)),
    ELSEWHERE,
  );
}

/** Those with all the words in one of their names, each with its closeness; the closest first. */
export function closest<Found>(
  all: readonly Found[],
  namesOf: (found: Found) => readonly string[],
  typed: string,
): { found: Found; rank: number }[] {
  const ranked = all.map((found) => ({ found, rank: closeness(namesOf(found), typed) }));
  return ranked.filter(({ rank }) => rank < ELSEWHERE).sort((a, b) => a.rank - b.rank);
}

/** Names whose words are kept: folding takes most of the time, and each typed letter asks anew. */
const MOST_KEPT = 60_000;
const kept = new Map<string, readonly string[]>();

function wordsOf(name: string): readonly string[] {
  const known = kept.get(name);
  if (known) return known;
  const words = foldedWords(name);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, words);
  return words;
}

function closenessOf(words: readonly string[], wanted: readonly string[]): number {
  const [name, typed] = [words.join(' '), wanted.join(' ')];
  if (typed === '' || !wanted.every((word) => name.includes(word))) return ELSEWHERE;
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return wanted.every((word) => words.some((each) => each.startsWith(word))) ? 2 : 3;
}
