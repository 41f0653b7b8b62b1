import { and, asc, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story } from '@/db/schema/stories';
import type { Staff } from '@/domain/permissions/staff';
import type { StoryTitle } from './story-title';
import { listStoryTitles } from './story-title-queries';

/** The site's plain pages (About, Privacy …), with titles for staff. */
export async function listPlainPages(staff: Staff, language: string): Promise<StoryTitle[]> {
  const pages = await reads()
    .select({ id: story.id })
    .from(story)
    .where(and(eq(story.kind, 'page'), isNull(story.binnedAt)))
    .orderBy(asc(story.createdAt), asc(story.id));
  const ids = pages.map((row) => row.id);
  return listStoryTitles(staff, ids, language);
}
