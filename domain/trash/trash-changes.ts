import { and, eq, isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { withdrawal } from '@/db/schema/publishing';
import { revision, story, text } from '@/db/schema/stories';
import { listTextRows, requireStory } from '@/domain/access/text-access-queries';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { makePublic } from '@/domain/publishing/make-public-changes';
import { auditStory } from '@/domain/texts/audit-changes';
import { updateOutdated } from '@/domain/translations/outdated-changes';

/**
 * Moves a story to the trash: its texts are unpublished and it is removed from all lists, but
 * nothing is deleted.
 * @returns whether it was outside the trash
 * @throws NotThere, NotAllowed
 */
export async function trashStory(
  write: Queries,
  by: Author,
  storyId: string,
  now: number,
): Promise<boolean> {
  const facts = await requireStory(write, by, 'story.trash', storyId);
  if (facts.binnedAt !== null) return false;
  await changingStory(write, storyId, now, async () => {
    const unpublished = await write
      .update(text)
      .set({ stateBeforeBin: 'published', state: 'withdrawn' })
      .where(and(eq(text.storyId, storyId), eq(text.state, 'published')))
      .returning({ textId: text.id });
    const rows = unpublished.map((row) => ({ ...row, withdrawnAt: now, withdrawnBy: by.staffId }));
    if (rows.length > 0) await write.insert(withdrawal).values(rows);
    const values = { binnedAt: now, changedAt: now, changedBy: by.staffId };
    await write.update(story).set(values).where(eq(story.id, storyId));
    await updateOutdated(write, storyId, now);
  });
  await auditStory(write, by, 'story.bin', storyId, now);
  return true;
}

/**
 * Restores a story from the trash; texts that were published are published again as they were.
 * @returns whether it was in the trash
 * @throws NotThere, NotAllowed
 */
export async function restoreStory(
  write: Queries,
  by: Author,
  storyId: string,
  now: number,
): Promise<boolean> {
  const facts = await requireStory(write, by, 'story.trash', storyId);
  if (facts.binnedAt === null) return false;
  await changingStory(write, storyId, now, async () => {
    const values = { binnedAt: null, changedAt: now, changedBy: by.staffId };
    await write.update(story).set(values).where(eq(story.id, storyId));
    const wasPublic = and(eq(text.storyId, storyId), isNotNull(text.stateBeforeBin));
    for (const found of await listTextRows(write, wasPublic)) {
      const isPublic = eq(revision.id, found.publicRevisionId ?? '');
      const [written] = await write.select().from(revision).where(isPublic);
      if (!written) throw new Error(`Text ${found.id} has no public revision.`);
      const again = { publishedAt: found.publishedAt };
      await makePublic(write, by, found, written, now, { again });
    }
    await updateOutdated(write, storyId, now);
  });
  await auditStory(write, by, 'story.unbin', storyId, now);
  return true;
}
