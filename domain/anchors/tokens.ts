/** Words, spaces and signs; scripts without spaces give a token for each letter. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+|\s+|./gsu;
const LETTER = /[\p{L}\p{N}]/u;

export interface Token {
  text: string;
  /** In UTF-16 units. */
  start: number;
  end: number;
}

/** All of a text in tokens. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => {
    return { text: found, start: index, end: index + found.length };
  });
}

/** The number of letters and figures in a text. */
export function countWordSigns(text: string): number {
  let letters = 0;
  for (const sign of text) if (LETTER.test(sign)) letters += 1;
  return letters;
}
