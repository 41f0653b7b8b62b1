import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { pageParam, topicsPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { TopicList } from '@/components/topics/TopicList';
import { newestOfTopics } from '@/domain/site/front-queries';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/topics.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, topicsPath));
  return pageHead({
    frame,
    title: t('frame.topics'),
    description: t('topic.list'),
    path: topicsPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await siteFeed(frame.language)],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const t = getT(language);
  const topics = await newestOfTopics(language);
  const place = { frame, languages: languageLinks(frame, topicsPath) };
  return (
    <PageFrame {...place} section="topics" isSectionHome>
      <PageHead title={t('frame.topics')} words={t('topic.list')} />
      <TopicList topics={topics} language={language} isFull />
    </PageFrame>
  );
}
