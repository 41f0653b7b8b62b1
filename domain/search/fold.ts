/** One form for all spellings of the same letters, for writing into the search index and for asking it. */
import table from 'opencc-js/dict/TSCharacters';
import { foldAlphabetic } from './fold-alphabetic';

const HAN = /\p{Script=Han}/gu;

const SIMPLIFIED = new Map(
  table.split('|').map((entry): [string, string] => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return [traditional, simplified];
  }),
);

/** Folds a word: its letters, and traditional characters to simplified ones. */
export function fold(word: string): string {
  return foldAlphabetic(word)
    .replace(HAN, (character) => SIMPLIFIED.get(character) ?? character)
    .normalize('NFC');
}
