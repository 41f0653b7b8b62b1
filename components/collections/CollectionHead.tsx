import { eventLabel } from '@/components/stories/event-words';
import type { Collection } from '@/domain/collections/collection';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface CollectionHeadProps {
  collection: Collection;
  language: string;
}

/** Heading like the label of an archive box, or the title of a curated selection. */
export function CollectionHead({ collection, language }: CollectionHeadProps) {
  const t = getT(language);
  const tongue = { lang: collection.language, dir: direction(collection.language) };
  const isBox = collection.type === 'archival';
  return (
    <div className={isBox ? 'box-label' : 'name-plate'}>
      <p className="label">
        <span>{t(`collection.${collection.type}`)}</span>
        {collection.identifier && (
          <b className="call-number">
            <bdi>{collection.identifier}</bdi>
          </b>
        )}
      </p>
      <h1 {...tongue}>{collection.name}</h1>
      <p className="box-dates">
        {eventLabel(collection.dates, 'gregorian', language)}
        {isBox && collection.extent && <span {...tongue}>{collection.extent}</span>}
      </p>
    </div>
  );
}
