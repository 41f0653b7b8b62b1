import { eventLabel } from '@/components/stories/event-words';
import { collectionPath } from '@/domain/addresses/address';
import type { Collection } from '@/domain/collections/collection';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface BoxLabelProps {
  collection: Collection;
  /** The number of its stories. */
  stories: number;
  language: string;
}

/** A collection on the front page, like the label of a box. */
export function BoxLabel({ collection, stories, language }: BoxLabelProps) {
  const t = getT(language);
  const isBox = collection.type === 'archival';
  const tongue = { lang: collection.language, dir: direction(collection.language) };
  const dates = eventLabel(collection.dates, 'gregorian', language);
  return (
    <section className={isBox ? 'box-label' : 'name-plate'} aria-labelledby="collection">
      <p className="label">
        <span>{t(`collection.${collection.type}`)}</span>
        {collection.identifier && (
          <b className="call-number">
            <bdi>{collection.identifier}</bdi>
          </b>
        )}
      </p>
      <h2 id="collection">
        <a href={collectionPath(language, collection.slug)} {...tongue}>
          {collection.name}
        </a>
      </h2>
      <p>
        {dates}
        {dates && isBox && collection.extent && ' · '}
        {isBox && collection.extent && <span {...tongue}>{collection.extent}</span>}
      </p>
      <p>{t('topic.stories', { count: stories })}</p>
    </section>
  );
}
