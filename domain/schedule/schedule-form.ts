import type { TextKey } from '@/domain/access/text-key';
import { type ClockReading, readClock } from '@/domain/dates/wall-clock';
import * as field from '@/domain/forms/fields';
import { formReader, type Sent } from '@/domain/forms/form-reader';
import { DETAILS_CHOICES } from '@/domain/stories/details-choice';
import { textKey } from '@/domain/texts/text-key-form';

/** How a local time became an instant; `moved`, `first` and `second` are cases of clock changes. */
export type Resolved = 'set' | 'moved' | 'first' | 'second';

export interface HourWish extends TextKey {
  dueAt: number;
  resolved: Resolved;
}

export function readPublicationHour(form: Sent, timeZone: string) {
  const details = field.choice(...DETAILS_CHOICES);
  const fields = {
    ...clock(timeZone),
    revisionId: field.id,
    details,
    acceptAdvice: field.checkbox,
    whileWritten: field.checkbox,
    announce: field.choice('', 'yes', 'no'),
  };
  return formReader(fields, undefined, withInstant)(form);
}

export function readUnpublicationTime(form: Sent, timeZone: string) {
  const reason = field.within(field.lines, { max: 500 }, 'writing.wrong.tooLong');
  const fields = { ...clock(timeZone), reason: field.stored(reason) };
  return formReader(fields, undefined, withInstant)(form);
}

function clock(timeZone: string) {
  const hourOf = (typed: string) => readClock(typed, timeZone);
  const hour = field.parsedBy(field.line, hourOf, 'schedule.wrong.noHour');
  return { ...textKey, was: field.asTyped, hour, turn: field.choice('first', 'second') };
}

function withInstant<T extends { hour: ClockReading; turn: 'first' | 'second' }>(form: T) {
  const { hour, turn, ...wish } = form;
  const resolved: Resolved = ({ once: 'set', leftOut: 'moved', twice: turn } as const)[hour.is];
  return {
    ...wish,
    dueAt: hour.is === 'twice' && turn === 'second' ? hour.again : hour.moment,
    resolved,
  };
}
