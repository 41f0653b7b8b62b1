import { and, asc, gt, isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { announcement } from '@/db/schema/subscriptions';

/** An announcement that could not be queued for longer is no news any more. */
const NEWS_MS = 31 * 86_400_000;

/** Announcements whose mails are not all queued. */
export function isOpenNews(now: number) {
  return and(gt(announcement.publishedAt, now - NEWS_MS), isNotNull(announcement.queuedUpTo));
}

/**
 * Up to when all who get stories at once have their mails queued: until now, or until the oldest
 * announcement that is still worked through.
 */
export async function allQueuedUpTo(read: Queries, now: number): Promise<number> {
  const [open] = await read
    .select({ at: announcement.publishedAt })
    .from(announcement)
    .where(isOpenNews(now))
    .orderBy(asc(announcement.publishedAt))
    .limit(1);
  return open ? Math.min(now, open.at - 1) : now;
}
