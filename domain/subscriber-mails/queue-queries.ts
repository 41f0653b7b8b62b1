import { isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { announcement, subscriber, withdrawnScope } from '@/db/schema/subscriptions';
import { isOpenNews } from '@/domain/subscriptions/news-queries';
import { lastMorning } from './morning';
import { getMornings } from './morning-queries';

/** What there is to queue. Runs every second, so it only reads. */
export async function whatIsToQueue(
  read: Queries,
  timeZone: string,
  now: number,
): Promise<{ story: boolean; unpublished: boolean; morning: boolean }> {
  const none = { story: false, unpublished: false, morning: false };
  if ((await read.select({ id: subscriber.id }).from(subscriber).limit(1)).length === 0)
    return none;
  const open = await read.select().from(announcement).where(isOpenNews(now)).limit(1);
  const gone = await read
    .select()
    .from(withdrawnScope)
    .where(isNotNull(withdrawnScope.queuedUpTo))
    .limit(1);
  const mornings = await getMornings(read);
  const isMorning =
    !mornings || (mornings.doing?.morning ?? lastMorning(timeZone, now)) > mornings.done;
  return { story: open.length > 0, unpublished: gone.length > 0, morning: isMorning };
}
