/** What a search looks for where few texts have all that was typed. */
import { segmentsOf } from '@/domain/documents/plain/segments';
import type { DescriptionIndex } from './description-index';
import { onlyWord } from './match';
import type { Term } from './parse-query';
import { type Part, plainParts, termOf } from './parts';
import { type WordGroup, wordGroups } from './tokenise';

/** Other names of a part whose words are looked for in descriptions. */
const MOST_NAMES = 10;

/** Parts with what is described by their words or by other names of what they name. */
export function described(parts: readonly Part[], descriptions: DescriptionIndex): Part[] {
  return parts.map((part) => {
    const words = part.terms.map((term) => term.words).join(' ');
    const names = [words, ...part.names.slice(0, MOST_NAMES).map(({ name }) => name)];
    const found = names.flatMap((each) => descriptions.having(each));
    return {
      ...part,
      subjects: [...new Set([...part.subjects, ...found])],
      within: described(part.within, descriptions),
    };
  });
}

/** Also looks for the words that a compound consists of. */
export async function withCompounds(
  parts: readonly Part[],
  split: (word: string) => Promise<readonly Term[] | null>,
  read: (terms: readonly Term[]) => Part[],
): Promise<Part[]> {
  const wider: Part[] = [];
  for (const part of parts) {
    const [term, ...more] = part.terms;
    const isName = part.subjects.length > 0 || part.within.length > 0;
    const word = term && more.length === 0 && !isName ? onlyWord(term.words) : null;
    const words = word === null ? null : await split(word);
    wider.push(words ? { ...part, within: read(words) } : part);
  }
  return wider;
}

/** Parts of a query for texts that have only some; a run without spaces becomes character pairs. */
export function loosened(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    const [term] = part.terms;
    const run = runOf(part);
    if (part.within.length > 0) {
      const within = loosened(part.within);
      // A mere beginning says too little by itself.
      const whole = within.filter(({ terms }) => !terms.some(({ isLast }) => isLast));
      return run ? within : [{ ...part, within: [] }, ...whole];
    }
    if (!term || !run || part.subjects.length > 0 || run.tokens.length < 3) return [part];
    const pairs = run.tokens.slice(0, -1).map(({ start, end }) => term.words.slice(start, end));
    return plainParts([...new Set(pairs)].map(termOf));
  });
}

/** Also looks for the words in a run without spaces, as Chinese is written. */
export function withWordsOfRuns(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    const [term] = part.terms;
    if (!term || !runOf(part) || part.subjects.length > 0 || part.within.length > 0) return part;
    const words = Array.from(segmentsOf(term.words, 'zh', 'word'), ({ segment }) => segment).filter(
      (each) => [...each].length > 1,
    );
    return words.length > 1 ? { ...part, within: plainParts(words.map(termOf)) } : part;
  });
}

/** The run of characters without spaces that a part is, or null. */
function runOf({ terms: [term, ...others] }: Part): WordGroup | null {
  const [group, ...more] = term && others.length === 0 ? wordGroups('und', term.words) : [];
  return group?.isSpaceless && more.length === 0 ? group : null;
}
