import type { Metadata } from 'next';
import { connection } from 'next/server';
import { absolute, imagePath, pageParam, permanentPath, storyPath } from '@/app/address';
import { pageHead, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { ImagePage } from '@/components/images/ImagePage';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import type { StoryText } from '@/domain/reader/story';
import { imagesOf } from '@/domain/reader/story-images';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { storyAt, storyLinks } from '../../find-story';
import '@/app/[locale]/styles/image-page.css';

interface PageProps {
  params: Promise<{ locale: string; story: string; n: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, story: slug, n } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  const isThere = found.is === 'here' && shownAt(found.story, n) !== null;
  if (!isThere) return problemHead(frame, found.is === 'withdrawn' ? 'withdrawn' : 'missing');
  const { story } = found;
  const { image } = imagesOf(story)[Number(n) - 1] ?? {};
  const head = pageHead({
    frame,
    title: `${titleOf(frame, story, Number(n))} · ${story.title}`,
    path: imagePath(story.language, story.slug, Number(n)),
    image,
    language: story.language,
  });
  // What it says is on the story's page, which is the one to be found.
  return { ...head, robots: { index: false } };
}

/** An image of a story, to be looked at closely. */
export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, story: slug, n } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  if (found.is === 'moved' || found.is === 'near') {
    sendTo(`${storyPath(found.language, found.slug)}/image/${n}`, found.is === 'moved' ? 308 : 307);
    return null;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="withdrawn" reason={found.reason} />;
  }
  const shown = found.is === 'here' ? shownAt(found.story, n) : null;
  if (found.is !== 'here' || shown === null) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const { story } = found;
  return (
    <PageFrame frame={frame} languages={imageLinks(frame, story, Number(n))}>
      <ImagePage
        frame={frame}
        story={story}
        shown={shown}
        n={Number(n)}
        count={imagesOf(story).length}
        title={titleOf(frame, story, Number(n))}
        permanentUrl={absolute(permanentPath(story.shortId))}
      />
    </PageFrame>
  );
}

function shownAt(story: StoryText, n: string) {
  return /^[1-9]\d{0,3}$/.test(n) ? (imagesOf(story)[Number(n) - 1] ?? null) : null;
}

function titleOf(frame: Frame, story: StoryText, n: number): string {
  const count = figure(imagesOf(story).length, frame.language);
  return getT(frame.language)('image.title', { n: figure(n, frame.language), count });
}

/** Other languages lead to their text, whose images may be others. */
function imageLinks(frame: Frame, story: StoryText, n: number): LanguageLink[] {
  return storyLinks(frame, story).map((link) =>
    link.isHere ? { ...link, href: imagePath(story.language, story.slug, n) } : link,
  );
}
