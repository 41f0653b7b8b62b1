import { useCallback, useEffect, useRef, useState } from 'react';
import { IMAGE_SEARCH_PATH } from '@/domain/addresses/staff-address';
import type { FoundImages, OfferedImage } from '@/domain/images/library';

const PAUSE_MS = 250;

interface Found extends FoundImages<OfferedImage> {
  state: 'searching' | 'found' | 'failed';
}

/**
 * The library in the picker: searches shortly after typing stops, and loads further pages.
 * @param language of the alternative texts
 */
export function useLibrary(words: string, language: string) {
  const [found, setFound] = useState<Found>({ images: [], next: null, state: 'searching' });
  const asked = useRef(0);

  const search = useCallback(
    async (after: string, before: readonly OfferedImage[]) => {
      const turn = ++asked.current;
      setFound((all) => ({ ...all, state: 'searching' }));
      const query = new URLSearchParams({ q: words, language, after });
      const answer = await ask(`${IMAGE_SEARCH_PATH}?${query}`);
      // Ignores the answer to an outdated search.
      if (turn !== asked.current) return;
      if (!answer) return setFound((all) => ({ ...all, state: 'failed' }));
      setFound({ ...answer, images: [...before, ...answer.images], state: 'found' });
    },
    [words, language],
  );

  useEffect(() => {
    const soon = setTimeout(() => void search('', []), words ? PAUSE_MS : 0);
    return () => clearTimeout(soon);
  }, [search, words]);

  const putFirst = (image: OfferedImage) =>
    setFound((all) => ({
      ...all,
      images: [image, ...all.images.filter(({ id }) => id !== image.id)],
    }));
  const more = () => void search(found.next ?? '', found.images);
  const again = () => void search('', []);
  return { found, more, again, putFirst };
}

async function ask(address: string): Promise<FoundImages<OfferedImage> | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as FoundImages<OfferedImage>) : null;
  } catch {
    return null;
  }
}
