import type { Queries } from '@/db/open';
import type { TextKey } from '@/domain/access/text-key';
import { type Mail, mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import type { Author } from '@/domain/permissions/staff';
import { getTextMailDetails, type Recipient } from './queries';
import { type TextMailKind, textMailKey } from './text-mail';

/**
 * Queues mails to the users concerned by a change of a text, in its transaction. Where the site
 * sends no mail, the dashboard lists the change instead.
 * @param word writes the mail in the recipient's language
 */
export async function queueTextMails(
  write: Queries,
  by: Author,
  about: TextMailKind,
  at: TextKey,
  word: (to: Recipient, title: string) => Mail,
  now: number,
): Promise<void> {
  if (!mailIsOn()) return;
  const facts = await getTextMailDetails(write, by, about, at);
  for (const to of facts?.recipients ?? []) {
    const key = textMailKey(about, facts?.textId ?? '', to.id, now);
    await queueMail(write, key, word(to, facts?.title ?? ''), now);
  }
}
