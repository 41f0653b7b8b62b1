import { and, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { setting } from '@/db/schema/site';
import { RESTORED, type Restored } from './restored';

/** When the database was restored, if it is not released yet; else null. */
export async function getRestored(): Promise<Restored | null> {
  const [row] = await reads().select().from(setting).where(eq(setting.key, RESTORED));
  return row ? (row.value as Restored) : null;
}

/** How many mails a release would send. */
export async function countUnsentMails(): Promise<number> {
  const isWaiting = and(eq(outbox.kind, 'mail'), inArray(outbox.state, ['waiting']));
  return reads().$count(outbox, isWaiting);
}
