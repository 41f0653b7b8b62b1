import { and, eq, isNull } from 'drizzle-orm';
import { listTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { topic } from '@/db/schema/topics';
import { addToAudit } from '@/domain/audit/changes';
import { arrangedIds } from '@/domain/forms/moved';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { MOST_TO_START } from './start';

/**
 * Adds a story to those that a topic begins with, after the others.
 * @returns why it cannot be added: `gone` topic, `full`, or `notOfTopic` while it is not published
 * under the topic; null when it was added
 */
export async function startWith(
  write: Queries,
  by: Author,
  { topicId, storyId }: { topicId: string; storyId: string },
  now: number,
): Promise<'gone' | 'full' | 'notOfTopic' | null> {
  requireMay(by, 'topic.change');
  const start = await startOf(write, topicId);
  if (!start) return 'gone';
  if (start.includes(storyId)) return null;
  if (start.length >= MOST_TO_START) return 'full';
  const [listed] = await write
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        eq(listing.list, `topic:${topicId}`),
        eq(listing.language, ''),
        eq(listing.storyId, storyId),
      ),
    );
  if (!listed) return 'notOfTopic';
  await save(write, by, topicId, [...start, storyId], now);
  return null;
}

/**
 * Changes the order of the stories that a topic begins with, or removes one.
 * @returns `gone` for a topic that was merged or deleted, else null
 */
export async function arrangeStart(
  write: Queries,
  by: Author,
  { topicId, ids, remove }: { topicId: string; ids: readonly string[]; remove: string },
  now: number,
): Promise<'gone' | null> {
  requireMay(by, 'topic.change');
  const start = await startOf(write, topicId);
  if (!start) return 'gone';
  await save(write, by, topicId, arrangedIds(ids, remove, start), now);
  return null;
}

/** The other topic's beginning follows, as far as there is space. */
export async function mergeStart(write: Queries, from: string, into: string): Promise<void> {
  const [kept, moved] = [await startOf(write, into), await startOf(write, from)];
  if (!kept || !moved?.length) return;
  const start = [...new Set([...kept, ...moved])].slice(0, MOST_TO_START);
  await write.update(topic).set({ start }).where(eq(topic.id, into));
}

async function startOf(write: Queries, topicId: string): Promise<string[] | null> {
  const [row] = await write
    .select({ start: topic.start })
    .from(topic)
    .where(and(eq(topic.id, topicId), isNull(topic.mergedIntoId)));
  return row?.start ?? null;
}

async function save(
  write: Queries,
  by: Author,
  topicId: string,
  start: string[],
  now: number,
): Promise<void> {
  await write.update(topic).set({ start }).where(eq(topic.id, topicId));
  const tags = INTERFACE_LANGUAGES.map((language) => listTag(`topic:${topicId}`, language));
  await markStale(write, tags, now);
  const subject = { subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, { action: 'topic.start', ...subject, detail: { ids: start } });
}
