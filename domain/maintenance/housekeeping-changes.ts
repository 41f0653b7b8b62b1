import { and, inArray, isNotNull, lt, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { outbox } from '@/db/schema/delivery';
import { nameImport } from '@/db/schema/names';
import { invitation, session, throttle } from '@/db/schema/staff';
import { subscriberImport } from '@/db/schema/subscriptions';
import { lease, presence, previewLink } from '@/db/schema/teamwork';
import { forgetInvalidations } from '@/domain/freshness/invalidation-changes';
import { DAYS_KEPT } from '@/domain/name-import/preview';
import { clearNotifications } from '@/domain/notifications/read-changes';
import { clearNotes } from '@/domain/reader-notes/write-changes';
import { IDLE_MS } from '@/domain/sign-in/session';
import { DAYS_KEPT as LIST_DAYS_KEPT } from '@/domain/subscriber-import/preview';
import { clearSubscriptions } from '@/domain/subscriptions/clear-changes';

const DAY_MS = 86_400_000;
/** A front that was down for longer empties its cache. */
const INVALIDATIONS_KEPT_MS = 30 * DAY_MS;
const LINKS_KEPT_MS = 30 * DAY_MS;
const OUTBOX_KEPT_MS = 30 * DAY_MS;

/**
 * Deletes expired data: sessions, counted attempts, old links, sent mail, read invalidations, old
 * notifications, files of names and of subscribers, unconfirmed subscriptions, notes from readers, and yesterday's
 * presence.
 */
export async function clearAway(write: Queries, now: number): Promise<void> {
  await forgetInvalidations(write, now - INVALIDATIONS_KEPT_MS);
  await write.delete(session).where(or(lt(session.endsAt, now), lt(session.seenAt, now - IDLE_MS)));
  await write.delete(throttle).where(lt(throttle.changedAt, now - DAY_MS));
  const isOld = lt(invitation.endsAt, now - LINKS_KEPT_MS);
  const wasUsed = and(isNotNull(invitation.usedAt), lt(invitation.usedAt, now - LINKS_KEPT_MS));
  await write.delete(invitation).where(or(isOld, wasUsed));
  await write.delete(presence).where(lt(presence.seenAt, now - DAY_MS));
  await write.delete(lease).where(lt(lease.until, now - DAY_MS));
  const isDead = lt(previewLink.endsAt, now - LINKS_KEPT_MS);
  const wasRevoked = lt(previewLink.revokedAt, now - LINKS_KEPT_MS);
  await write.delete(previewLink).where(or(isDead, wasRevoked));
  await write.delete(nameImport).where(lt(nameImport.createdAt, now - DAYS_KEPT * DAY_MS));
  const isOldList = lt(subscriberImport.createdAt, now - LIST_DAYS_KEPT * DAY_MS);
  await write.delete(subscriberImport).where(isOldList);
  await clearNotifications(write, now);
  await clearSubscriptions(write, now);
  await clearNotes(write, now);
  const isOver = inArray(outbox.state, ['done', 'failed', 'uncertain']);
  await write.delete(outbox).where(and(isOver, lt(outbox.createdAt, now - OUTBOX_KEPT_MS)));
}
