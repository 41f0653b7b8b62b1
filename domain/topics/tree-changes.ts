import { eq, isNull } from 'drizzle-orm';
import { TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { topic } from '@/db/schema/topics';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { nestingProblem } from '@/domain/taxonomy/tree';

/** Puts topics that stand together into an order; those it does not name come after, as they stood. */
export async function arrangeTopics(
  write: Queries,
  by: Author,
  { parentId, ids }: { parentId: string | null; ids: readonly string[] },
  now: number,
): Promise<void> {
  requireMay(by, 'topic.change');
  const every = await write.select().from(topic).where(isNull(topic.mergedIntoId));
  const place = new Map(ids.map((id, index) => [id, index - ids.length]));
  const order = (row: { id: string; position: number }) => place.get(row.id) ?? row.position;
  const known = new Set(every.map((row) => row.id));
  const siblings = every
    .filter((row) => (row.parentId && known.has(row.parentId) ? row.parentId : null) === parentId)
    .sort((a, b) => order(a) - order(b));
  for (const [index, { id }] of siblings.entries()) {
    await write
      .update(topic)
      .set({ position: index + 1 })
      .where(eq(topic.id, id));
  }
  await markStale(write, [TOPICS], now);
  const subject = { subjectKind: 'topic', subjectId: parentId ?? '', now };
  await addToAudit(write, by, { action: 'topic.arrange', ...subject, detail: { ids } });
}

/**
 * Puts a topic below another, or at the top.
 * @returns why it cannot stand there, or null
 */
export async function nestTopic(
  write: Queries,
  by: Author,
  { topicId, parentId }: { topicId: string; parentId: string | null },
  now: number,
): Promise<'circle' | 'tooDeep' | 'gone' | null> {
  requireMay(by, 'topic.change');
  const every = await write.select().from(topic).where(isNull(topic.mergedIntoId));
  const own = every.find((row) => row.id === topicId);
  if (!own || (parentId && !every.some((row) => row.id === parentId))) return 'gone';
  if (own.parentId === parentId) return null;
  const problem = parentId ? nestingProblem(topicId, parentId, every) : null;
  if (problem) return problem;
  const last = Math.max(0, ...every.map((row) => row.position));
  const position = last && last + 1;
  await write.update(topic).set({ parentId, position }).where(eq(topic.id, topicId));
  await markStale(write, [TOPICS], now);
  const subject = { subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, { action: 'topic.nest', ...subject, detail: { parentId } });
  return null;
}
