import { dayOn } from '@/domain/dates/wall-clock';
import type { StoryRow } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';
import { EventTime } from './EventTime';
import { InLanguage } from './InLanguage';

interface RowLabelProps {
  row: StoryRow;
  /** Language of the page around the row. */
  language: string;
  timeZone: string;
}

/** What stands in the margin beside a story: when, what kind, in which language when it is another. */
export function RowLabel({ row, language, timeZone }: RowLabelProps) {
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
      <InLanguage of={row.language} language={language} />
    </p>
  );
}
