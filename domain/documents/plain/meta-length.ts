/** How much of a title and a description search engines and shared links show. */
import { foldSpace } from './clean-text';
import { columnsOf, pointsWithin } from './columns';
import { cutAtWord } from './cut-text';

/**
 * Columns that are shown of a page's title and description: in a search result, by Google on a
 * desktop, which measures pixels; on a card, by Facebook and Mastodon.
 */
export const SHOWN_COLUMNS = {
  result: { title: 60, description: 155 },
  card: { title: 70, description: 110 },
} as const;

/** Scripts whose characters are two columns wide. */
const WIDE_SCRIPTS = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** The text as far as it is shown, with `…` where it is cut at the end of a word. */
export function cutToColumns(text: string, columns: number, language: string): string {
  const folded = foldSpace(text);
  return cutAtWord(folded, pointsWithin(folded, columns), language);
}

/**
 * The length of a text and how much of that is shown, both in characters of the language's script:
 * Chinese has half as many in the same width.
 */
export function shownLength(
  text: string,
  columns: number,
  language: string,
): { length: number; most: number } {
  const width = WIDE_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '') ? 2 : 1;
  return {
    length: Math.ceil(columnsOf(foldSpace(text)) / width),
    most: Math.floor(columns / width),
  };
}
