/** The forms by which links for outsiders are made and revoked. */
import { momentOf } from '@/domain/dates/wall-clock';
import type { Parsed } from '@/domain/forms/form';
import { line, reading, type TextKeyForm, words } from '@/domain/texts/text-key-form';
import { LONGEST_RECIPIENT, latestEnd } from './preview-link';

const LAST_MINUTE = 'T23:59';

/**
 * Reads whom a link is for and the last day on which it works.
 * @param given.timeZone in which that day ends
 */
export function readShare(
  form: FormData,
  { timeZone, now }: { timeZone: string; now: number },
): Parsed<TextKeyForm & { recipient: string; endsAt: number; revisionId: string }> {
  return reading(form, (problems) => {
    const recipient = words(form, 'recipient', LONGEST_RECIPIENT, problems).replace(/\s+/gu, ' ');
    if (!problems.recipient && recipient === '') {
      problems.recipient = 'previewLinks.wrong.recipientMissing';
    }
    const endsAt = momentOf(line(form, 'until', 10) + LAST_MINUTE, timeZone);
    if (endsAt === null || endsAt <= now || endsAt > latestEnd(now)) {
      problems.until = 'previewLinks.wrong.until';
    }
    return { recipient, endsAt: endsAt ?? 0, revisionId: line(form, 'revisionId', 100) };
  });
}

/** Reads which link is to end. */
export function readUnshare(form: FormData): Parsed<TextKeyForm & { linkId: string }> {
  return reading(form, () => ({ linkId: line(form, 'linkId', 100) }));
}
