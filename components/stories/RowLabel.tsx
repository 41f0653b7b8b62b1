import { dayOn } from '@/domain/dates/wall-clock';
import type { StoryRow } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { EventTime } from './EventTime';
import { InLanguage } from './InLanguage';

interface RowLabelProps {
  row: StoryRow;
  language: string;
  timeZone: string;
  /** Further words, such as how the story concerns the page's subject. */
  note?: string;
}

/** The label in the margin of a row: date, kind, and language when it is not the page's. */
export function RowLabel({ row, language, timeZone, note }: RowLabelProps) {
  const t = getT(language);
  return (
    <p className="label">
      {row.eventDate ? (
        <b>
          <EventTime date={row.eventDate} calendar={row.eventCalendar} language={language} />
        </b>
      ) : (
        <b>
          <time dateTime={dayOn(row.publishedAt, timeZone)}>
            {shortDate(new Date(row.publishedAt), language, timeZone)}
          </time>
        </b>
      )}
      <span>{t(`kind.${row.kind}`)}</span>
      {note && <span>{capitalised(note, language)}</span>}
      <InLanguage of={row.language} language={language} />
    </p>
  );
}
