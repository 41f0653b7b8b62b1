import type { DateProblem } from '@/domain/dates/typed-date';
import type { StaffT } from '@/i18n/staff/translate';

type DateT = (key: `publishing.date.${DateProblem}`, values?: { readings: string }) => string;

/** What is said of each problem with a date; `{readings}` is filled in where they are known. */
export function dateProblems(t: StaffT | DateT): Readonly<Record<DateProblem, string>> {
  const say = t as DateT;
  const readings = '{readings}';
  return {
    tooLong: say('publishing.date.tooLong'),
    noSuchDay: say('publishing.date.noSuchDay'),
    oldStyleOnly: say('publishing.date.oldStyleOnly', { readings }),
    backwards: say('publishing.date.backwards'),
    shortYear: say('publishing.date.shortYear'),
    ambiguous: say('publishing.date.ambiguous', { readings }),
    unreadable: say('publishing.date.unreadable'),
  };
}
