import type { Metadata } from 'next';
import { connection } from 'next/server';
import { collectionFeed } from '@/app/_feeds/feed-sources';
import {
  collectionAt,
  collectionLinks,
} from '@/app/[locale]/collections/[collection]/find-collection';
import { absolute, collectionPath, pageParam } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { FollowPage } from '@/components/subscriptions/FollowPage';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/subscribe.css';

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
  const { language } = frame;
  const languages = pathsOf(collectionLinks(frame, collection, '/subscribe'));
  return pageHead({
    frame,
    title: getT(language)('subscribe.to', { name: collection.name }),
    path: `${collectionPath(language, collection.slug)}/subscribe`,
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await collectionFeed(collection, language)],
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
    sendTo(`${collectionPath(frame.language, found.slug)}/subscribe`, 308);
    return null;
  }
  const { collection } = found;
  const home = collectionPath(frame.language, collection.slug);
  const page = { frame, name: collection.name, home, homeUrl: absolute(home) };
  return (
    <PageFrame
      frame={frame}
      languages={collectionLinks(frame, collection, '/subscribe')}
      section="collections"
    >
      <FollowPage {...page} />
    </PageFrame>
  );
}
