import type { Queries } from '@/db/open';
import { announcement } from '@/db/schema/subscriptions';
import { newId } from '@/domain/new-id';
import { areTextsAnnounced } from './announce-queries';

/**
 * Notes that subscribers get a published text by mail, in the transaction of its publication. A
 * job queues the mails. Nothing is written where the site sends no mail or has no subscribers.
 * @param now when the text was published
 */
export async function announceText(
  write: Queries,
  { storyId, language }: { storyId: string; language: string },
  now: number,
): Promise<void> {
  if (!(await areTextsAnnounced(write))) return;
  await write
    .insert(announcement)
    .values({ id: newId(now), storyId, language, publishedAt: now, queuedUpTo: '' })
    .onConflictDoNothing();
}
