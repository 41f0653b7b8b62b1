import type { Metadata } from 'next';
import { connection } from 'next/server';
import { namedFeed } from '@/app/_feeds/feed-sources';
import { COLLECTION_PAGES, coverOf } from '@/app/_named/collection-pages';
import { nothing } from '@/app/_named/named-answer';
import { namedAt, namedLinks } from '@/app/_named/named-pages';
import { cardOfTerm } from '@/app/_share/cards';
import { collectionPath, pageParam } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { sendTo } from '@/cache/context';
import { CollectionPage } from '@/components/collections/CollectionPage';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { getCollectionSurroundings, getPids } from '@/domain/collections/queries';
import { getShelf } from '@/domain/collections/shelf-queries';
import { collectionLinkedData } from './collection-linked-data';
import '@/app/[locale]/styles/collections.css';

interface PageProps {
  params: Promise<{ locale: string; collection: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, collection: slug } = await params;
  const { frame, found } = await namedAt(COLLECTION_PAGES, pageParam(locale), pageParam(slug));
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  const { term } = found;
  const cover = await coverOf(term, frame.language);
  const languages = pathsOf(namedLinks(frame, 'collection', term));
  return pageHead({
    frame,
    title: term.name,
    description: term.description || undefined,
    path: collectionPath(frame.language, term.slug),
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await namedFeed('collection', term, frame.language)],
    image: cover,
    share: await cardOfTerm(frame, term, cover),
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, collection: slug } = await params;
  const { frame, found } = await namedAt(COLLECTION_PAGES, pageParam(locale), pageParam(slug));
  if (found?.is === 'moved') {
    sendTo(collectionPath(frame.language, found.slug), 308);
    return null;
  }
  if (found?.is !== 'here') return nothing(frame, found);
  const { term } = found;
  const contents = {
    ...{ frame, collection: term },
    ...(await getCollectionSurroundings(term.id, frame.language)),
    entries: await getShelf(term.id, frame.language),
    pids: await getPids(term.id),
    cover: await coverOf(term, frame.language),
  };
  const place = { frame, languages: namedLinks(frame, 'collection', term) };
  return (
    <PageFrame {...place} section="collections">
      <CollectionPage {...contents} />
      <LinkedData data={collectionLinkedData(contents)} />
    </PageFrame>
  );
}
