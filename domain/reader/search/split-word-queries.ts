import { reads } from '@/db/client';
import { hasText } from '@/db/text-search';
import { WORD } from '@/domain/search/match';

/** Letters of the shortest part of a compound. */
const SHORTEST_PART = 3;
/** Letters of the shortest compound, and its parts at most. */
const SHORTEST = 9;
const MOST_PARTS = 3;
/** Letters of each part where the first is only the beginning of words. */
const LEAST_OPEN = 6;

/** A word that is found nowhere as two or three that are: `jodenvervolging`. */
export async function splitWord(word: string): Promise<string[] | null> {
  return [...word].length < SHORTEST ? null : split(word, MOST_PARTS);
}

async function split(word: string, most: number): Promise<string[] | null> {
  const characters = [...word];
  const starts = characters.map((_, at) => characters.slice(0, at).join(''));
  // The longest beginning first.
  for (let at = characters.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const start = starts[at] ?? '';
    if (!(await isKnown(start))) continue;
    const rest = characters.slice(at).join('');
    for (const end of new Set([rest, rest.replace(/^s/, '')])) {
      if ([...end].length >= SHORTEST_PART && (await isKnown(end))) return [start, end];
      const more = most > 2 ? await split(end, most - 1) : null;
      if (more) return [start, ...more];
    }
  }
  return null;
}

/** A compound as a beginning of known words and a known word: `textil`, `arbeiterinnen`. */
export async function beginningAndWord(
  word: string,
): Promise<[beginning: string, word: string] | null> {
  const characters = [...word];
  for (let at = LEAST_OPEN; at <= characters.length - LEAST_OPEN; at += 1) {
    const start = characters.slice(0, at).join('');
    const end = characters.slice(at).join('');
    if (!(await isKnown(end))) continue;
    if (await hasText(reads(), `words : "${WORD}${start}" *`)) return [start, end];
  }
  return null;
}

/** Does not count the texts, which for a short word may be most of them. */
function isKnown(word: string): Promise<boolean> {
  return hasText(reads(), `"${WORD}${word}"`);
}
