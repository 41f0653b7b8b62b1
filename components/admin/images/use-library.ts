import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundPictures, LibraryPicture } from '@/domain/images/library';

const PAUSE_MS = 250;

interface Found extends FoundPictures {
  state: 'searching' | 'found' | 'failed';
}

/**
 * The library as the picker looks through it: searches shortly after somebody stops typing, and fetches more pages.
 * @param language whose descriptions are wanted
 */
export function useLibrary(words: string, language: string) {
  const [found, setFound] = useState<Found>({ pictures: [], next: null, state: 'searching' });
  const asked = useRef(0);

  const search = useCallback(
    async (after: string, before: readonly LibraryPicture[]) => {
      const turn = ++asked.current;
      setFound((all) => ({ ...all, state: 'searching' }));
      const query = new URLSearchParams({ q: words, language, after });
      const answer = await ask(`/admin/pictures/find?${query}`);
      // An answer to what is no longer asked comes too late.
      if (turn !== asked.current) return;
      if (!answer) return setFound((all) => ({ ...all, state: 'failed' }));
      setFound({ ...answer, pictures: [...before, ...answer.pictures], state: 'found' });
    },
    [words, language],
  );

  useEffect(() => {
    const soon = setTimeout(() => void search('', []), words ? PAUSE_MS : 0);
    return () => clearTimeout(soon);
  }, [search, words]);

  const putFirst = (picture: LibraryPicture) =>
    setFound((all) => ({
      ...all,
      pictures: [picture, ...all.pictures.filter(({ id }) => id !== picture.id)],
    }));
  const more = () => void search(found.next ?? '', found.pictures);
  return { found, more, putFirst };
}

async function ask(address: string): Promise<FoundPictures | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as FoundPictures) : null;
  } catch {
    return null;
  }
}
