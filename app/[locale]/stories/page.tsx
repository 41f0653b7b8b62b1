import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { listedStories, type Query, readView } from '@/app/_named/list-view';
import { pageParam, storiesPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { ListedRows } from '@/components/named/ListedRows';
import { viewPath } from '@/components/named/list-view';
import { cursorText } from '@/domain/reader/cursor';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/topics.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const view = readView(await searchParams);
  if (!view) return problemHead(frame, 'malformed');
  const t = getT(frame.language);
  const home = storiesPath(frame.language);
  const path = viewPath(home, view, view.after ? cursorText(view.after) : undefined);
  const languages = pathsOf(languageLinks(frame, storiesPath));
  return pageHead({
    frame,
    title: t('stories.title'),
    description: t('stories.words'),
    path,
    languages: path === home ? languages : undefined,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await siteFeed(frame.language)],
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const asked = readView(await searchParams);
  if (!asked) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  const stories = await listedStories('site', language, asked, false);
  const t = getT(language);
  const links = languageLinks(frame, (tag) => viewPath(storiesPath(tag), asked));
  return (
    <PageFrame frame={frame} languages={links} section="browse">
      <PageHead title={t('stories.title')} words={t('stories.words')} />
      <ListedRows
        frame={frame}
        home={storiesPath(language)}
        stories={stories}
        empty={t('stories.empty')}
      />
    </PageFrame>
  );
}
