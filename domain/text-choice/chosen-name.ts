import { groupedBy } from '@/domain/grouped';
import { collatorOf, DEFAULT_INTERFACE } from '@/i18n/languages';

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

/** The chosen one of the name rows of each thing, by id. */
export function chosenById<T extends { id: string; language: string }>(
  rows: readonly T[],
  language: string,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const [id, own] of groupedBy(rows, (row) => row.id)) {
    const chosen = chosenName(own, language);
    if (chosen) found.set(id, chosen);
  }
  return found;
}

/** Things to choose from: each by its chosen name, in alphabetical order of the language. */
export function namesInOrder<T extends { id: string; language: string; name: string }>(
  rows: readonly T[],
  language: string,
): Omit<T, 'language'>[] {
  const collator = collatorOf(language);
  return [...chosenById(rows, language).values()]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ language: _, ...chosen }) => chosen);
}

/** The slug of a term's page in a language: that of the name chosen for it. @param slugs by language */
export function slugIn({ slugs }: { slugs: Record<string, string> }, language: string): string {
  const rows = Object.entries(slugs).map(([tag, slug]) => ({ language: tag, slug }));
  return chosenName(rows, language)?.slug ?? '';
}
