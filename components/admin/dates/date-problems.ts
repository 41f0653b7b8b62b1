import type { DateProblem } from '@/domain/dates/typed-date';
import type { StaffT } from '@/i18n/staff/translate';

type DateT = (key: `writing.date.${DateProblem}`, values?: { readings: string }) => string;

/** A message for each problem with a date; `{readings}` is filled in where they are known. */
export function dateProblems(t: StaffT | DateT): Readonly<Record<DateProblem, string>> {
  const say = t as DateT;
  const readings = '{readings}';
  return {
    tooLong: say('writing.date.tooLong'),
    noSuchDay: say('writing.date.noSuchDay'),
    oldStyleOnly: say('writing.date.oldStyleOnly', { readings }),
    backwards: say('writing.date.backwards'),
    shortYear: say('writing.date.shortYear'),
    ambiguous: say('writing.date.ambiguous', { readings }),
    unreadable: say('writing.date.unreadable'),
  };
}
