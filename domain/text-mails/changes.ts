import type { Queries } from '@/db/open';
import type { TextKey } from '@/domain/access/text-key';
import { mailIsOn, type TextMailKind } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import type { Staff } from '@/domain/permissions/staff';
import { findConcerned } from './queries';
import { textMailKey } from './text-mail';

/** What happened to a text. */
export interface TextEvent extends TextKey {
  event: TextMailKind;
  /** What the user wrote about it; empty for nothing. */
  note?: string;
  /** Ids of the users whom a comment mentions; they get no further mail about it. */
  mentioned?: readonly string[];
}

/**
 * Queues mails to the users concerned by a change of a text, in its transaction. Where the site
 * sends no mail, the dashboard lists the change instead.
 */
export async function queueTextMails(
  write: Queries,
  by: Staff,
  { event, note = '', mentioned = [], storyId, language }: TextEvent,
  now: number,
): Promise<void> {
  if (!mailIsOn()) return;
  const { textId, staffIds } = await findConcerned(
    write,
    by,
    { event, mentioned },
    { storyId, language },
  );
  const about = { kind: 'text' as const, event, textId, byId: by.staffId, note };
  for (const staffId of staffIds) {
    const key = textMailKey(event, textId, staffId, now);
    await queueMail(write, key, { to: { staffId }, about }, now);
  }
}

/** Queues the mails about a comment: to those whom it mentions, and to those who follow the text. */
export async function queueCommentMails(
  write: Queries,
  by: Staff,
  about: TextKey & { mentioned: readonly string[] },
  now: number,
): Promise<void> {
  await queueTextMails(write, by, { event: 'mentioned', ...about }, now);
  await queueTextMails(write, by, { event: 'commented', ...about }, now);
}
