import { RowPlate } from '@/components/images/RowPlate';
import { EventTime } from '@/components/stories/EventTime';
import { InLanguage } from '@/components/stories/InLanguage';
import { storyPath } from '@/domain/addresses/address';
import type { ShelfEntry } from '@/domain/collections/collection';
import { digits } from '@/i18n/event-date-names';
import { languageAttributes } from '@/i18n/languages';

interface ShelfListProps {
  entries: readonly ShelfEntry[];
  language: string;
}

/** The numbered items of a collection with their notes. */
export function ShelfList({ entries, language }: ShelfListProps) {
  const first = entries.find(({ row }) => row.cover)?.number;
  return (
    <ol className="rows shelf">
      {entries.map(({ row, number, note, noteLanguage }) => (
        <li className="row wide" key={row.id}>
          <p className="label">
            <b className="item-number" aria-hidden="true">
              {digits(language, number)}
            </b>
            <EventTime date={row.eventDate} calendar={row.eventCalendar} language={language} />
            <InLanguage of={row.language} language={language} />
          </p>
          <div className="row-words">
            <h3>
              <a
                href={storyPath(row.language, row.slug)}
                {...languageAttributes(row.language, language)}
              >
                {row.title}
              </a>
            </h3>
            {note ? (
              <p {...languageAttributes(noteLanguage, language)}>{note}</p>
            ) : (
              <p {...languageAttributes(row.language, language)}>{row.teaser}</p>
            )}
          </div>
          {row.cover && <RowPlate image={row.cover} isFirst={number === first} />}
        </li>
      ))}
    </ol>
  );
}
