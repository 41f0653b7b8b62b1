import { Fragment } from 'react';
import type { TopicLink } from '@/domain/topics/topic-link';
import { direction } from '@/i18n/languages';

interface TopicNamesProps {
  topics: readonly TopicLink[];
  language: string;
}

/** The topics of a row without links, because its only link is the title. */
export function TopicNames({ topics, language }: TopicNamesProps) {
  return (
    <p className="topic-names">
      {topics.map((topic, index) => (
        <Fragment key={topic.id}>
          {index > 0 && ' · '}
          {topic.language === language ? (
            topic.name
          ) : (
            <span lang={topic.language} dir={direction(topic.language)}>
              {topic.name}
            </span>
          )}
        </Fragment>
      ))}
    </p>
  );
}
