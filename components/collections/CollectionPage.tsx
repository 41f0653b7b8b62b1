import type { Frame } from '@/components/layout/frame';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import type { Collection, PersistentIdentifier, ShelfEntry } from '@/domain/collections/collection';
import { collectionPath } from '@/domain/site/address';
import { getT } from '@/i18n/translate';
import { CollectionHead } from './CollectionHead';
import { DescriptionTable } from './DescriptionTable';
import { ShelfList } from './ShelfList';

export interface CollectionPageProps {
  frame: Frame;
  collection: Collection;
  pids: readonly PersistentIdentifier[];
  entries: readonly ShelfEntry[];
}

/** A collection as a finding aid. */
export function CollectionPage({ frame, collection, pids, entries }: CollectionPageProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <div className="lid">
        <div className="wide">
          <CollectionHead collection={collection} language={language} />
        </div>
      </div>
      <DescriptionTable
        collection={collection}
        pids={pids}
        count={entries.length}
        language={language}
      />
      <h2 className="section-title wide">{t('collection.contents')}</h2>
      {entries.length > 0 ? (
        <ShelfList entries={entries} language={language} />
      ) : (
        <p className="empty wide">{t('collection.empty')}</p>
      )}
      <div className="closing wide">
        <FeedChoice
          language={language}
          home={collectionPath(language, collection.slug)}
          name={collection.name}
          isClosing
        />
      </div>
    </>
  );
}
