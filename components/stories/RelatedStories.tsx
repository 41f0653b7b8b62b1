import type { ReactNode } from 'react';
import type { Frame } from '@/components/layout/frame';
import type { Related } from '@/domain/reader/related';
import type { StoryRow } from '@/domain/reader/story';
import type { TopicLink } from '@/domain/topics/topic-link';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { StoryRows } from './StoryRows';

interface RelatedStoriesProps {
  frame: Frame;
  related: Related;
  topic: TopicLink | undefined;
}

/** Links to related stories, grouped by what they have in common. */
export function RelatedStories({ frame, related, topic }: RelatedStoriesProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <Rows id="related" heading={t('story.related')} rows={related.close} frame={frame} />
      {topic && (
        <Rows
          id="same-topic"
          heading={
            <>
              {t('story.sameTopic')}{' '}
              <bdi {...languageAttributes(topic.language, language)}>{topic.name}</bdi>
            </>
          }
          rows={related.ofTopic}
          frame={frame}
        />
      )}
    </>
  );
}

interface RowsProps {
  id: string;
  heading: ReactNode;
  rows: readonly StoryRow[];
  frame: Frame;
}

function Rows({ id, heading, rows, frame }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <section className="related" aria-labelledby={id}>
      <h2 className="section-title wide" id={id}>
        {heading}
      </h2>
      <StoryRows rows={rows} language={frame.language} timeZone={frame.timeZone} level={3} />
    </section>
  );
}
