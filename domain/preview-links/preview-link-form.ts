/** Forms to create and revoke preview links. */

import type { TextKey } from '@/domain/access/text-key';
import { momentOf } from '@/domain/dates/wall-clock';
import type { Parsed } from '@/domain/forms/form';
import { lineWithin, paragraphsWithin, reading } from '@/domain/texts/text-key-form';
import { LONGEST_RECIPIENT, latestEnd } from './preview-link';

const LAST_MINUTE = 'T23:59';

/** Reads a preview link's recipient and last day. @param given.timeZone in which the day ends */
export function readShare(
  form: FormData,
  { timeZone, now }: { timeZone: string; now: number },
): Parsed<TextKey & { recipient: string; endsAt: number; revisionId: string }> {
  return reading(form, (problems) => {
    const recipient = paragraphsWithin(form, 'recipient', LONGEST_RECIPIENT, problems).replace(
      /\s+/gu,
      ' ',
    );
    if (!problems.recipient && recipient === '') {
      problems.recipient = 'previewLinks.wrong.recipientMissing';
    }
    const endsAt = momentOf(lineWithin(form, 'until', 10) + LAST_MINUTE, timeZone);
    if (endsAt === null || endsAt <= now || endsAt > latestEnd(now)) {
      problems.until = 'previewLinks.wrong.until';
    }
    return { recipient, endsAt: endsAt ?? 0, revisionId: lineWithin(form, 'revisionId', 100) };
  });
}

/** Reads which preview link to revoke. */
export function readUnshare(form: FormData): Parsed<TextKey & { linkId: string }> {
  return reading(form, () => ({ linkId: lineWithin(form, 'linkId', 100) }));
}
