import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { pageParam, storiesPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { StoryRows } from '@/components/stories/StoryRows';
import { viewPath } from '@/components/topics/topic-view';
import { ViewChoice } from '@/components/topics/ViewChoice';
import { countStories } from '@/domain/freshness/count-queries';
import { cursorText } from '@/domain/reader/cursor';
import { listStories } from '@/domain/reader/story-list-queries';
import { getT } from '@/i18n/translate';
import { type Query, readView } from '../topics/[topic]/topic-view';
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
  const { language, timeZone } = frame;
  const asked = readView(await searchParams);
  if (!asked) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  const { after, ...view } = asked;
  const order = view.byEvent ? 'event' : 'published';
  const list = { list: 'site', language, only: view.only, order, after } as const;
  const { rows, next } = await listStories(list);
  const counts = after
    ? null
    : { all: await countStories('site'), only: await countStories('site', language) };
  const t = getT(language);
  const home = storiesPath(language);
  const links = languageLinks(frame, (tag) => viewPath(storiesPath(tag), view));
  return (
    <PageFrame frame={frame} languages={links} section="browse">
      <PageHead title={t('stories.title')} words={after ? undefined : t('stories.words')} />
      <ViewChoice language={language} home={home} view={view} counts={counts} />
      {rows.length > 0 ? (
        <StoryRows rows={rows} language={language} timeZone={timeZone} beginsPage />
      ) : (
        <p className="empty wide">{t('stories.empty')}</p>
      )}
      <nav className="onward wide" aria-label={t('topic.pages')}>
        {after && <a href={viewPath(home, view)}>{t('topic.firstPage')}</a>}
        {next && (
          <a href={viewPath(home, view, cursorText(next))} rel="next">
            {t('topic.nextPage')}
          </a>
        )}
      </nav>
    </PageFrame>
  );
}
