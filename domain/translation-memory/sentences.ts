import type { Block } from '@/domain/documents/document';
import { segmentsOf } from '@/domain/documents/plain/segments';
import { mapInlines } from '@/domain/documents/walk';
import { lineWords } from '@/domain/translations/note-places';
import { LONGEST_SENTENCE } from './memory';

/** The sentences of each line of a block, without its notes and passages in other languages. */
export function linesOf(block: Block, language: string): string[][] {
  const lines: string[][] = [];
  mapInlines(
    block,
    (inlines) => {
      const words = lineWords(inlines);
      if (words) lines.push(sentencesOf(words, language));
      return [...inlines];
    },
    ({ type }) => type === 'passage',
  );
  return lines;
}

/**
 * Sentences of a block with their translations: one by one where both have as many, else the whole
 * line as one.
 */
export function sentencePairs(
  [source, from]: readonly [Block, language: string],
  [target, to]: readonly [Block, language: string],
): { source: string; target: string }[] {
  const [lines, translated] = [linesOf(source, from), linesOf(target, to)];
  if (lines.length !== translated.length) return [];
  const pairs = lines.flatMap((line, at) => {
    const own = translated[at] ?? [];
    if (line.length !== own.length) return [{ source: line.join(' '), target: own.join(' ') }];
    return line.map((sentence, n) => ({ source: sentence, target: own[n] ?? '' }));
  });
  return pairs.filter((pair) => isKept(pair.source) && isKept(pair.target));
}

function isKept(sentence: string): boolean {
  return /\p{L}/u.test(sentence) && sentence.length <= LONGEST_SENTENCE;
}

function sentencesOf(words: string, language: string): string[] {
  return Array.from(segmentsOf(words, language, 'sentence'), ({ segment }) =>
    segment.trim(),
  ).filter(Boolean);
}
