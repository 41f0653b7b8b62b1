import { archiveThing } from '@/app/_linked-data/archive';
import { listPage, storyIds } from '@/app/_linked-data/list-page';
import { present } from '@/app/_linked-data/present';
import { absolute, collectionPath, collectionsPath } from '@/app/address';
import type { CollectionPageProps } from '@/components/collections/CollectionPage';
import type { Collection } from '@/domain/collections/collection';
import { htmlDateTime, parseEventDate } from '@/domain/dates/edtf';
import { safeLink } from '@/domain/documents/links/safe-link';
import { getT } from '@/i18n/translate';

/** A collection and its page as schema.org data: an archival one is a component of the archive. */
export function collectionLinkedData(page: CollectionPageProps): Record<string, unknown> {
  const { frame, collection, pids, entries, cover, above, below } = page;
  const { language } = frame;
  const { name, description, dates, extent } = collection;
  const date = parseEventDate(dates);
  const isBox = collection.type === 'archival';
  const image = cover?.files.at(-1);
  const around = above.at(-1);
  const crumbs = above.map((each) => ({
    name: each.name,
    path: collectionPath(language, each.slug),
  }));
  const section = { name: getT(language)('frame.collections'), path: collectionsPath(language) };
  const path = collectionPath(language, collection.slug);
  return {
    ...listPage(frame, { name, path, above: [section, ...crumbs] }),
    mainEntity: present({
      ...collectionThing(collection, language),
      description,
      temporalCoverage: (date && htmlDateTime(date)) ?? dates,
      materialExtent: isBox && extent,
      holdingArchive: isBox && archiveThing(frame),
      image: image && absolute(image.src),
      identifier: [collection.identifier, ...pids.map((pid) => pid.value)].filter(Boolean),
      // Some identifiers are known before there is a page at their address.
      sameAs: pids.flatMap((pid) => safeLink(pid.url) ?? []),
      isPartOf: around && collectionThing(around, language),
      hasPart: [
        ...below.map((each) => collectionThing(each, language)),
        ...storyIds(entries.map(({ row }) => row)),
      ],
    }),
  };
}

/** A collection as its parts refer to it. */
export function collectionThing(
  { type, name, identifier, slug }: Collection,
  language: string,
): Record<string, unknown> {
  return present({
    '@type': type === 'archival' ? ['ArchiveComponent', 'Collection'] : 'Collection',
    name,
    identifier,
    url: absolute(collectionPath(language, slug)),
  });
}
