import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { subscriber } from '@/db/schema/subscriptions';
import { mailIsOn } from '@/domain/mail/mail';

/** Whether publications are announced: the site sends mail, and has subscribers. */
export async function areTextsAnnounced(read: Queries): Promise<boolean> {
  if (!mailIsOn()) return false;
  return (await read.select({ id: subscriber.id }).from(subscriber).limit(1)).length > 0;
}

/** The same, for a page. */
export async function arePublicationsAnnounced(): Promise<boolean> {
  return areTextsAnnounced(reads());
}
