import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { story } from '@/db/schema/stories';
import { requireStory } from '@/domain/access/text-access-queries';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditStory } from '@/domain/texts/audit-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { carryIntoDetails } from './carry-details-changes';
import { mergeContents } from './details-merge';
import { problemsWithDetails } from './details-problem-queries';
import { putLiveDetails } from './live-details-changes';
import type { ChangedDetails, DetailsOutcome } from './story-details';
import { liveDetails } from './working-details-queries';

/**
 * Changes properties of a story that do not depend on the language, for readers at once; absent
 * ones stay. Details that wait for publication get the same change. The form of the details saves
 * with `saveDetails` instead.
 * @throws NotThere, NotAllowed
 */
export async function changeStoryDetails(
  write: Queries,
  by: Author,
  storyId: string,
  changed: ChangedDetails,
  now: number,
): Promise<DetailsOutcome> {
  const facts = await requireStory(write, by, 'story.change', storyId);
  const [problem, ...others] = await problemsWithDetails(write, changed);
  if (problem) return { status: 'refused', problems: [problem, ...others] };
  const live = await liveDetails(write, storyId);
  await changingStory(write, storyId, now, async () => {
    await putLiveDetails(write, storyId, { live, wanted: { ...live, ...changed } }, now);
    const values = { changedAt: now, changedBy: by.staffId };
    await write.update(story).set(values).where(eq(story.id, storyId));
  });
  const to = { ...live, ...changed };
  await carryIntoDetails(write, by, facts, (content) => mergeContents(live, to, content), now);
  if (changed.source !== undefined || changed.originalLanguage !== undefined) {
    await bringSearchInStep(write, storyId);
  }
  await auditStory(write, by, 'story.change', storyId, now, { ...changed });
  return { status: 'changed' };
}
