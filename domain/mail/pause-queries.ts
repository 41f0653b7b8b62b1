import { eq, not, notExists, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { outbox } from '@/db/schema/delivery';
import { setting } from '@/db/schema/site';
import { beginsWith } from '@/db/sql';
import { SUBSCRIBER_MAILS } from './mail';

/** Key of the setting that is there while mails to subscribers are paused. */
export const MAIL_PAUSE = 'mailPause';

/** Since when mails to subscribers are paused, and by whom. */
export interface MailPause {
  at: number;
  staffId: string;
}

/** Null while they are sent. */
export async function getMailPause(read: Queries): Promise<MailPause | null> {
  const [row] = await read.select().from(setting).where(eq(setting.key, MAIL_PAUSE));
  return (row?.value as MailPause | undefined) ?? null;
}

/** The condition for mails that may be sent now: those to subscribers only while they are not paused. */
export function isNotPaused(read: Queries) {
  const pause = read.select({ key: setting.key }).from(setting).where(eq(setting.key, MAIL_PAUSE));
  return or(not(beginsWith(outbox.onceKey, SUBSCRIBER_MAILS)), notExists(pause));
}
