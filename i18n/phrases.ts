/** Names joined as a list in a language: "English, Dutch and Persian". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** Separator of list items in a language: a comma and a space, `、` in Chinese. */
export function listSeparator(language: string): string {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const [, separator] = format.formatToParts(['1', '2', '3']);
  return separator?.value ?? ', ';
}

/** A whole number in the digits and grouping of a language. */
export function figure(number: number, language: string): string {
  const isPersian = language.split('-')[0] === 'fa';
  const format = new Intl.NumberFormat(
    language,
    isPersian ? { numberingSystem: 'arabext' } : undefined,
  );
  return format.format(number);
}
