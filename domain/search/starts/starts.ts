/** Beginnings of a name or title, from each of its words on, by which it is suggested to a reader who types. */
import { fold } from '../fold';
import { SPACELESS } from '../tokenise';

/** Letters of a beginning that are kept; what is typed beyond them is suggested nothing. */
const LONGEST_START = 40;
/** Words of a title that it is suggested by. */
const MOST_STARTS = 16;
/** A single letter begins too many names, but a Chinese character is a word. */
const FEWEST_LETTERS = 2;

const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;
const BEGINNING = new RegExp(`(?<=^| )\\S|[${SPACELESS}]`, 'gu');
const IS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');
const HALF_A_CHARACTER = /[\ud800-\udbff]$/;

/** A text as its beginnings are compared: folded words with a space between them. */
function comparable(text: string): string {
  return fold(text).replace(NO_LETTERS, ' ').trim();
}

/** The beginnings of a text, the first that of the whole. */
export function startsOf(text: string): string[] {
  const letters = comparable(text);
  const starts = new Set<string>();
  for (const { index } of letters.matchAll(BEGINNING)) {
    if (starts.size === MOST_STARTS) break;
    starts.add(letters.slice(index, index + LONGEST_START).replace(HALF_A_CHARACTER, ''));
  }
  return [...starts];
}

/** What somebody typed, to be compared with beginnings; null where nothing is suggested for it. */
export function typedStart(typed: string): string | null {
  // Folding can only lengthen what is typed, and costs time.
  if (typed.length > 2 * LONGEST_START) return null;
  const letters = comparable(typed);
  const isEnough = letters.length >= FEWEST_LETTERS || IS_SPACELESS.test(letters);
  return isEnough && letters.length <= LONGEST_START ? letters : null;
}
