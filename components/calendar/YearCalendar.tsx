import { todayPath } from '@/domain/addresses/address';
import { daysOfMonth } from '@/domain/dates/today';
import { monthDayInWords } from '@/i18n/event-date';
import { leafWords } from './day-words';

interface YearCalendarProps {
  /** Days (`MM-DD`) that have a story. */
  days: ReadonlySet<string>;
  today: string;
  language: string;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The twelve months of any year; the days that have a story are links. */
export function YearCalendar({ days, today, language }: YearCalendarProps) {
  return (
    <div className="calendar wide">
      {MONTHS.map((month) => {
        const every = daysOfMonth(month);
        const { month: name } = leafWords(every[0] ?? '', language);
        return (
          <section key={month}>
            <h2>{name}</h2>
            <ol>
              {every.map((day) => (
                <li key={day} aria-current={day === today ? 'date' : undefined}>
                  <Day day={day} hasStory={days.has(day)} language={language} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface DayProps {
  day: string;
  hasStory: boolean;
  language: string;
}

function Day({ day, hasStory, language }: DayProps) {
  const { number } = leafWords(day, language);
  if (!hasStory) return number;
  return (
    <a href={todayPath(language, day)} aria-label={monthDayInWords(day, language)}>
      {number}
    </a>
  );
}
