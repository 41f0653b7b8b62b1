import { ImageTag } from '@/components/images/ImageTag';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/addresses/address';
import type { DayStory } from '@/domain/site/front';
import { direction } from '@/i18n/languages';
import { FrontDay } from './FrontDay';
import { inOtherScripts } from './other-scripts';

interface FrontStoryProps extends DayStory {
  language: string;
}

/** The story of the day, or of the nearest day, with its title in other scripts. */
export function FrontStory({ story, texts, language, ...day }: FrontStoryProps) {
  const others = inOtherScripts(texts, story.language);
  const tongue = { lang: story.language, dir: direction(story.language) };
  return (
    <section className="front wide" aria-labelledby="story-of-day">
      <FrontDay {...day} eventSort={story.eventSort} language={language} />
      <div className="front-story">
        {story.cover && (
          <div className="front-plate">
            <ImageTag
              image={story.cover}
              sizes={`(min-width: 60rem) 52rem, ${BETWEEN_EDGES}`}
              isFirst
              isMute
            />
          </div>
        )}
        <h2 id="story-of-day">
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
        <p {...tongue} className="front-teaser">
          {story.teaser}
        </p>
        <p className="label">
          <InLanguage of={story.language} language={language} />
        </p>
      </div>
    </section>
  );
}
