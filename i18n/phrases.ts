/** Names in a row as a language strings them together: "English, Dutch and Persian". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
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
