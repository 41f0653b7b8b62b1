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
