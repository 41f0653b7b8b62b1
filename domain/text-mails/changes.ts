import type { Queries } from '@/db/open';
import type { TextMailSubject } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { textMailKey } from './text-mail';

/** What happened to a text, and the user who is told. */
export type TextMail = Omit<TextMailSubject, 'kind' | 'at'> & { staffId: string };

/** Queues a mail about a text, in the transaction of the change that it reports. */
export async function queueTextMail(
  write: Queries,
  { staffId, ...about }: TextMail,
  now: number,
): Promise<void> {
  const key = textMailKey(about.event, about.textId, staffId, now);
  const subject = { kind: 'text' as const, ...about, at: now };
  await queueMail(write, key, { to: { staffId }, about: subject }, now);
}
