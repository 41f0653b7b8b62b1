import { EventTime } from '@/components/stories/EventTime';
import { InLanguage } from '@/components/stories/InLanguage';
import { namedPath, storyPath } from '@/domain/addresses/address';
import { dayOn } from '@/domain/dates/wall-clock';
import type { FoundStory, NamedSubject } from '@/domain/reader/search/found';
import { shortDate } from '@/i18n/event-date';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { MarkedText } from './MarkedText';

interface FoundRowProps {
  row: FoundStory;
  language: string;
  timeZone: string;
  /** Heading level of the title. */
  level?: 2 | 3;
}

/** A story that was found, with the words that it was found by. */
export function FoundRow({ row, language, timeZone, level = 2 }: FoundRowProps) {
  const Heading = `h${level}` as const;
  const t = getT(language);
  const tongue = languageAttributes(row.language, language);
  return (
    <li className="row wide">
      <p className="label">
        <b>
          {row.eventDate ? (
            <EventTime date={row.eventDate} calendar={row.eventCalendar} language={language} />
          ) : (
            <time dateTime={dayOn(row.publishedAt, timeZone)}>
              {shortDate(new Date(row.publishedAt), language, timeZone)}
            </time>
          )}
        </b>
        <span>{t(`kind.${row.kind}`)}</span>
        <InLanguage of={row.language} language={language} />
      </p>
      <div className="row-words">
        <Heading>
          <a href={storyPath(row.language, row.slug)} hrefLang={tongue.lang} {...tongue}>
            <MarkedText pieces={row.title} />
          </a>
        </Heading>
        {row.subtitle.some((piece) => piece.isMarked) && (
          <p {...tongue}>
            <MarkedText pieces={row.subtitle} />
          </p>
        )}
        <p {...tongue}>
          <MarkedText pieces={row.passage} />
        </p>
        {row.through.length > 0 && (
          <p className="topic-names">
            {row.through.map((subject) => (
              <Through key={subject.kind + subject.name} subject={subject} language={language} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

/** “Topic: Communism”, a reason why a story was found. */
function Through({ subject, language }: { subject: NamedSubject; language: string }) {
  const t = getT(language);
  const tongue = languageAttributes(subject.language, language);
  const name = <mark {...tongue}>{subject.name}</mark>;
  return (
    <span className="through">
      {t(`search.${subject.kind}`)}:{' '}
      {subject.slug ? <a href={namedPath(subject.kind, language, subject.slug)}>{name}</a> : name}
    </span>
  );
}
