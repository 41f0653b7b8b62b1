import { OBJECT } from './text-around';

/** Signs around words, and the mark that they stand for; longer ones first. */
export const SHORTCUT_MARKS = [
  ['**', 'bold'],
  ['__', 'bold'],
  ['~~', 'strike'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const;

/** Before a sign at the beginning of a word: nothing, a space, an opening mark or a dash. */
const STARTS = /(?:^|[\s\p{Ps}\p{Pi}\p{Pd}„‚"'«»/*_~])$/u;
/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}。，、；：？！]$/u;

/** The words at the end of a text that are between two such signs, or null. */
export function surrounded(text: string, sign: string): string | null {
  if (!text.endsWith(sign)) return null;
  const rest = text.slice(0, -sign.length);
  const letter = sign.charAt(0);
  const at = rest.lastIndexOf(letter);
  const start = at + 1 - sign.length;
  if (at < 0 || start < 0 || rest.slice(start, at + 1) !== sign) return null;
  const words = rest.slice(at + 1);
  const before = rest.slice(0, start);
  if (words === '' || /^\s|\s$/.test(words) || words.includes(OBJECT)) return null;
  // One of two signs: the second is yet to be typed.
  if (before.endsWith(letter)) return null;
  if (!STARTS.test(before) && !(letter !== '_' && UNSPACED.test(before))) return null;
  return /\S*(?::\/\/|www\.)\S*$/.test(before) ? null : words;
}
