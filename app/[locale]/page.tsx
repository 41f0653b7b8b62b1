import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { siteLinkedData } from '@/app/_linked-data/archive';
import { cardOfArchive } from '@/app/_share/cards';
import { frontPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { rightUntil } from '@/cache/context';
import { FrontPage } from '@/components/front/FrontPage';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { SearchOffer } from '@/components/search/SearchOffer';
import { dayIn, endOfDay } from '@/domain/dates/today';
import { getFrontPage } from '@/domain/front-page/queries';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { getFront } from '@/domain/site/front-queries';
import './styles/front.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  return pageHead({
    frame,
    title: frame.siteName,
    description: frame.tagline || undefined,
    path: frontPath(frame.language),
    languages: pathsOf(languageLinks(frame, frontPath)),
    otherwise: '/',
    feeds: [await siteFeed(frame.language)],
    share: frame.shareImage ? undefined : await cardOfArchive(frame),
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { timeZone } = frame;
  const now = Date.now();
  rightUntil(endOfDay(timeZone, now));
  const page = await getFrontPage(frame.language, now);
  const parts = await getFront(frame.language, page, {
    today: dayIn(timeZone, now),
    timeZone,
    now,
  });
  return (
    <PageFrame frame={frame} languages={languageLinks(frame, frontPath)} isFront>
      <SearchOffer siteName={frame.siteName} language={frame.language} />
      <FrontPage
        frame={frame}
        parts={parts}
        canMail={await isMailOffered({ kind: 'site', id: '' })}
      />
      <LinkedData data={siteLinkedData(frame)} />
    </PageFrame>
  );
}
