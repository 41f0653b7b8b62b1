import { calendarPath, todayPath } from '@/domain/addresses/address';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { leafWords } from './day-words';

interface DayLeafProps {
  /** `MM-DD` */
  day: string;
  isToday: boolean;
  /** The previous and next day with a story. */
  around: { previous: string | null; next: string | null };
  language: string;
}

/** The day like a leaf of a tear-off calendar, with links to the nearest days that have stories. */
export function DayLeaf({ day, isToday, around, language }: DayLeafProps) {
  const t = getT(language);
  const { number, month } = leafWords(day, language);
  const date = monthDayInWords(day, language);
  return (
    <div className="leaf-row wide">
      <div className="leaf">
        <h1 className="sr-only">{t('today.title', { date })}</h1>
        <p className="leaf-month" aria-hidden="true">
          <span>{month}</span>
          {isToday && <span>{t('today.today')}</span>}
        </p>
        <p className="leaf-number" aria-hidden="true">
          {number}
        </p>
      </div>
      <nav className="leaf-ways" aria-label={t('today.otherDays')}>
        {around.previous && (
          <a rel="prev" href={todayPath(language, around.previous)}>
            <span className="label">{t('today.previous')}</span>
            <b>{monthDayInWords(around.previous, language)}</b>
          </a>
        )}
        {around.next && (
          <a rel="next" href={todayPath(language, around.next)}>
            <span className="label">{t('today.next')}</span>
            <b>{monthDayInWords(around.next, language)}</b>
          </a>
        )}
        <a href={calendarPath(language)}>
          <span className="label">{t('calendar.title')}</span>
          <b>{t('calendar.link')}</b>
        </a>
      </nav>
    </div>
  );
}
