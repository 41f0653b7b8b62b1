import { RowPlate } from '@/components/images/RowPlate';
import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { RowLabel } from './RowLabel';
import { TopicNames } from './TopicNames';

interface StoryRowItemProps {
  row: StoryRow;
  language: string;
  timeZone: string;
  level?: 2 | 3;
  exceptTopic?: string;
  /** Whether rows say when they were published. */
  hasPublished?: boolean;
  noteOf?: (row: StoryRow) => string;
  hasFirstImage?: boolean;
}

/** A story in a list; a single link, so that it is one tab stop. */
export function StoryRowItem({ row, language, timeZone, ...props }: StoryRowItemProps) {
  const Title = props.level === 3 ? 'h3' : 'h2';
  const topics = row.topics.filter((topic) => topic.id !== props.exceptTopic);
  const tongue =
    row.language === language ? {} : { lang: row.language, dir: direction(row.language) };
  return (
    <li className="row wide">
      <RowLabel row={row} language={language} timeZone={timeZone} note={props.noteOf?.(row)} />
      <div className="row-words">
        <Title>
          <a href={storyPath(row.language, row.slug)} hrefLang={tongue.lang} {...tongue}>
            {row.title}
          </a>
        </Title>
        {row.teaser && <p {...tongue}>{row.teaser}</p>}
        {topics.length > 0 && <TopicNames topics={topics} language={language} />}
        {props.hasPublished && row.eventDate && (
          <p className="topic-names">
            {capitalised(
              getT(language)('row.published', {
                date: shortDate(new Date(row.publishedAt), language, timeZone),
              }),
              language,
            )}
          </p>
        )}
      </div>
      {row.cover && <RowPlate image={row.cover} isFirst={props.hasFirstImage} />}
    </li>
  );
}
