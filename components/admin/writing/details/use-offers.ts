import { useEffect, useRef, useState } from 'react';
import { folded, labelOf, type Named } from '@/domain/stories/named';
import { type FoundName, findNames } from './find-names';

const PAUSE_MS = 200;
/** Options shown at once; the list says how many more there are. */
export const MOST_OFFERED = 20;

interface Offers {
  /** All that fit; not chosen yet. */
  fitting: readonly FoundName[];
  /** Whether they are those of what is typed now, not of what was typed a moment before. */
  isCurrent: boolean;
  /** To be called with what is typed. */
  seek(words: string): void;
  /** Everything that may be meant by what is typed, the chosen ones included. */
  findAll(words: string): Promise<readonly FoundName[]>;
}

/**
 * What fits the typed words.
 * @param find address that searches by any form, instead of among the known ones
 */
export function useOffers(
  known: readonly Named[],
  chosen: readonly Named[],
  find: string | undefined,
): Offers {
  const [words, setWords] = useState('');
  const [sought, setSought] = useState<{ words: string; found: readonly FoundName[] }>({
    words: '',
    found: [],
  });
  const asked = useRef('');

  useEffect(() => {
    if (!find) return;
    asked.current = words;
    const timer = setTimeout(async () => {
      const found = await findNames(find, words);
      // An answer to older words may arrive later.
      if (asked.current === words) setSought({ words, found });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, words]);

  const all = find ? sought.found : known.filter((each) => fits(each, words));
  return {
    fitting: all.filter(({ id }) => !chosen.some((each) => each.id === id)),
    isCurrent: !find || sought.words === words,
    seek: setWords,
    findAll: async (typed) => (find ? findNames(find, typed) : known),
  };
}

/** Whether every typed word is in its name. */
function fits(each: Named, words: string): boolean {
  const label = folded(labelOf(each));
  return folded(words)
    .split(/\s+/)
    .every((word) => label.includes(word));
}
