import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { problemHead } from '@/app/head';
import { answerWith, doNotKeep } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { NameIndex } from '@/components/names/NameIndex';
import { getT } from '@/i18n/translate';
import { indexContents, indexHead, indexLinks, type Query, readIndexView } from './index-view';
import '@/app/[locale]/styles/topics.css';
import '@/app/[locale]/styles/name-index.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const view = readIndexView(await searchParams);
  return view ? indexHead(frame, view) : problemHead(frame, 'malformed');
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const view = readIndexView(await searchParams);
  if (!view) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  const { pages } = await indexContents(frame, view);
  if (view.page > Math.max(1, pages.length)) {
    doNotKeep();
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const t = getT(frame.language);
  const isSectionHome = view.page === 1 && !view.kind;
  return (
    <PageFrame
      frame={frame}
      languages={indexLinks(frame, view)}
      section="names"
      isSectionHome={isSectionHome}
    >
      <PageHead title={t('frame.names')} words={t('name.list')} />
      <NameIndex language={frame.language} view={view} pages={pages} />
    </PageFrame>
  );
}
