import type { Metadata } from 'next';
import { connection } from 'next/server';
import { absolute, pageParam, storyPath, versionPath } from '@/app/address';
import { readSettings } from '@/app/frame';
import { pageHead, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { StoryPage } from '@/components/stories/StoryPage';
import { VersionNotice } from '@/components/stories/VersionNotice';
import { getVersion, getVersions, hasLeftOut } from '@/domain/public-versions/queries';
import type { StoryText } from '@/domain/reader/story';
import { storyAt, storyLinks } from '../../find-story';
import { versionContents } from '../../story-contents';
import '@/app/[locale]/styles/story.css';
import '@/app/[locale]/styles/figures.css';
import '@/app/[locale]/styles/prose.css';

interface PageProps {
  params: Promise<{ locale: string; story: string; n: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, story: slug, n } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  const at = found.is === 'here' ? await versionAt(found.story, n) : null;
  if (found.is !== 'here' || !at) {
    return problemHead(frame, found.is === 'withdrawn' ? 'withdrawn' : 'missing');
  }
  const { language, slug: now, title } = found.story;
  const path = storyPath(language, now);
  // The present version is the one to be found.
  return { ...pageHead({ frame, title, path, language }), robots: { index: false } };
}

/** What readers had of a story before, at an address that a citation can rely on. */
export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, story: slug, n } = await params;
  const { frame, found } = await storyAt(pageParam(locale), pageParam(slug));
  if (found.is === 'moved' || found.is === 'near') {
    const to = `${storyPath(found.language, found.slug)}/version/${encodeURIComponent(n)}`;
    sendTo(to, found.is === 'moved' ? 308 : 307);
    return null;
  }
  if (found.is === 'withdrawn') {
    answerWith(410);
    return <ProblemPage frame={frame} problem="withdrawn" reason={found.reason} />;
  }
  const at = found.is === 'here' ? await versionAt(found.story, n) : null;
  if (found.is === 'here' && at?.isCurrent) {
    sendTo(storyPath(found.story.language, found.story.slug), 307);
    return null;
  }
  const version = found.is === 'here' && at ? await getVersion(found.story, at) : null;
  if (found.is !== 'here' || !at || !version) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const { story } = found;
  const url = absolute(versionPath(story.language, story.slug, at.n));
  const contents = await versionContents(frame, story, version, url);
  const notice = (
    <VersionNotice
      frame={frame}
      story={story}
      publishedAt={at.publishedAt}
      hasLeftOut={hasLeftOut(story, version)}
    />
  );
  return (
    <PageFrame frame={frame} languages={storyLinks(frame, story)}>
      <StoryPage {...contents} notice={notice} />
    </PageFrame>
  );
}

async function versionAt(story: StoryText, n: string) {
  const { showVersions } = await readSettings();
  if (!showVersions || !/^[1-9]\d{0,5}$/.test(n)) return null;
  return (await getVersions(story)).find((each) => each.n === Number(n)) ?? null;
}
