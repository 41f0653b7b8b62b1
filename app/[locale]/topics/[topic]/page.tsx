import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, topicPath } from '@/app/address';
import { problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { TopicPage } from '@/components/topics/TopicPage';
import { viewPath } from '@/components/topics/topic-view';
import { cursorText } from '@/domain/reader/cursor';
import { getTopicSurroundings } from '@/domain/topics/queries';
import { topicAt, topicLinks } from './find-topic';
import { type Query, readView, topicHead, topicStories } from './topic-view';
import '@/app/[locale]/styles/topics.css';

interface PageProps {
  params: Promise<{ locale: string; topic: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, topic: slug } = await params;
  const { frame, found } = await topicAt(pageParam(locale), pageParam(slug));
  const view = readView(await searchParams);
  if (!view) return problemHead(frame, 'malformed');
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  return topicHead(frame, found.topic, view);
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, topic: slug } = await params;
  const { frame, found } = await topicAt(pageParam(locale), pageParam(slug));
  const view = readView(await searchParams);
  if (!view) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  if (!found) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="gone" />;
  }
  if (found.is === 'moved') {
    const home = topicPath(frame.language, found.slug);
    sendTo(viewPath(home, view, view.after ? cursorText(view.after) : undefined), 308);
    return null;
  }
  const { topic } = found;
  const near = await getTopicSurroundings(topic.id, frame.language);
  const stories = await topicStories(frame, topic, view);
  return (
    <PageFrame frame={frame} languages={topicLinks(frame, topic)} section="topics">
      <TopicPage frame={frame} topic={topic} {...near} {...stories} />
    </PageFrame>
  );
}
