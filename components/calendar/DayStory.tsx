import { PictureImage } from '@/components/pictures/PictureImage';
import { storyPath } from '@/domain/site/address';
import type { StoryRow } from '@/domain/stories/story';
import { direction, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface DayStoryProps {
  row: StoryRow;
  language: string;
  isFirst: boolean;
}

/** A story under its year. */
export function DayStory({ row, language, isFirst }: DayStoryProps) {
  const t = getT(language);
  const isOther = row.language !== language;
  const tongue = isOther ? { lang: row.language, dir: direction(row.language) } : {};
  return (
    <article className="day-story">
      <div className="row-words">
        <h3>
          <a href={storyPath(row.language, row.slug)} {...tongue}>
            {row.title}
          </a>
        </h3>
        {isOther && (
          <p className="label">
            <span className="tongue">
              {t('row.inLanguage', { language: languageName(row.language, language) })}
            </span>
          </p>
        )}
        <p {...tongue}>{row.teaser}</p>
      </div>
      {row.cover && (
        <div className="row-plate">
          <PictureImage
            picture={row.cover}
            sizes="(min-width: 44rem) 16rem, 100vw"
            isFirst={isFirst}
            isMute
          />
        </div>
      )}
    </article>
  );
}
