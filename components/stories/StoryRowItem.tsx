import { RowPlate } from '@/components/images/RowPlate';
import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { direction } from '@/i18n/languages';
import { RowLabel } from './RowLabel';
import { TopicNames } from './TopicNames';

interface StoryRowItemProps {
  row: StoryRow;
  language: string;
  timeZone: string;
  level?: 2 | 3;
  exceptTopic?: string;
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
      </div>
      {row.cover && <RowPlate image={row.cover} isFirst={props.hasFirstImage} />}
    </li>
  );
}
