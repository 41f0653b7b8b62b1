import { and, asc, desc, eq, exists, gte, or } from 'drizzle-orm';
import { doNotKeep, noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import { comesAfter, comesBefore, param } from '@/db/sql';
import { startOfYear } from '@/domain/dates/year-of-day';
import type { Cursor } from './cursor';
import { listedLanguage } from './listed-language-queries';
import { type ListRequest, PAGE_SIZE } from './story-list-queries';

const where = () => and(eq(listing.list, param('list')), eq(listing.language, param('language')));
const cursor = { first: param('key'), second: param('id') };

const newerThan = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.publishedAt })
    .from(listing)
    .where(and(where(), comesAfter(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(asc(listing.publishedAt), asc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

const earlierThan = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.eventSort })
    .from(listing)
    .where(and(where(), comesBefore(listing.eventSort, listing.storyId, cursor)))
    .orderBy(desc(listing.eventSort), desc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

const firstFrom = prepared((read) =>
  read
    .select({ key: listing.eventSort })
    .from(listing)
    .where(and(where(), gte(listing.eventSort, param('key'))))
    .orderBy(asc(listing.eventSort))
    .limit(1)
    .prepare(),
);

/**
 * The cursor of the page before the one that follows `after`.
 * @returns null when that is the first page
 */
export async function previousPage(
  request: ListRequest & { after: Cursor },
): Promise<Cursor | null> {
  noteTag(listTag(request.list, request.language));
  const size = request.size ?? PAGE_SIZE;
  const before = await (request.order === 'event' ? earlierThan() : newerThan()).execute({
    list: request.list,
    language: await listedLanguage(request.language, request.only),
    ...{ key: request.after.key, id: request.after.id, size },
  });
  return before[size - 1] ?? null;
}

/**
 * The last story of a list by date of event that is before a decade; null when there is none. Only
 * decades that have stories are cached, since anybody can ask for any.
 * @param decade its first year
 */
export async function beforeDecade(
  { list, language, only }: Pick<ListRequest, 'list' | 'language' | 'only'>,
  decade: number,
): Promise<Cursor | null> {
  noteTag(listTag(list, language));
  const at = {
    ...{ list, language: await listedLanguage(language, only) },
    key: startOfYear(decade),
  };
  const [first] = await firstFrom().execute(at);
  if (!first || first.key >= startOfYear(decade + 10)) doNotKeep();
  const [last] = await earlierThan().execute({ ...at, id: '', size: 1 });
  return last ?? null;
}

const withKey = prepared((read) => {
  const key = param('key');
  const listed = read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        eq(listing.storyId, story.id),
        or(eq(listing.publishedAt, key), eq(listing.eventSort, key)),
      ),
    );
  const published = read
    .select({ id: text.id })
    .from(text)
    .where(
      and(
        eq(text.storyId, story.id),
        or(eq(text.publishedAt, key), eq(text.firstPublishedAt, key)),
      ),
    );
  return read
    .select({ id: story.id })
    .from(story)
    .where(
      and(
        eq(story.id, param('id')),
        or(
          eq(story.eventSort, key),
          eq(story.firstPublishedAt, key),
          exists(listed),
          exists(published),
        ),
      ),
    )
    .prepare();
});

/** Whether some list can have a page with this cursor, which must be a story of the list. */
export async function isPosition({ key, id }: Cursor): Promise<boolean> {
  return (await withKey().execute({ key, id })).length > 0;
}
