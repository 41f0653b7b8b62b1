import { EventTime } from '@/components/stories/EventTime';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { yearGroups } from './row-groups';

interface TimelineProps {
  rows: readonly StoryRow[];
  language: string;
}

/** Stories by the date of the event: a list of years, each with a list of titles and their dates. */
export function Timeline({ rows, language }: TimelineProps) {
  const t = getT(language);
  return (
    <ol className="timeline wide">
      {yearGroups(rows, language, t('topic.undated')).map(({ key, title, rows: ofYear }) => (
        <li key={key}>
          <h2>{title}</h2>
          <ol>
            {ofYear.map((row) => {
              const tongue = languageAttributes(row.language, language);
              return (
                <li key={row.id}>
                  {row.eventDate && (
                    <EventTime
                      date={row.eventDate}
                      calendar={row.eventCalendar}
                      language={language}
                    />
                  )}
                  <a href={storyPath(row.language, row.slug)} hrefLang={tongue.lang} {...tongue}>
                    {row.title}
                  </a>
                  <InLanguage of={row.language} language={language} isInline />
                </li>
              );
            })}
          </ol>
        </li>
      ))}
    </ol>
  );
}
