/** Normalizes typed text: no accents or capitals, Latin digits, one kind of hyphen and dash. */

const HYPHENS = /[‐‑−﹣－⁃]/gu;
const DASHES = /\s*(?:[‒–—―﹘〜～]|\.\.+|--+)\s*/gu;
/** Soft hyphens, joiners, bidi marks and tatweel. */
const UNSEEN = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SAME_LETTER: Record<string, string> = {
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'" },
  ...{ 紀: '纪', 號: '号', 間: '间', 從: '从', 後: '后', 約: '约', 歷: '历', 曆: '历', 與: '与' },
};
/** Without its accent `dès` equals the German article `des`. */
const SINCE = /(?<!\p{L})dès(?!\p{L})/giu;
const HALF =
  /(?<![\p{L}\d])([12])(?:\.|st|nd|e|ste|de|re|ere|eme|nde|-?я|-?ои|-?ая)? ?(?:half|helft|halfte|moitie|половин[аеуы])(?: of| van)?(?!\p{L}) ?/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

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

/** Folds a typed date to one spelling. */
export function foldDate(typed: string): string {
  return respelled(hanNumbers(foldLetters(typed.normalize('NFC').replace(SINCE, 'depuis'))))
    .replace(HYPHENS, '-')
    .replace(/(?<=\d)\s*~\s*(?=\d)/gu, '–')
    .replace(/\(\s*[?؟]\s*\)|؟/gu, '?')
    .replace(DASHES, (dash) => (/^\s/.test(dash) || /\s$/.test(dash) ? ' – ' : '–'))
    .replace(/[،、]/gu, ',')
    .replace(/[.,;:。]+$/u, '');
}

/** Rewrites notations that span words: `2. Hälfte`, `von 1921 an`, `jaren '20`, `20世纪30至40年代`. */
function respelled(text: string): string {
  return text
    .replace(HALF, (_, which: string) => `${which === '1' ? 'first' : 'second'} half of `)
    .replace(/(?<=[ivx\d](?:e|eme|er)) s(?:\.|(?!\S))/gu, ' siecle')
    .replace(/^vo[nm] (.+) an$/u, 'ab $1')
    .replace(/(?<=(?:jaren|annees) )'(?=\d\d(?!\d))/gu, '')
    .replace(/(\d+)世纪头10年/gu, (_, century: string) => `${Number(century) - 1}00年代`)
    .replace(/(\d+世纪)(\d0)至(?=\d0年代)/gu, '$1$2年代至$1');
}

/** Any Unicode digit as a Latin one; the ten digits of a script have consecutive code points. */
function latinDigit(letter: string): string {
  if (!/^\p{Nd}$/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** `一九二一年八月三日` and `十九世纪` in digits; numerals that are not part of a date stay. */
function hanNumbers(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=年|月|日|号|世纪)/gu, (numeral) => {
    const digit = (han: string) => Math.max(HAN_DIGITS.indexOf(han), 0);
    const [tens, ones, ...more] = numeral.split('十');
    if (ones === undefined) return [...numeral].map((han) => String(digit(han))).join('');
    if (more.length > 0) return numeral;
    return String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0));
  });
}
