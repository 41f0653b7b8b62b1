/** Letters to people who work on a text: by what key each is sent once. */

const HOUR_MS = 3_600_000;

/** What a letter tells of. */
export type TextMailKind = 'submitted' | 'returned' | 'approved' | 'published' | 'commented';

/** What the keys of all letters about a text begin with. */
export function textMails(textId: string): string {
  return `text:${textId}:`;
}

/** The key of a letter about something that happened once, at a moment. */
export function textMailKey(about: TextMailKind, textId: string, to: string, at: number): string {
  // Comments come in numbers: within an hour one letter tells of them.
  const when = about === 'commented' ? Math.floor(at / HOUR_MS) : at;
  return `${textMails(textId)}${about}:${to}:${when}`;
}
