import { RowPlate } from '@/components/images/RowPlate';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/addresses/address';
import type { AgendaEntry } from '@/domain/calendar/agenda';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { OccasionTime } from './OccasionTime';

interface AgendaListProps {
  entries: readonly AgendaEntry[];
  language: string;
  /** IANA name of the archive's time zone. */
  timeZone: string;
  /** Heading level of the titles. */
  level?: 2 | 3;
}

/** Upcoming events, earliest first. */
export function AgendaList({ entries, language, timeZone, level }: AgendaListProps) {
  const t = getT(language);
  const Title = level === 3 ? 'h3' : 'h2';
  if (entries.length === 0) return <p className="empty wide">{t('agenda.empty')}</p>;
  return (
    <ol className="rows">
      {entries.map(({ row, startsAt, endsAt, venue }, index) => (
        <li className="row wide" key={row.id}>
          <p className="label">
            <OccasionTime
              startsAt={startsAt}
              endsAt={endsAt}
              language={language}
              timeZone={timeZone}
            />
            <InLanguage of={row.language} language={language} />
          </p>
          <div className="row-words">
            <Title>
              <a
                href={storyPath(row.language, row.slug)}
                {...languageAttributes(row.language, language)}
              >
                {row.title}
              </a>
            </Title>
            {venue && <p dir="auto">{venue}</p>}
            <p {...languageAttributes(row.language, language)}>{row.teaser}</p>
          </div>
          {row.cover && <RowPlate image={row.cover} isFirst={index === 0} />}
        </li>
      ))}
    </ol>
  );
}
