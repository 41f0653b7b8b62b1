import { leafWords } from '@/components/calendar/day-words';
import { calendarPath, todayPath } from '@/domain/addresses/address';
import { yearOfDay } from '@/domain/dates/year-of-day';
import { eventDateInWords, monthDayInWords, yearInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { dayLabel } from './day-label';

interface FrontDayProps {
  today: string;
  /** Day of the story, `MM-DD`. */
  day: string;
  /** First day of the story's event. */
  eventSort: number;
  /** The number of further stories on that day. */
  more: number;
  language: string;
}

/** The day of the front page's story in large numerals, and how near it is. */
export function FrontDay({ today, day, eventSort, more, language }: FrontDayProps) {
  const t = getT(language);
  const year = yearOfDay(eventSort);
  const month = Number(day.slice(0, 2));
  const point = { kind: 'month', year, month, circa: false, uncertain: false } as const;
  const date = monthDayInWords(day, language);
  const label = t(`front.label.${dayLabel(today, day)}`, { year: yearInWords(year, language) });
  return (
    <div className="front-day">
      <p className="label">{label}</p>
      <p className="front-number" aria-hidden="true">
        {leafWords(day, language).number}
      </p>
      <p className="front-month">
        <b>
          <span className="sr-only">{date} · </span>
          {eventDateInWords(point, language)}
        </b>
      </p>
      <p className="label">
        <a href={todayPath(language, day)}>
          {more > 0 ? t('front.more', { count: more, date }) : t('front.ofDay', { date })}
        </a>{' '}
        · <a href={calendarPath(language)}>{t('front.calendar')}</a>
      </p>
    </div>
  );
}
