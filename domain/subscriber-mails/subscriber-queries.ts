import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import { offScopes } from '@/domain/mail-switch/switch-queries';
import { openAddress } from '@/domain/subscriptions/address';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';

/** A subscriber who may be written to. */
export interface MailReader {
  id: string;
  email: string;
  language: string;
  onlyMine: boolean;
  linkVersion: number;
  /** What they follow, without what e-mail is off about. */
  follows: Scope[];
}

/** A subscriber as they are now; null where they left, paused, or are not to be written to. */
export async function findMailReader(read: Queries, id: string): Promise<MailReader | null> {
  const [row] = await read
    .select({ reader: subscriber, suppressed: suppression.addressHash })
    .from(subscriber)
    .leftJoin(suppression, eq(suppression.addressHash, subscriber.addressHash))
    .where(and(eq(subscriber.id, id), isNull(subscriber.pausedAt)));
  const email = row && !row.suppressed ? openAddress(row.reader) : null;
  if (!row || !email) return null;
  const followed = await read
    .select({ kind: subscription.kind, id: subscription.scopeId })
    .from(subscription)
    .where(eq(subscription.subscriberId, id))
    .orderBy(asc(subscription.kind), asc(subscription.scopeId));
  const off = await offScopes(read, followed);
  const follows = followed.filter((scope) => !off.has(scopeKey(scope)));
  const { language, onlyMine, linkVersion } = row.reader;
  return { id, email, language, onlyMine, linkVersion, follows };
}

/** Subscribers who may be written to, in the order of their ids. @param after id of the last one before */
export async function listActiveSubscribers(read: Queries, after: string, limit: number) {
  const rows = await read
    .select({ reader: subscriber })
    .from(subscriber)
    .leftJoin(suppression, eq(suppression.addressHash, subscriber.addressHash))
    .where(
      and(gt(subscriber.id, after), isNull(subscriber.pausedAt), isNull(suppression.addressHash)),
    )
    .orderBy(asc(subscriber.id))
    .limit(limit);
  return rows.map(({ reader }) => reader);
}
