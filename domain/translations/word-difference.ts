import { regionsOf } from '@/domain/documents/compare';
import { segmentsOf } from '@/domain/documents/plain/segments';

/** A run of words that both versions have, only the old one, or only the new one. */
export interface DifferencePart {
  is: 'same' | 'gone' | 'new';
  words: string;
}

/**
 * The difference between two versions, by words as segmented by the language. Equal and deleted
 * parts together are exactly the old version, equal and added parts the new one.
 * @param language BCP 47 tag of both
 */
export function wordDifference(was: string, now: string, language: string): DifferencePart[] {
  const a = tokens(was, language);
  const b = tokens(now, language);
  const parts: DifferencePart[] = [];
  let at = 0;
  const add = (is: DifferencePart['is'], words: readonly string[]) => {
    for (const each of words) parts.push({ is, words: each });
  };
  for (const { first, second } of regionsOf(a, b)) {
    add('same', a.slice(at, first.start));
    add('gone', a.slice(first.start, first.end));
    add('new', b.slice(second.start, second.end));
    at = first.end;
  }
  add('same', a.slice(at));
  return readable(parts);
}

function tokens(words: string, language: string): string[] {
  return Array.from(segmentsOf(words, language, 'word'), ({ segment }) => segment);
}

/** Neighbours of a kind as one, what went before what came, and no lone space left standing between two changes. */
function readable(parts: DifferencePart[]): DifferencePart[] {
  const runs: DifferencePart[] = [];
  let gone = '';
  let fresh = '';
  const close = () => {
    if (gone) runs.push({ is: 'gone', words: gone });
    if (fresh) runs.push({ is: 'new', words: fresh });
    gone = '';
    fresh = '';
  };
  for (const [index, { is, words }] of parts.entries()) {
    const isBetween = Boolean(gone || fresh) && parts[index + 1]?.is !== 'same';
    const isLone = is === 'same' && isBetween && index + 1 < parts.length && !words.trim();
    if (is === 'gone' || isLone) gone += words;
    if (is === 'new' || isLone) fresh += words;
    if (is !== 'same' || isLone) continue;
    close();
    const last = runs.at(-1);
    if (last?.is === 'same') last.words += words;
    else runs.push({ is, words });
  }
  close();
  return runs;
}
