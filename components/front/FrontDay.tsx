import { leafWords } from '@/components/calendar/day-words';
import { todayPath } from '@/domain/addresses/address';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

interface FrontDayProps {
  /** `MM-DD` */
  today: string;
  language: string;
}

/** Today's date in large numerals. */
export function FrontDay({ today, language }: FrontDayProps) {
  const t = getT(language);
  const { number, month } = leafWords(today, language);
  const date = monthDayInWords(today, language);
  return (
    <div className="front-day">
      <h1 className="sr-only">{t('today.title', { date })}</h1>
      <p className="front-number" aria-hidden="true">
        {number}
      </p>
      <p className="front-month">
        <b aria-hidden="true">{month}</b>
        <a href={todayPath(language)}>{t('front.toDay')}</a>
      </p>
    </div>
  );
}
