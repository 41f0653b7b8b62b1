import type { Queries } from '@/db/open';
import type { TextKey } from '@/domain/access/text-key';
import { type Mail, mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import type { Author } from '@/domain/permissions/staff';
import { getTextMailDetails, type Recipient } from './queries';
import { type TextMailKind, textMailKey } from './text-mail';

/**
 * Writes to those whom something concerns that was just done to a text, in its transaction. Where the site sends no
 * mail, their first page tells them.
 * @param word the letter in the language of whom it goes to
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
