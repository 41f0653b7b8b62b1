import type { Queries } from '@/db/open';
import { type MailRecipient, mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { linkMailKey, type MadeLink } from './one-time-link';
import { hashOfId } from './session';

/** Mails a link; where the site sends no mail it is shown once to the user who made it. */
export async function mailLink(
  write: Queries,
  { purpose, token }: MadeLink,
  to: MailRecipient,
  now: number,
): Promise<void> {
  if (!mailIsOn()) return;
  const about = { kind: 'link' as const, purpose, token };
  await queueMail(write, linkMailKey(hashOfId(token)), { to, about }, now);
}
