import { ImageTag } from '@/components/images/ImageTag';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { EventTime } from '@/components/stories/EventTime';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';

interface DayStoryProps {
  row: StoryRow;
  language: string;
  /** `MM-DD` of the page; a story of another day names its own. */
  day: string;
  isFirst: boolean;
}

export function DayStory({ row, language, day, isFirst }: DayStoryProps) {
  const isOther = row.language !== language;
  const isOtherDay = !row.eventDate.endsWith(day);
  return (
    <article className="day-story">
      <div className="row-words">
        <h3>
          <a
            href={storyPath(row.language, row.slug)}
            {...languageAttributes(row.language, language)}
          >
            {row.title}
          </a>
        </h3>
        {(isOther || isOtherDay) && (
          <p className="label">
            {isOtherDay && (
              <b>
                <EventTime date={row.eventDate} calendar={row.eventCalendar} language={language} />
              </b>
            )}
            <InLanguage of={row.language} language={language} />
          </p>
        )}
        <p {...languageAttributes(row.language, language)}>{row.teaser}</p>
      </div>
      {row.cover && (
        <div className="row-plate">
          <ImageTag
            image={row.cover}
            sizes={`(min-width: 46rem) 18rem, ${BETWEEN_EDGES}`}
            isFirst={isFirst}
            isMute
          />
        </div>
      )}
    </article>
  );
}
