import { eventLabel } from '@/components/stories/event-words';
import { collectionPath } from '@/domain/addresses/address';
import type { NestedCollection } from '@/domain/collections/collection';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface CollectionListProps {
  collections: readonly (NestedCollection & { count: number })[];
  language: string;
}

/** All collections as a table: call number, name, dates, number of stories. */
export function CollectionList({ collections, language }: CollectionListProps) {
  const t = getT(language);
  const partOf = ({ parentId }: NestedCollection) =>
    `${t('collection.partOf')} ${collections.find((each) => each.id === parentId)?.name ?? ''}`;
  return (
    <ol className="rows">
      {collections.map((each) => {
        const tongue =
          each.language === language ? {} : { lang: each.language, dir: direction(each.language) };
        return (
          <li className="row wide" key={each.id}>
            <p className="label">
              {each.identifier && (
                <b className="call-number">
                  <bdi>{each.identifier}</bdi>
                </b>
              )}
              <span>{t(`collection.${each.type}`)}</span>
            </p>
            <div className="row-words">
              <h2>
                <a href={collectionPath(language, each.slug)} {...tongue}>
                  {each.name}
                </a>
              </h2>
              <p {...tongue}>{each.description}</p>
              <p className="topic-names">
                {[
                  each.depth > 0 && partOf(each),
                  eventLabel(each.dates, 'gregorian', language),
                  t('topic.stories', { count: each.count }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
