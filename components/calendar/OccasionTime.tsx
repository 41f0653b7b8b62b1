import { zonedMoment } from '@/domain/dates/wall-clock';
import { dateLocale } from '@/i18n/date-locale';

interface OccasionTimeProps {
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  language: string;
  /** IANA name of the archive's time zone. */
  timeZone: string;
}

/** Start and end of an event; what both have in common is written once. */
export function OccasionTime({ startsAt, endsAt, language, timeZone }: OccasionTimeProps) {
  const words = new Intl.DateTimeFormat(dateLocale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const parts = words.formatRangeToParts(startsAt, endsAt);
  const cut = parts.findIndex(({ source }) => source === 'endRange');
  const last = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
  const said = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  if (cut < 0) return <time dateTime={zonedMoment(startsAt, timeZone)}>{said(0)}</time>;
  return (
    <>
      <time dateTime={zonedMoment(startsAt, timeZone)}>{said(0, last)}</time>
      {said(last, cut)}
      <time dateTime={zonedMoment(endsAt, timeZone)}>{said(cut)}</time>
    </>
  );
}
