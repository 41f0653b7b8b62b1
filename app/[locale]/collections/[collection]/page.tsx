import type { Metadata } from 'next';
import { connection } from 'next/server';
import { collectionFeed } from '@/app/_feeds/feed-sources';
import { collectionPath, pageParam } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { CollectionPage } from '@/components/collections/CollectionPage';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { getCollectionSurroundings, getPids } from '@/domain/collections/queries';
import { getShelf } from '@/domain/collections/shelf-queries';
import { collectionAt, collectionLinks, coverOf } from './find-collection';
import '@/app/[locale]/styles/collections.css';

interface PageProps {
  params: Promise<{ locale: string; collection: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, collection: slug } = await params;
  const { frame, found } = await collectionAt(pageParam(locale), pageParam(slug));
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  const { collection } = found;
  const languages = pathsOf(collectionLinks(frame, collection));
  return pageHead({
    frame,
    title: collection.name,
    description: collection.description || undefined,
    path: collectionPath(frame.language, collection.slug),
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await collectionFeed(collection, frame.language)],
    image: await coverOf(collection, frame.language),
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, collection: slug } = await params;
  const { frame, found } = await collectionAt(pageParam(locale), pageParam(slug));
  if (!found) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="gone" />;
  }
  if (found.is === 'moved') {
    sendTo(collectionPath(frame.language, found.slug), 308);
    return null;
  }
  const { collection } = found;
  const contents = {
    ...(await getCollectionSurroundings(collection.id, frame.language)),
    entries: await getShelf(collection.id, frame.language),
    pids: await getPids(collection.id),
    cover: await coverOf(collection, frame.language),
  };
  const place = { frame, languages: collectionLinks(frame, collection) };
  return (
    <PageFrame {...place} section="collections">
      <CollectionPage frame={frame} collection={collection} {...contents} />
    </PageFrame>
  );
}
