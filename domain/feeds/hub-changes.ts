import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { hubPing } from '@/db/schema/delivery';
import { setting } from '@/db/schema/site';
import { putSetting } from '@/domain/settings/changes';
import { GATHERED_MS, nextPing } from './hub';
import { type ChangedFeed, type ChangedFeeds, HUB_SEQ } from './hub-queries';

type Ping = typeof hubPing.$inferSelect;

/**
 * Notes pings for changed feeds, and up to which invalidation they were looked for. A feed that
 * waits already keeps its time, so that it is reported once.
 */
export async function notePings(
  write: Queries,
  { from, to }: Pick<ChangedFeeds, 'from' | 'to'>,
  feeds: readonly ChangedFeed[],
  now: number,
): Promise<void> {
  const [noted] = await write.select().from(setting).where(eq(setting.key, HUB_SEQ));
  const known = noted ? Number((noted.value as { seq: number }).seq) : null;
  // Another process was faster.
  if (known !== from) return;
  for (const { feed, seq } of feeds) {
    await write
      .insert(hubPing)
      .values({ feed, seq, dueAt: now + GATHERED_MS })
      .onConflictDoUpdate({ target: hubPing.feed, set: { seq } });
  }
  await putSetting(write, HUB_SEQ, { seq: to });
}

/** After the hub accepted a ping; a feed that changed meanwhile is reported again later. */
export async function pingWasAccepted(write: Queries, ping: Ping, now: number): Promise<void> {
  await write.delete(hubPing).where(and(eq(hubPing.feed, ping.feed), eq(hubPing.seq, ping.seq)));
  await write
    .update(hubPing)
    .set({ attempts: 0, dueAt: now + GATHERED_MS })
    .where(eq(hubPing.feed, ping.feed));
}

/** After the hub refused a ping or could not be reached. @returns whether it was given up */
export async function pingFailed(write: Queries, ping: Ping, now: number): Promise<boolean> {
  const attempts = ping.attempts + 1;
  const dueAt = nextPing(attempts, now);
  const isThis = eq(hubPing.feed, ping.feed);
  if (dueAt === null) await write.delete(hubPing).where(isThis);
  else await write.update(hubPing).set({ attempts, dueAt }).where(isThis);
  return dueAt === null;
}
