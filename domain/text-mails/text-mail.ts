/** Keys of text mails, by which each is sent once. */
import type { TextEvent } from '@/domain/access/text-event';

const HOUR_MS = 3_600_000;

/** Common prefix of the keys of all mails about a text. */
export function textMails(textId: string): string {
  return `text:${textId}:`;
}

/** The key of a mail about an event at an instant. */
export function textMailKey(about: TextEvent, textId: string, to: string, at: number): string {
  // Comments often come in series, so one mail per hour reports them.
  const when = about === 'commented' ? Math.floor(at / HOUR_MS) : at;
  return `${textMails(textId)}${about}:${to}:${when}`;
}
