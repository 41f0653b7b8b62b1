import { DEFAULT_INTERFACE } from '@/i18n/languages';

/** The name row in a language, else in the default one, else in any. */
export function chosenName<T extends { language: string }>(
  rows: readonly T[],
  language: string,
): T | undefined {
  return (
    rows.find((row) => row.language === language) ??
    rows.find((row) => row.language === DEFAULT_INTERFACE) ??
    rows[0]
  );
}
