import { posterSize } from '@/components/layout/poster-size';
import type { Topic } from '@/domain/topics/topic';
import { direction } from '@/i18n/languages';

interface TopicHeadProps {
  topic: Topic;
  language: string;
}

/** A topic's name in large type, and its description. */
export function TopicHead({ topic, language }: TopicHeadProps) {
  const tongue =
    topic.language === language ? {} : { lang: topic.language, dir: direction(topic.language) };
  return (
    <>
      <h1 className={posterSize(topic.name)} {...tongue}>
        {topic.name}
      </h1>
      {topic.description && (
        <p className="lead" {...tongue}>
          {topic.description}
        </p>
      )}
    </>
  );
}
