import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { Query } from '@/app/_named/list-view';
import { namedAnswer, namedMetadata } from '@/app/_named/named-answer';
import { followedScope } from '@/app/_named/subscribe-page';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { NamedPage } from '@/components/named/NamedPage';
import { TopicAround } from '@/components/named/TopicAround';
import { getStart } from '@/domain/reader/start-queries';
import { getTopicSubjects } from '@/domain/reader/topic-subjects-queries';
import { getTopicSurroundings } from '@/domain/topics/queries';
import { getT } from '@/i18n/translate';
import { topicLinkedData } from './topic-linked-data';
import '@/app/[locale]/styles/topics.css';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; topic: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, topic: slug } = await params;
  return namedMetadata(TOPIC_PAGES, { locale, slug, query: await searchParams });
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, topic: slug } = await params;
  const found = await namedAnswer(TOPIC_PAGES, { locale, slug, query: await searchParams });
  if (found.is === 'answered') return found.answer;
  const { frame, term } = found;
  const { opening, view } = found.stories;
  const subjects = opening && (await getTopicSubjects(term.id, frame.language, view.only));
  const t = getT(frame.language);
  const near = await getTopicSurroundings(term.id, frame.language);
  const labels = { partOf: t('topic.partOf'), belowLabel: t('topic.below') };
  return (
    <PageFrame frame={frame} languages={found.languages} section="topics">
      <NamedPage
        kind="topic"
        start={opening ? await getStart(term.id, frame.language, view.only) : []}
        around={subjects && <TopicAround subjects={subjects} language={frame.language} />}
        {...found}
        {...near}
        {...labels}
        scope={await followedScope('topic', term.id)}
      />
      {opening && <LinkedData data={topicLinkedData({ frame, topic: term, above: near.above })} />}
    </PageFrame>
  );
}
