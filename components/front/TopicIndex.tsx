import { topicPath, topicsPath } from '@/domain/addresses/address';
import type { TopicOfYears } from '@/domain/site/front';
import { yearInWords } from '@/i18n/event-date';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { FrontTitle } from './FrontTitle';
import { SPARK, sharedSpan, sparkPath } from './spark-path';

interface TopicIndexProps {
  topics: readonly TopicOfYears[];
  /** Whether there are further topics. */
  hasMore: boolean;
  language: string;
}

/** Topics as an index, each with the number and the years of its stories. */
export function TopicIndex({ topics, hasMore, language }: TopicIndexProps) {
  const t = getT(language);
  const span = sharedSpan(topics);
  return (
    <section aria-labelledby="topics">
      <FrontTitle id="topics" href={topicsPath(language)} more={t('front.allTopics')}>
        {hasMore ? t('front.mostTopics') : t('frame.topics')}
      </FrontTitle>
      <ul className="topic-index wide">
        {topics.map((topic) => (
          <li key={topic.id}>
            <h3>
              <a
                href={topicPath(language, topic.slug)}
                {...languageAttributes(topic.language, language)}
              >
                {topic.name}
              </a>
            </h3>
            <p className="label">
              {t('topic.stories', { count: topic.stories })}
              <span>{yearsOf(topic, language)}</span>
            </p>
            {span && topic.years.length > 0 && (
              <svg
                className="spark"
                viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path d={sparkPath(topic.years, span)} />
              </svg>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function yearsOf({ years }: TopicOfYears, language: string): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return '';
  const ends = [...new Set([first.year, last.year])];
  return ends.map((year) => yearInWords(year, language)).join('–');
}
