import type { Frame } from '@/components/layout/frame';
import { topicPath } from '@/domain/addresses/address';
import type { Occasion } from '@/domain/calendar/agenda';
import type { PlaceOfStory } from '@/domain/places/place';
import type { StoryText } from '@/domain/reader/story';
import type { TopicLink } from '@/domain/topics/topic-link';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { EventTime } from './EventTime';
import { InLanguage } from './InLanguage';
import { OccasionLabel } from './OccasionLabel';
import { StoryLocations } from './StoryLocations';

interface StoryLabelProps {
  frame: Frame;
  story: StoryText;
  topics: readonly TopicLink[];
  locations: readonly PlaceOfStory[];
  occasion: Occasion | null;
}

/** The label of a story: date, places, kind, time and venue, call number, language, topics. */
export function StoryLabel({ frame, story, topics, locations, occasion }: StoryLabelProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <div className="label story-label">
      {story.eventDate && (
        <p>
          <b>
            <EventTime date={story.eventDate} calendar={story.eventCalendar} language={language} />
          </b>
        </p>
      )}
      {story.dateNote && (
        <p lang={story.language} dir={direction(story.language)}>
          {story.dateNote}
        </p>
      )}
      {locations.length > 0 && <StoryLocations locations={locations} language={language} />}
      <p>{t(`kind.${story.kind}`)}</p>
      {occasion && <OccasionLabel frame={frame} story={story} occasion={occasion} />}
      {story.source && (
        <p className="call-number">
          <bdi>{story.source}</bdi>
        </p>
      )}
      {story.language !== language && (
        <p>
          <InLanguage of={story.language} language={language} />
        </p>
      )}
      {topics.length > 0 && (
        <ul aria-label={t('frame.topics')}>
          {topics.map((topic) => (
            <li key={topic.id} lang={topic.language} dir={direction(topic.language)}>
              <a href={topicPath(language, topic.slug)}>{topic.name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
