import { tokenise, wordsOf } from '@/domain/search/tokenise';
import type { ListText } from './story-list-row';

/**
 * The title in another language that has the words searched for, where the shown title has none of
 * them. Words are found in it as the search finds them: by their stem or their beginning.
 */
export function matchedTitle(
  typed: string,
  shown: Pick<ListText, 'title' | 'language'>,
  texts: readonly ListText[],
): { title: string; language: string } | null {
  const words = [...wordsOf(typed)];
  const has = ({ title, language }: Pick<ListText, 'title' | 'language'>) => {
    const tokens = new Set(tokenise(language, title));
    const own = [...wordsOf(title)];
    const isBegun = words.some((word) => own.some((each) => each.startsWith(word)));
    return isBegun || tokenise(language, typed).some((token) => token !== '·' && tokens.has(token));
  };
  if (has(shown)) return null;
  const found = texts.find(has);
  return found ? { title: found.title, language: found.language } : null;
}
