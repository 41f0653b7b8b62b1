import { ImageFigure } from '@/components/images/ImageFigure';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import type { Frame } from '@/components/layout/frame';
import { NamedLinks } from '@/components/layout/NamedLinks';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import { collectionPath } from '@/domain/addresses/address';
import type { Collection, PersistentIdentifier, ShelfEntry } from '@/domain/collections/collection';
import type { Image } from '@/domain/images/image';
import { getT } from '@/i18n/translate';
import { CollectionHead } from './CollectionHead';
import { DescriptionTable } from './DescriptionTable';
import { ShelfList } from './ShelfList';

export interface CollectionPageProps {
  frame: Frame;
  collection: Collection;
  pids: readonly PersistentIdentifier[];
  entries: readonly ShelfEntry[];
  cover: Image | null;
  /** Its ancestors, outermost first, and its children. */
  above: readonly Collection[];
  below: readonly Collection[];
}

/** A collection as a finding aid. */
export function CollectionPage(props: CollectionPageProps) {
  const { frame, collection, pids, entries, cover } = props;
  const { language } = frame;
  const linkTo = (each: Collection) => ({ ...each, href: collectionPath(language, each.slug) });
  const t = getT(language);
  return (
    <>
      <div className="lid">
        <div className="wide">
          <NamedLinks
            label={t('collection.partOf')}
            links={props.above.map(linkTo)}
            language={language}
          />
          <CollectionHead collection={collection} language={language} />
          <NamedLinks
            label={t('collection.below')}
            links={props.below.map(linkTo)}
            language={language}
          />
        </div>
      </div>
      {cover && (
        <div className="cover wide">
          <ImageFigure
            image={cover}
            sizes={`(min-width: 46rem) 40rem, ${BETWEEN_EDGES}`}
            isFirst
            wordsLabel={t('story.imageWords')}
          />
        </div>
      )}
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
