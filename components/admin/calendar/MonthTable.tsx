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

const DAY =
  'block border-b border-line p-2 align-top -outline-offset-2 outline-accent aria-[current=date]:outline-2 ' +
  'md:table-cell md:h-[6rem] md:border md:py-1';

/** A month as a table of weeks; on a telephone a list of its days. */
export function MonthTable(props: MonthTableProps) {
  const { language, timeZone, today, month, publications, onDays } = props;
  const weeks = weeksOf(month, firstWeekdayOf(language));
  const [, whole = []] = weeks;
  return (
    <table className="block table-fixed text-small md:table">
      <caption className="block py-2 text-start font-display text-large font-heavy md:table-caption">
        {monthWords(month, language)}
      </caption>
      <thead className="hidden md:table-header-group">
        <tr>
          {whole.map((day) => (
            <th
              key={day}
              scope="col"
              className="border-b-2 border-ink px-2 py-1 text-start font-normal text-faint"
            >
              {weekdayWords(day ?? '', language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)} className="block md:table-row">
            {week.map((day, at) =>
              day === null ? (
                <td
                  key={`none ${whole[at]}`}
                  className="hidden border border-line bg-board md:table-cell"
                />
              ) : (
                <td key={day} aria-current={day === today ? 'date' : undefined} className={DAY}>
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
