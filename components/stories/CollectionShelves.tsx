import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { collectionPath, storyPath } from '@/domain/addresses/address';
import type { ShelfPosition } from '@/domain/collections/collection';
import type { StoryRow } from '@/domain/reader/story';
import { direction } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface CollectionPlacesProps {
  frame: Frame;
  places: readonly ShelfPosition[];
}

/** The collections of a story, with its neighbours in each. */
export function CollectionShelves({ frame, places }: CollectionPlacesProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <DetailRow id="collections" label={t('story.collections')}>
      {places.map(({ collection, number, count, previous, next }) => (
        <div className="place" key={collection.id}>
          <p>
            <a
              href={collectionPath(language, collection.slug)}
              lang={collection.language}
              dir={direction(collection.language)}
            >
              {collection.name}
            </a>{' '}
            <span className="faint">
              {t('story.placeInCollection', {
                number: figure(number, language),
                count: figure(count, language),
              })}
            </span>
          </p>
          {(previous || next) && (
            <ul className="neighbours">
              {previous && <Neighbour row={previous} label={t('story.previous')} rel="prev" />}
              {next && <Neighbour row={next} label={t('story.next')} rel="next" />}
            </ul>
          )}
        </div>
      ))}
    </DetailRow>
  );
}

function Neighbour({ row, label, rel }: { row: StoryRow; label: string; rel: 'prev' | 'next' }) {
  return (
    <li className={rel}>
      <span className="faint">{label}</span>{' '}
      <a
        href={storyPath(row.language, row.slug)}
        rel={rel}
        lang={row.language}
        dir={direction(row.language)}
      >
        {row.title}
      </a>
    </li>
  );
}
