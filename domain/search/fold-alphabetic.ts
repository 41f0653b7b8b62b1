/** One form for all spellings of the same letters, but for Chinese characters; also for browsers. */

/** Letters that Unicode does not decompose; Arabic letters are given in their Persian form. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ' },
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا' },
};
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Marks of these scripts are left out by many who type; in others they make another letter. */
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const CYRILLIC = /(\p{Script=Cyrillic})(\p{M}+)/gu;
const STRESS = /[\u0300\u0301]/gu;
const YO = /\u0308/gu;
/** Stretched Arabic, soft hyphens, joiners and marks of direction. */
const INVISIBLE = /[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const PLAIN = /^[a-z0-9]*$/;

/**
 * Folds a word: compatibility forms, case, marks, digits, Persian and Arabic letters. Marks that
 * make another letter stay, such as those of Russian and of Indian scripts.
 */
export function foldAlphabetic(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(MARKED, '$1')
    .replace(CYRILLIC, (_, letter: string, marks: string) => letter + cyrillicMarks(letter, marks))
    .replace(MAPPED, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .normalize('NFC');
}

/** Stress marks are left out, and ё is written е. */
function cyrillicMarks(letter: string, marks: string): string {
  const kept = marks.replace(STRESS, '');
  return letter === 'е' ? kept.replace(YO, '') : kept;
}
