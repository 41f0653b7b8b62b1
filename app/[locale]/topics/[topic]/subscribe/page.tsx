import type { Metadata } from 'next';
import { connection } from 'next/server';
import { topicFeed } from '@/app/_feeds/feed-sources';
import { topicAt, topicLinks } from '@/app/[locale]/topics/[topic]/find-topic';
import { absolute, pageParam, topicPath } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { FollowPage } from '@/components/subscriptions/FollowPage';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/subscribe.css';

interface PageProps {
  params: Promise<{ locale: string; topic: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, topic: slug } = await params;
  const { frame, found } = await topicAt(pageParam(locale), pageParam(slug));
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  const { topic } = found;
  const { language } = frame;
  const languages = pathsOf(topicLinks(frame, topic, '/subscribe'));
  return pageHead({
    frame,
    title: getT(language)('subscribe.to', { name: topic.name }),
    path: `${topicPath(language, topic.slug)}/subscribe`,
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await topicFeed(topic, language)],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, topic: slug } = await params;
  const { frame, found } = await topicAt(pageParam(locale), pageParam(slug));
  if (!found) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="gone" />;
  }
  if (found.is === 'moved') {
    sendTo(`${topicPath(frame.language, found.slug)}/subscribe`, 308);
    return null;
  }
  const { topic } = found;
  const home = topicPath(frame.language, topic.slug);
  const page = { frame, name: topic.name, home, homeUrl: absolute(home) };
  return (
    <PageFrame frame={frame} languages={topicLinks(frame, topic, '/subscribe')} section="topics">
      <FollowPage {...page} hasOnly />
    </PageFrame>
  );
}
