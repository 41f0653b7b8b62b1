import { firstWeekdayOf, type Month, weeksOf } from '@/domain/publication-calendar/month';
import type { Publication } from '@/domain/publication-calendar/publication';
import { DayContent } from './DayContent';
import { monthWords, weekdayWords } from './month-words';

interface MonthTableProps {
  language: string;
  timeZone: string;
  today: string;
  month: Month;
  /** By day, `2026-11-30`. */
  publications: ReadonlyMap<string, readonly Publication[]>;
  onDays: ReadonlyMap<string, number>;
}

/** A month as a table of weeks; on a telephone a list of its days. */
export function MonthTable(props: MonthTableProps) {
  const { language, timeZone, today, month, publications, onDays } = props;
  const weeks = weeksOf(month, firstWeekdayOf(language));
  const [, whole = []] = weeks;
  return (
    <table className="month">
      <caption>{monthWords(month, language)}</caption>
      <thead>
        <tr>
          {whole.map((day) => (
            <th key={day} scope="col">
              {weekdayWords(day ?? '', language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day === null ? (
                <td key={`none ${whole[at]}`} className="is-outside" />
              ) : (
                <td key={day} aria-current={day === today ? 'date' : undefined}>
                  <DayContent
                    {...{ language, timeZone, day }}
                    publications={publications.get(day) ?? []}
                    onDay={onDays.get(day.slice(5)) ?? 0}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
