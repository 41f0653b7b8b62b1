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

/** The slug of a term's page in a language: that of the name chosen for it. @param slugs by language */
export function slugIn({ slugs }: { slugs: Record<string, string> }, language: string): string {
  const rows = Object.entries(slugs).map(([tag, slug]) => ({ language: tag, slug }));
  return chosenName(rows, language)?.slug ?? '';
}
