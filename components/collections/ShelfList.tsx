import { Thumbnail } from '@/components/pictures/Thumbnail';
import { EventTime } from '@/components/stories/EventTime';
import type { ShelfEntry } from '@/domain/collections/collection';
import { storyPath } from '@/domain/site/address';
import { digits } from '@/i18n/event-date-names';
import { direction, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ShelfListProps {
  entries: readonly ShelfEntry[];
  language: string;
}

/** The numbered items of a collection, with the notes that stand beside them. */
export function ShelfList({ entries, language }: ShelfListProps) {
  const t = getT(language);
  const first = entries.find(({ row }) => row.cover)?.number;
  const tongue = (tag: string) => (tag === language ? {} : { lang: tag, dir: direction(tag) });
  return (
    <ol className="rows shelf">
      {entries.map(({ row, number, note, noteLanguage }) => (
        <li className="row wide" key={row.id}>
          <p className="label">
            <b className="item-number" aria-hidden="true">
              {digits(language, number)}
            </b>
            <EventTime date={row.eventDate} calendar={row.eventCalendar} language={language} />
            {row.language !== language && (
              <span className="tongue">
                {t('row.inLanguage', { language: languageName(row.language, language) })}
              </span>
            )}
          </p>
          <div className="row-words">
            <h3>
              <a href={storyPath(row.language, row.slug)} {...tongue(row.language)}>
                {row.title}
              </a>
            </h3>
            {note ? (
              <p {...tongue(noteLanguage)}>{note}</p>
            ) : (
              <p {...tongue(row.language)}>{row.teaser}</p>
            )}
          </div>
          {row.cover && (
            <div className="row-plate">
              <Thumbnail picture={row.cover} isFirst={number === first} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
