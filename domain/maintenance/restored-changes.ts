import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
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
 * Makes a copy out of a backup fit to be served: caches made for another state are thrown away, nobody is signed in,
 * links given away before are dead (one may have been used or revoked since), and nothing is sent until somebody
 * releases it.
 * What was being sent when the backup was made is not sent again: it most likely arrived.
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
 * Lets a restored copy send mail and keep its schedule again.
 * @param dropMail forgets the mails that wait, for when the original sent them meanwhile
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
  if (gone.changes === 0) return false;
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
