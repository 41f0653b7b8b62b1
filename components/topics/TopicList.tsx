import { storyPath, topicPath } from '@/domain/addresses/address';
import type { TopicEntry } from '@/domain/reader/topic-entry';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface TopicListProps {
  topics: readonly TopicEntry[];
  language: string;
  /** Heading level of the topics' names. */
  level?: 2 | 3;
  /** Whether descriptions are shown. */
  isFull?: boolean;
}

/** Topics as a list, each with its newest stories. */
export function TopicList({ topics, language, level = 2, isFull }: TopicListProps) {
  const t = getT(language);
  const Name = level === 3 ? 'h3' : 'h2';
  const partOf = ({ parentId }: TopicEntry) =>
    `${t('topic.partOf')} ${topics.find((each) => each.id === parentId)?.name ?? ''}`;
  return (
    <ul className={isFull ? 'topics topics-full' : 'topics'}>
      {topics.map((topic) => (
        <li className={topic.depth > 0 ? 'topic topic-below wide' : 'topic wide'} key={topic.id}>
          <div className="topic-name">
            <Name>
              <a
                href={topicPath(language, topic.slug)}
                {...languageAttributes(topic.language, language)}
              >
                {topic.name}
              </a>
            </Name>
            {topic.depth > 0 && <p className="label">{partOf(topic)}</p>}
            <p className="label">{t('topic.stories', { count: topic.stories })}</p>
          </div>
          <div className="topic-words">
            {isFull && topic.description && (
              <p {...languageAttributes(topic.language, language)}>{topic.description}</p>
            )}
            <ul>
              {topic.newest.map((row) => (
                <li key={row.id}>
                  <a
                    href={storyPath(row.language, row.slug)}
                    {...languageAttributes(row.language, language)}
                  >
                    {row.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
