import { and, count, desc, eq, exists, isNull, lt, ne, notExists } from 'drizzle-orm';
import { reads } from '@/db/client';
import { storyName } from '@/db/schema/names';
import { story, text } from '@/db/schema/stories';
import type { Staff } from '@/domain/permissions/staff';
import type { StoryTitle } from '@/domain/stories/story-title';
import { listStoryTitles } from '@/domain/stories/story-title-queries';

const AT_ONCE = 50;

/**
 * Published stories that have no names, the latest first, without plain pages.
 * @param after id of the last story of the page before
 */
export async function listStoriesWithoutNames(
  staff: Staff,
  language: string,
  after: string,
): Promise<{ stories: StoryTitle[]; all: number; next: string | null }> {
  const published = reads()
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.storyId, story.id), eq(text.state, 'published')));
  const named = reads()
    .select({ id: storyName.nameId })
    .from(storyName)
    .where(eq(storyName.storyId, story.id));
  const isUnnamed = and(
    isNull(story.binnedAt),
    ne(story.kind, 'page'),
    exists(published),
    notExists(named),
  );
  const [counted] = await reads().select({ count: count() }).from(story).where(isUnnamed);
  const rows = await reads()
    .select({ id: story.id })
    .from(story)
    .where(and(isUnnamed, after ? lt(story.id, after) : undefined))
    .orderBy(desc(story.id))
    .limit(AT_ONCE + 1);
  const ids = rows.slice(0, AT_ONCE).map(({ id }) => id);
  return {
    stories: await listStoryTitles(staff, ids, language),
    all: counted?.count ?? 0,
    next: rows.length > AT_ONCE ? (ids.at(-1) ?? null) : null,
  };
}
