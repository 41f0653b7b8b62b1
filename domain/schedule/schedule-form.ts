/** Forms to schedule and to cancel schedules. */

import type { TextKey } from '@/domain/access/text-key';
import { readClock } from '@/domain/dates/wall-clock';
import type { Parsed, Problems } from '@/domain/forms/form';
import type { Does } from '@/domain/publishing/scheduled-action';
import { lineWithin, paragraphsWithin, reading } from '@/domain/texts/text-key-form';

const LONGEST_REASON = 500;

/** How a local time became an instant; `moved`, `first` and `second` are cases of clock changes. */
export type Resolved = 'set' | 'moved' | 'first' | 'second';

export interface HourWish extends TextKey {
  dueAt: number;
  resolved: Resolved;
}

/** Reads when to publish a text; `revisionId` is the revision that the user saw. */
export function readPublicationHour(
  form: FormData,
  timeZone: string,
): Parsed<HourWish & { revisionId: string; acceptAdvice: boolean }> {
  return reading(form, (problems) => {
    return {
      ...readHour(form, timeZone, problems),
      acceptAdvice: form.get('acceptAdvice') === 'yes',
      revisionId: lineWithin(form, 'revisionId', 100),
    };
  });
}

/** Reads when to unpublish a text, and the reason shown to readers. */
export function readUnpublicationTime(
  form: FormData,
  timeZone: string,
): Parsed<HourWish & { reason: string }> {
  return reading(form, (problems) => ({
    ...readHour(form, timeZone, problems),
    reason: paragraphsWithin(form, 'reason', LONGEST_REASON, problems),
  }));
}

/** Reads which schedule to cancel. */
export function readCancellation(form: FormData): Parsed<TextKey & { does: Does }> {
  return reading(form, () => ({ does: form.get('does') === 'withdraw' ? 'withdraw' : 'publish' }));
}

function readHour(
  form: FormData,
  timeZone: string,
  problems: Record<string, Problems[string]>,
): { dueAt: number; resolved: Resolved } {
  const read = readClock(lineWithin(form, 'hour', 30), timeZone);
  if (read === null) {
    problems.hour = 'schedule.wrong.noHour';
    return { dueAt: 0, resolved: 'set' };
  }
  if (read.is === 'once') return { dueAt: read.moment, resolved: 'set' };
  if (read.is === 'leftOut') return { dueAt: read.moment, resolved: 'moved' };
  if (form.get('turn') === 'second') return { dueAt: read.again, resolved: 'second' };
  return { dueAt: read.moment, resolved: 'first' };
}
