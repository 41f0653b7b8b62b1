import { openConnection } from '@/db/open';

/** Identifies a text of the bench and its stored revision. */
export interface StoredText {
  storyId: string;
  language: string;
  slug: string;
  version: number;
}

/** A text in a data folder, found by its slug in that language. */
export function storedText(data: string, language: string, slug: string): StoredText {
  const connection = openConnection(`${data}/vitrine.db`, { readonly: true });
  const row = connection
    .prepare('select story_id as storyId, version from text where language = ? and slug = ?')
    .get(language, slug) as { storyId: string; version: number } | undefined;
  connection.close();
  if (!row) throw new Error(`There is no text "${slug}" in ${language}.`);
  return { ...row, language, slug };
}
