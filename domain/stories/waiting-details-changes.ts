import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { story } from '@/db/schema/stories';
import { requireStory } from '@/domain/access/text-access-queries';
import type { Author } from '@/domain/permissions/staff';
import { auditStory } from '@/domain/texts/audit-changes';
import { carryIntoDetails } from './carry-details-changes';
import { type DetailsContent, differingDetails } from './details-content';
import { liveDetails, workingDetails } from './working-details-queries';

/**
 * Changes details that wait for publication and no others: the working ones, and those that were
 * sent, approved or scheduled.
 * @returns the working details' changed fields before and after; null where nothing changed
 * @throws NotThere, NotAllowed
 */
export async function changeWaitingDetails(
  write: Queries,
  by: Author,
  storyId: string,
  change: (content: DetailsContent) => DetailsContent,
  now: number,
): Promise<{ before: Partial<DetailsContent>; after: Partial<DetailsContent> } | null> {
  const of = await requireStory(write, by, 'story.change', storyId);
  const before = await workingDetails(write, of);
  const after = change(before);
  const fields = differingDetails(before, after);
  if (fields.length === 0) return null;
  await carryIntoDetails(write, by, of, change, now, true);
  const isKept = of.workingDetailsId !== null;
  const live = await liveDetails(write, storyId);
  const hasDetailsChanges = isKept && differingDetails(live, after).length > 0;
  await write
    .update(story)
    .set({ changedAt: now, changedBy: by.staffId, hasDetailsChanges })
    .where(eq(story.id, storyId));
  const only = (content: DetailsContent): Partial<DetailsContent> =>
    Object.fromEntries(fields.map((field) => [field, content[field]]));
  await auditStory(write, by, 'story.change', storyId, now, only(after));
  return { before: only(before), after: only(after) };
}
