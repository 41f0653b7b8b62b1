import { openConnection } from '@/db/open';

/** Where one text of the bench is, and which version of it is stored. */
export interface StoredText {
  storyId: string;
  language: string;
  slug: string;
  version: number;
}

/** A text of a data folder, found by its story's address in that language. */
export function storedText(data: string, language: string, slug: string): StoredText {
  const connection = openConnection(`${data}/vitrine.db`, { readonly: true });
  const row = connection
    .prepare('select story_id as storyId, version from text where language = ? and slug = ?')
    .get(language, slug) as { storyId: string; version: number } | undefined;
  connection.close();
  if (!row) throw new Error(`There is no text "${slug}" in ${language}.`);
  return { ...row, language, slug };
}
