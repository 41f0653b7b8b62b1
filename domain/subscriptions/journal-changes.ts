/** What the journal of noes says, applied to a database that was restored from a backup. */
import { and, eq } from 'drizzle-orm';
import { type JournalLine, journalHash } from '@/db/journal';
import type { Queries } from '@/db/open';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { suppressAgain } from '@/domain/suppression/suppression-changes';
import { scopeKey } from './scope';

/**
 * Ends in a restored database what ended after its backup was made, so that no mail follows a no:
 * deleted subscribers, scopes that were given up, pauses, addresses not to be written to. What a later
 * line took back is not ended; who left and came back follows nothing until they subscribe anew.
 * @param lines the oldest first
 * @returns how many lines had an effect
 */
export async function applyJournal(write: Queries, lines: readonly JournalLine[]): Promise<number> {
  const last = new Map(lines.map((line) => [`${line.of} ${line.hash}`, line]));
  const noes = (of: JournalLine['of'], hash: string) => {
    const line = last.get(`${of} ${hash}`);
    return line && !line.isOver ? line : null;
  };
  let ended = 0;
  for (const row of await write.select().from(subscriber)) {
    const isDeleted = noes('subscriber', journalHash(row.id)) !== null;
    const pause = noes('pause', journalHash(row.id));
    if (isDeleted) await write.delete(subscriber).where(eq(subscriber.id, row.id));
    else if (pause && row.pausedAt === null) {
      const paused = { pausedAt: pause.at };
      await write.update(subscriber).set(paused).where(eq(subscriber.id, row.id));
    }
    if (isDeleted || pause) ended++;
  }
  for (const row of await write.select().from(subscription)) {
    const key = scopeKey({ kind: row.kind, id: row.scopeId });
    if (!noes('scope', journalHash(row.subscriberId, key))) continue;
    const isIt = and(
      eq(subscription.subscriberId, row.subscriberId),
      eq(subscription.kind, row.kind),
      eq(subscription.scopeId, row.scopeId),
    );
    await write.delete(subscription).where(isIt);
    ended++;
  }
  for (const line of last.values()) {
    if (line.of !== 'address' || line.isOver) continue;
    await suppressAgain(write, line);
    ended++;
  }
  return ended;
}
