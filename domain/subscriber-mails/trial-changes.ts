/** Mails that users send to themselves to see how readers get them. */
import type { Queries } from '@/db/open';
import { Refused } from '@/domain/forms/form';
import { mailIsOn, type PreviewedMail } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { isDraftShownTo } from '@/domain/mail-wording/queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { countWithin } from '@/domain/subscriptions/limit-changes';

/**
 * Queues a mail of the preview to the user's own address; those who may change the wording get its
 * draft, as the preview shows it to them.
 * @throws NotAllowed, Refused where the site sends no mail, or after too many tests in an hour
 */
export async function sendTest(
  write: Queries,
  by: Staff,
  { mail, language, letterId }: { mail: PreviewedMail; language: string; letterId?: string },
  now: number,
): Promise<void> {
  requireMay(by, 'subscription.change');
  if (!mailIsOn()) throw new Refused('subscribers.noMail', null, 409);
  const limit = { what: 'test' as const, of: by.staffId };
  if (await countWithin(write, [limit], now)) {
    throw new Refused('subscribers.mails.tooMany', null, 429);
  }
  const isDraft = await isDraftShownTo(by);
  const about = { kind: 'test' as const, mail, language, letterId, isDraft };
  const key = `test:${by.staffId}:${mail}:${language}:${now}`;
  await queueMail(write, key, { to: { staffId: by.staffId }, about }, now);
}
