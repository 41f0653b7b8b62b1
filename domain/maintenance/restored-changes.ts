import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { outbox } from '@/db/schema/delivery';
import { setting } from '@/db/schema/site';
import { invitation, session } from '@/db/schema/staff';
import { previewLink } from '@/db/schema/teamwork';
import { addToAudit } from '@/domain/audit/changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { putSetting } from '@/domain/settings/changes';
import { RESTORED, type Restored } from './restored';

/**
 * Prepares a database restored from a backup: caches of the earlier state become invalid, all users
 * are signed out, one-time and preview links are revoked (they may have been used or revoked
 * since), and no mail or schedule runs until an administrator releases it. Mails that were being
 * sent during the backup are not sent again, since they most likely arrived.
 * @param epoch a new name for the database's state
 * @param madeAt when the backup was made
 */
export async function holdRestoredDatabase(
  write: Queries,
  { epoch, madeAt }: { epoch: string; madeAt: number },
  now: number,
): Promise<void> {
  await putSetting(write, 'epoch', epoch);
  await putSetting(write, RESTORED, { at: now, madeAt } satisfies Restored);
  await write.delete(session);
  await write.update(invitation).set({ endsAt: now }).where(isNull(invitation.usedAt));
  await write.update(previewLink).set({ revokedAt: now }).where(isNull(previewLink.revokedAt));
  await write
    .update(outbox)
    .set({ state: 'uncertain', lastError: 'under way when the backup was made' })
    .where(eq(outbox.state, 'sending'));
  const subject = { subjectKind: 'site', subjectId: '' };
  const detail = { madeAt: new Date(madeAt).toISOString() };
  await addToAudit(write, { staffId: null }, { action: 'site.restored', ...subject, detail, now });
}

/**
 * Lets a restored database send mail and run schedules again.
 * @param dropMail deletes waiting mails, for the case that the original database sent them
 * meanwhile
 * @returns whether it was held
 * @throws NotAllowed
 */
export async function releaseRestored(
  write: Queries,
  by: Author,
  { dropMail }: { dropMail: boolean },
  now: number,
): Promise<boolean> {
  requireMay(by, 'site.change');
  const gone = await write.delete(setting).where(eq(setting.key, RESTORED));
  if (changedRows(gone) === 0) return false;
  if (dropMail) {
    await write
      .update(outbox)
      .set({ state: 'failed', payload: {}, lastError: 'dropped when the copy was released' })
      .where(and(eq(outbox.state, 'waiting'), eq(outbox.kind, 'mail')));
  }
  const subject = { subjectKind: 'site', subjectId: '' };
  await addToAudit(write, by, { action: 'site.released', ...subject, detail: { dropMail }, now });
  return true;
}
