import { ImageTag } from '@/components/images/ImageTag';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { EventTime } from '@/components/stories/EventTime';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath, todayPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { monthDayInWords } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { inOtherScripts } from './other-scripts';

interface FrontStoryProps {
  story: StoryRow;
  texts: readonly PublishedText[];
  today: string;
  /** Day of the story; not today when today has none. */
  day: string;
  more: number;
  language: string;
}

/** The story of the day, or of the nearest day, with its title in other scripts. */
export function FrontStory({ story, texts, today, day, more, language }: FrontStoryProps) {
  const t = getT(language);
  const date = monthDayInWords(day, language);
  const others = inOtherScripts(texts, story.language);
  const tongue = { lang: story.language, dir: direction(story.language) };
  return (
    <div className="front-story">
      {day !== today && (
        <p className="notice">
          {t('front.nearest', { today: monthDayInWords(today, language), date })}
        </p>
      )}
      <p className="label">
        <b>
          <EventTime date={story.eventDate} calendar={story.eventCalendar} language={language} />
        </b>
        <span>{t(`kind.${story.kind}`)}</span>
        <InLanguage of={story.language} language={language} />
      </p>
      <h2>
        <a href={storyPath(story.language, story.slug)} {...tongue}>
          {story.title}
        </a>
      </h2>
      {others.length > 0 && (
        <ul className="scripts">
          {others.map((text) => (
            <li key={text.language}>
              <a
                href={storyPath(text.language, text.slug)}
                hrefLang={text.language}
                lang={text.language}
                dir={direction(text.language)}
              >
                {text.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {story.cover && (
        <div className="front-plate">
          <ImageTag
            image={story.cover}
            sizes={`(min-width: 28rem) 26rem, ${BETWEEN_EDGES}`}
            isFirst
            isMute
          />
        </div>
      )}
      <p {...tongue} className="front-teaser">
        {story.teaser}
      </p>
      {more > 0 && (
        <p>
          <a href={todayPath(language, day)}>{t('front.more', { count: more, date })}</a>
        </p>
      )}
    </div>
  );
}
