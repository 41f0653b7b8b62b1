import { PictureImage } from '@/components/pictures/PictureImage';
import { BETWEEN_EDGES } from '@/components/pictures/source-set';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/site/address';
import type { StoryRow } from '@/domain/stories/story';
import { tongue } from '@/i18n/languages';

interface DayStoryProps {
  row: StoryRow;
  language: string;
  isFirst: boolean;
}

/** A story under its year. */
export function DayStory({ row, language, isFirst }: DayStoryProps) {
  const isOther = row.language !== language;
  return (
    <article className="day-story">
      <div className="row-words">
        <h3>
          <a href={storyPath(row.language, row.slug)} {...tongue(row.language, language)}>
            {row.title}
          </a>
        </h3>
        {isOther && (
          <p className="label">
            <InLanguage of={row.language} language={language} />
          </p>
        )}
        <p {...tongue(row.language, language)}>{row.teaser}</p>
      </div>
      {row.cover && (
        <div className="row-plate">
          <PictureImage
            picture={row.cover}
            sizes={`(min-width: 46rem) 18rem, ${BETWEEN_EDGES}`}
            isFirst={isFirst}
            isMute
          />
        </div>
      )}
    </article>
  );
}
