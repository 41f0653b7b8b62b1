import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import { TopicList } from '@/components/topics/TopicList';
import type { StoryRow } from '@/domain/reader/story';
import type { TopicEntry } from '@/domain/reader/topic-entry';
import type { PublishedText } from '@/domain/text-choice/published-text';
import { getT } from '@/i18n/translate';
import { FrontDay } from './FrontDay';
import { FrontStory } from './FrontStory';

export interface FrontPageProps {
  frame: Frame;
  today: string;
  day: string | null;
  story: StoryRow | null;
  texts: readonly PublishedText[];
  more: number;
  pinned: readonly StoryRow[];
  topics: readonly TopicEntry[];
}

/** The front page: today's date and story, topics, pinned stories. */
export function FrontPage({ frame, today, day, story, pinned, topics, ...rest }: FrontPageProps) {
  const { language, timeZone } = frame;
  const t = getT(language);
  return (
    <>
      <div className="front">
        <FrontDay today={today} language={language} />
        {story && day && (
          <FrontStory story={story} day={day} today={today} language={language} {...rest} />
        )}
      </div>
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 className="section-title wide" id="topics">
            {t('frame.topics')}
          </h2>
          <TopicList topics={topics} language={language} level={3} />
        </section>
      )}
      {pinned.length > 0 && (
        <section aria-labelledby="pinned">
          <h2 className="section-title wide" id="pinned">
            {t('front.pinned')}
          </h2>
          <StoryRows rows={pinned} language={language} timeZone={timeZone} level={3} />
        </section>
      )}
    </>
  );
}
