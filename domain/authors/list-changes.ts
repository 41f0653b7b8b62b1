import { and, eq, inArray } from 'drizzle-orm';
import { feedTag, listTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { revision, text } from '@/db/schema/stories';
import { contains } from '@/db/sql';
import { recountList } from '@/domain/freshness/merge-list-changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/** SQLite allows 32,766 values in one statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * Fills the list of a new author with the stories that name their account; later ones are added as
 * they are published.
 * @returns the tags of pages that show the list
 */
export async function listStoriesOf(
  write: Queries,
  authorId: string,
  staffId: string,
): Promise<string[]> {
  const list = `author:${authorId}`;
  const stories = await write
    .selectDistinct({ id: text.storyId })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(and(eq(text.state, 'published'), contains(`<${staffId}>`, [revision.byline])));
  const ids = stories.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const some = ids.slice(at, at + ROWS_AT_ONCE);
    const rows = await write
      .select()
      .from(listing)
      .where(and(eq(listing.list, 'site'), inArray(listing.storyId, some)));
    const own = rows.map((row) => ({ ...row, list }));
    for (let from = 0; from < own.length; from += ROWS_AT_ONCE) {
      await write.insert(listing).values(own.slice(from, from + ROWS_AT_ONCE));
    }
  }
  await recountList(write, list);
  return INTERFACE_LANGUAGES.flatMap((language) => [
    listTag(list, language),
    feedTag(list, language),
  ]);
}
