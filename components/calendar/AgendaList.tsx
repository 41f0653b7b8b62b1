import { Thumbnail } from '@/components/pictures/Thumbnail';
import { InLanguage } from '@/components/stories/InLanguage';
import type { AgendaEntry } from '@/domain/calendar/agenda';
import { zonedMoment } from '@/domain/dates/wall-clock';
import { storyPath } from '@/domain/site/address';
import { dateLocale } from '@/i18n/date-locale';
import { tongue } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface AgendaListProps {
  entries: readonly AgendaEntry[];
  /** Language of the page. */
  language: string;
  /** IANA name: whose clocks the times are told by. */
  timeZone: string;
}

/** Events that are still to come, the next one first: when in the margin, what and where on the sheet. */
export function AgendaList({ entries, language, timeZone }: AgendaListProps) {
  const t = getT(language);
  const words = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  if (entries.length === 0) return <p className="empty wide">{t('agenda.empty')}</p>;
  return (
    <ol className="rows">
      {entries.map(({ row, startsAt, endsAt, venue }, index) => (
        <li className="row wide" key={row.id}>
          <p className="label">
            <time dateTime={zonedMoment(startsAt, timeZone)}>
              {words.formatRange(startsAt, endsAt)}
            </time>
            <InLanguage of={row.language} language={language} />
          </p>
          <div className="row-words">
            <h2>
              <a href={storyPath(row.language, row.slug)} {...tongue(row.language, language)}>
                {row.title}
              </a>
            </h2>
            {venue && <p dir="auto">{venue}</p>}
            <p {...tongue(row.language, language)}>{row.teaser}</p>
          </div>
          {row.cover && (
            <div className="row-plate">
              <Thumbnail picture={row.cover} isFirst={index === 0} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
