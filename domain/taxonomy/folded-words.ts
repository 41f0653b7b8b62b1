import { fold } from '@/domain/search/fold';

/**
 * The words of a search or a name, folded as the search of readers folds them, so that `etudes`
 * finds «Études» and `فكري` finds «فکری».
 */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
