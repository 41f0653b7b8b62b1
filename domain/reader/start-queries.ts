import { and, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { topic } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { listedLanguage } from './listed-language-queries';
import type { StoryRow } from './story';
import { getStoryRows } from './story-list-queries';

const chosen = prepared((read) =>
  read
    .select({ start: topic.start })
    .from(topic)
    .where(eq(topic.id, param('id')))
    .prepare(),
);

const listed = prepared((read) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        eq(listing.list, param('list')),
        eq(listing.language, param('language')),
        isOneOf(listing.storyId, param('ids')),
      ),
    )
    .prepare(),
);

/**
 * The stories that editors chose to begin a topic with, in their order; those that the topic's list
 * does not show are left out.
 * @param only leave out stories that are not published in the page's language
 */
export async function getStart(
  topicId: string,
  language: string,
  only: boolean,
): Promise<StoryRow[]> {
  const list = `topic:${topicId}`;
  noteTag(listTag(list, language));
  const [row] = await chosen().execute({ id: topicId });
  if (!row?.start.length) return [];
  const shown = await listed().execute({
    list,
    language: await listedLanguage(language, only),
    ids: JSON.stringify(row.start),
  });
  const isShown = new Set(shown.map(({ id }) => id));
  return getStoryRows(
    row.start.filter((id) => isShown.has(id)),
    language,
  );
}
