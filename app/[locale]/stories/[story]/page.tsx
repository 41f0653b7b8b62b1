import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, storyPath } from '@/app/address';
import { problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { StoryPage } from '@/components/stories/StoryPage';
import { storyAt, storyLinks } from './find-story';
import { storyContents } from './story-contents';
import { storyHead } from './story-head';
import { storyBreadcrumbs, storyLinkedData } from './story-linked-data';
import '@/app/[locale]/styles/story.css';
import '@/app/[locale]/styles/figures.css';
import '@/app/[locale]/styles/prose.css';

interface PageProps {
  params: Promise<{ locale: string; story: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, story: slug } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  if (found.is === 'here') return storyHead(frame, found.story);
  const isElsewhere = found.is === 'moved' || found.is === 'near';
  return problemHead(frame, isElsewhere ? 'missing' : found.is);
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, story: slug } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  if (found.is === 'moved' || found.is === 'near') {
    sendTo(storyPath(found.language, found.slug), found.is === 'moved' ? 308 : 307);
    return null;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="withdrawn" reason={found.reason} />;
  }
  if (found.is !== 'here') {
    answerWith(404);
    const elsewhere = found.is === 'elsewhere' ? found.texts : [];
    return <ProblemPage frame={frame} problem="missing" elsewhere={elsewhere} />;
  }
  const contents = await storyContents(frame, found.story);
  return (
    <PageFrame frame={frame} languages={storyLinks(frame, found.story)}>
      <StoryPage {...contents} />
      <LinkedData data={storyLinkedData(contents)} />
      <LinkedData data={storyBreadcrumbs(contents)} />
    </PageFrame>
  );
}
