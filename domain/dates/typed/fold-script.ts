/** Letters and digits of a typed date in one spelling. */

/** Soft hyphens, joiners, bidi marks and tatweel. */
const UNSEEN = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SAME_LETTER: Record<string, string> = {
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'" },
  ...{ 紀: '纪', 號: '号', 間: '间', 從: '从', 後: '后', 約: '约', 歷: '历', 曆: '历', 與: '与' },
};

/** Folds letters and digits but not signs. Both the vocabulary and the input are folded. */
export function foldLetters(text: string): string {
  return text
    .replace(/[〜～]/gu, '–')
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => SAME_LETTER[letter] ?? latinDigit(letter))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Any Unicode digit as a Latin one; the ten digits of a script have consecutive code points. */
function latinDigit(letter: string): string {
  if (!/^\p{Nd}$/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
