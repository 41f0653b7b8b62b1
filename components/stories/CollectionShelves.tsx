import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { collectionPath } from '@/domain/addresses/address';
import type { ShelfPosition } from '@/domain/collections/collection';
import { direction } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { Neighbours } from './Neighbours';

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
          <Neighbours language={language} previous={previous} next={next} />
        </div>
      ))}
    </DetailRow>
  );
}
