import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { outbox } from '@/db/schema/delivery';

/** How many mails wait, and when the first of them was or is due (milliseconds); null for none. */
export async function getWaitingMails(): Promise<{ count: number; firstDueAt: number | null }> {
  const isWaiting = and(eq(outbox.state, 'waiting'), eq(outbox.kind, 'mail'));
  const [first] = await reads()
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(isWaiting)
    .orderBy(asc(outbox.dueAt))
    .limit(1);
  return { count: await reads().$count(outbox, isWaiting), firstDueAt: first?.dueAt ?? null };
}
