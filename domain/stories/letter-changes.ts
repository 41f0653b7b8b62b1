import type { Queries } from '@/db/open';
import { type Mail, mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import type { Author } from '@/domain/staff/staff';
import type { TextAt } from './gate-queries';
import { type LetterAbout, letterKey } from './letter';
import { letterFacts, type Recipient } from './letter-queries';

/**
 * Writes to those whom something concerns that was just done to a text, in its transaction. Where the site sends no
 * mail, their first page tells them.
 * @param word the letter in the language of whom it goes to
 */
export async function writeLetters(
  write: Queries,
  by: Author,
  about: LetterAbout,
  at: TextAt,
  word: (to: Recipient, title: string) => Mail,
  now: number,
): Promise<void> {
  if (!mailIsOn()) return;
  const facts = await letterFacts(write, by, about, at);
  for (const to of facts?.recipients ?? []) {
    const key = letterKey(about, facts?.textId ?? '', to.id, now);
    await queueMail(write, key, word(to, facts?.title ?? ''), now);
  }
}
