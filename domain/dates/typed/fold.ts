/** Normalizes typed text: no accents or capitals, Latin digits, one kind of hyphen and dash. */

import { decadesInFigures } from './decade-words';
import { foldLetters } from './fold-script';

const HYPHENS = /[‐‑−﹣－⁃]/gu;
const DASHES = /\s*(?:[‒–—―﹘〜～]|\.\.+|--+)\s*/gu;
/** Without its accent `dès` equals the German article `des`. */
const SINCE = /(?<!\p{L})dès(?!\p{L})/giu;
const HALF =
  /(?<![\p{L}\d])([12])(?:\.|st|nd|e|ste|de|re|ere|eme|nde|-?я|-?ои|-?ая)? ?(?:half|helft|halfte|moitie|половин[аеуы])(?: of| van)?(?!\p{L}) ?/gu;
const HAN_WINTER = /(?<!\d)(\d{4})年? ?[-‐‑−–—―/至到] ?(\d{1,2}|\d{4})年的?冬[季天]?/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Folds a typed date to one spelling. */
export function foldDate(typed: string): string {
  const folded = foldLetters(typed.normalize('NFC').replace(SINCE, 'depuis'));
  return respelled(decadesInFigures(hanNumbers(folded)))
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
    .replace(/^(?:au |a l')(?=printemps|ete|automne|hiver)/u, '')
    .replace(/(?<=\d[-–/])'(?=\d\d(?!\d))/gu, '')
    .replace(HAN_WINTER, hanWinter)
    .replace(/(?<=(?:jaren|annees) )'(?=\d\d(?!\d))/gu, '')
    .replace(/(\d+)世纪头10年/gu, (_, century: string) => `${Number(century) - 1}00年代`)
    .replace(/(\d+世纪)(\d0)至(?=\d0年代)/gu, '$1$2年代至$1');
}

/** `1931至1932年冬`: a winter that is named by both of its years. */
function hanWinter(all: string, year: string, next: string): string {
  const isNext = String(Number(year) + 1).endsWith(next);
  return isNext ? `冬${year}–${next}` : all;
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
