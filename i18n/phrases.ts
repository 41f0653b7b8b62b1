import type { InterfaceLanguage } from './languages';
import { remembered } from './remembered';

/** How names are joined as a list in a language. */
export const listFormat = remembered(
  (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
);

const figures = remembered((language) => {
  const isPersian = language.split('-')[0] === 'fa';
  return new Intl.NumberFormat(language, isPersian ? { numberingSystem: 'arabext' } : undefined);
});

/** Names joined as a list in a language: "English, Dutch and Persian". */
export function listed(names: readonly string[], language: string): string {
  return listFormat(language).format(names);
}

/** Separator of list items in a language: a comma and a space, `、` in Chinese. */
export function listSeparator(language: string): string {
  const [, separator] = listFormat(language).formatToParts(['1', '2', '3']);
  return separator?.value ?? ', ';
}

/** A whole number in the digits and grouping of a language. */
export function figure(number: number, language: string): string {
  return figures(language).format(number);
}

/** Words at the beginning of a label or heading: "the 1920s" becomes "The 1920s". */
export function capitalised(words: string, language: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}

/** The comma of running text, with the space after it. */
export function comma(language: string): string {
  if (/^(zh|ja)\b/.test(language)) return '，';
  return /^(fa|ar|ur|ps|ckb)\b/.test(language) ? '، ' : ', ';
}

/** Quotations within a quotation, as `story.quoted` has the outer marks. */
const NESTED: Record<InterfaceLanguage, [outer: RegExp, inner: string]> = {
  en: [/[“"]([^“”"]*)[”"]/g, '‘$1’'],
  nl: [/‘([^‘’]*)’(?!\p{L})/gu, '“$1”'],
  de: [/[„"]([^„“"]*)[“"]/g, '‚$1‘'],
  fr: [/«\s*([^«»]*?)\s*»/g, '“$1”'],
  ru: [/«([^«»]*)»/g, '„$1“'],
  fa: [/«([^«»]*)»/g, '‹$1›'],
  'zh-Hans': [/《([^《》]*)》/g, '〈$1〉'],
};

/** A title that is to be quoted, with the marks that the language has within others. */
export function nestedQuotes(title: string, language: InterfaceLanguage): string {
  const [outer, inner] = NESTED[language];
  return title.replace(outer, inner);
}
