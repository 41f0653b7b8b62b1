import { canSet } from './lettering';

/**
 * The longest one or two words of a title, in their order, in upper case. Only words that the
 * typeface can set; none without a word of two letters.
 */
export function tellingWords(title: string): string[] {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const settable = [...new Set(words.map((word) => word.toUpperCase()))].filter(canSet);
  if (settable.length === 0 || settable.join('').length * 2 < words.join('').length * 0.6)
    return [];
  const length = (word: string) => (word.length > 14 ? 28 - word.length : word.length);
  const ranked = [...settable].sort((one, other) => length(other) - length(one));
  const [first = '', second = ''] = ranked;
  const chosen = second.length >= 4 ? [first, second] : [first];
  return settable.filter((word) => chosen.includes(word));
}
