import type { Queries } from '@/db/open';
import { requireStory } from '@/domain/access/text-access-queries';
import { Refused } from '@/domain/forms/form';
import type { Author } from '@/domain/permissions/staff';
import { differingDetails, withoutWishes } from '@/domain/stories/details-content';
import { resolveDetails } from '@/domain/stories/resolve-details-queries';
import { keepWorkingDetails } from '@/domain/stories/save-details-changes';
import { findSavedDetails, workingDetails } from '@/domain/stories/working-details-queries';
import { auditStory } from '@/domain/texts/audit-changes';

/**
 * Saves an earlier version of the details as the new working copy; nothing is lost, and readers see
 * it with the next publication. What was deleted since is left out.
 * @param wanted.workingId the current version that the user saw; if it is another one now, nothing
 * is restored
 * @throws NotThere, NotAllowed; Refused when there is no such version
 */
export async function restoreDetails(
  write: Queries,
  by: Author,
  storyId: string,
  wanted: { versionId: string; workingId: string },
  now: number,
): Promise<'restored' | 'changed'> {
  const of = await requireStory(write, by, 'story.change', storyId);
  if (wanted.versionId !== '' && wanted.versionId === of.workingDetailsId) return 'restored';
  const saved = await findSavedDetails(write, storyId, wanted.versionId);
  if (!saved) throw new Refused('writing.wrong.noVersion', null, 422);
  if (wanted.workingId !== (of.workingDetailsId ?? '')) return 'changed';
  const { content } = await resolveDetails(write, withoutWishes(saved.content));
  const fields = differingDetails(await workingDetails(write, of), content);
  if (fields.length === 0) return 'restored';
  await keepWorkingDetails(write, by, of, { content, sittingId: '' }, now);
  const detail = Object.fromEntries(fields.map((field) => [field, content[field]]));
  await auditStory(write, by, 'story.change', storyId, now, { restored: saved.number, ...detail });
  return 'restored';
}
