import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { addressTag, COUNTS, TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { topic, topicName } from '@/db/schema/topics';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';

/**
 * Takes a topic off the reader's site: its addresses answer 410, no list names it; its stories stay.
 * @param reason stays inside, in the audit
 */
export async function unpublishTopic(
  write: Queries,
  by: Author,
  { topicId, reason }: { topicId: string; reason: string },
  now: number,
): Promise<void> {
  requireMay(by, 'topic.change');
  const changed = await write
    .update(topic)
    .set({ withdrawnAt: now })
    .where(and(eq(topic.id, topicId), isNull(topic.withdrawnAt), isNull(topic.mergedIntoId)));
  if (changed.changes === 0) return;
  await markStale(write, [TOPICS, COUNTS], now);
  await markStale(write, await addressesOf(write, topicId), now, true);
  const subject = { subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, { action: 'topic.withdraw', ...subject, detail: { reason } });
}

/** Gives a withdrawn topic back to readers. */
export async function republishTopic(
  write: Queries,
  by: Author,
  topicId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'topic.change');
  const changed = await write
    .update(topic)
    .set({ withdrawnAt: null })
    .where(and(eq(topic.id, topicId), isNotNull(topic.withdrawnAt)));
  if (changed.changes === 0) return;
  await markStale(write, [TOPICS, COUNTS, ...(await addressesOf(write, topicId))], now);
  const subject = { subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, { action: 'topic.bringBack', ...subject });
}

async function addressesOf(write: Queries, topicId: string): Promise<string[]> {
  const names = await write.select().from(topicName).where(eq(topicName.topicId, topicId));
  return names.map(({ language, slug }) => addressTag('topic', language, slug));
}
