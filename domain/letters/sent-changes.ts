/** Which letter goes with which digest. */
import { and, eq, exists, notInArray, sql } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { outbox } from '@/db/schema/delivery';
import { letterSent } from '@/db/schema/letters';

/** Notes that letters go with digests, in the transaction that queues these. */
export async function noteLettersSent(
  write: Queries,
  sent: readonly { letterId: string; subscriberId: string; mailKey: string }[],
  now: number,
): Promise<void> {
  await inParts(sent, (part) =>
    write.insert(letterSent).values(part.map((each) => ({ ...each, at: now }))),
  );
}

/**
 * Forgets the letters that a digest is sent without, so that a later one has them.
 * @param shown ids of those that it has; none where it is not sent
 */
export async function keepLettersOf(
  write: Queries,
  mailKey: string,
  shown: readonly string[],
): Promise<void> {
  const isLeftOut = notInArray(letterSent.letterId, [...shown]);
  await write.delete(letterSent).where(and(eq(letterSent.mailKey, mailKey), isLeftOut));
}

/** Takes a letter out of the digests that wait to be sent: their subscribers did not get it. */
export async function takeFromWaiting(write: Queries, letterId: string): Promise<void> {
  const waiting = write
    .select({ one: sql`1` })
    .from(outbox)
    .where(and(eq(outbox.onceKey, letterSent.mailKey), eq(outbox.state, 'waiting')));
  await write.delete(letterSent).where(and(eq(letterSent.letterId, letterId), exists(waiting)));
}
