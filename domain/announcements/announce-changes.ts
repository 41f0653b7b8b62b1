import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { announcement, subscriber } from '@/db/schema/subscriptions';
import { mailIsOn } from '@/domain/mail/mail';

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
  if (!mailIsOn()) return;
  const anybody = await write.select({ id: subscriber.id }).from(subscriber).limit(1);
  if (anybody.length === 0) return;
  await write
    .insert(announcement)
    .values({ id: uuid({ msecs: now }), storyId, language, publishedAt: now, queuedUpTo: '' })
    .onConflictDoNothing();
}
