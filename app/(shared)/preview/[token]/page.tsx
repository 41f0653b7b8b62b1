import type { Metadata } from 'next';
import { connection } from 'next/server';
import { storyLinks } from '@/app/[locale]/stories/[story]/find-story';
import { draftContents } from '@/app/[locale]/stories/[story]/story-contents';
import { pageParam } from '@/app/address';
import { answerWith } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ConfidentialNotice } from '@/components/stories/ConfidentialNotice';
import { StoryPage } from '@/components/stories/StoryPage';
import { previewPath } from '@/domain/preview-links/preview-link';
import { withOwnMedia } from './own-media';
import { sharedDraft } from './shared-draft';
import '@/app/[locale]/styles/story.css';
import '@/app/[locale]/styles/figures.css';
import '@/app/[locale]/styles/prose.css';

interface PageProps {
  params: Promise<{ token: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { draft } = await sharedDraft((await params).token);
  return { title: draft?.story.title };
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { token } = await params;
  const { draft, frame } = await sharedDraft(token);
  if (!draft) {
    answerWith(404);
    return null;
  }
  const { story, endsAt } = draft;
  // Only languages that are public are linked.
  const elsewhere = storyLinks(frame, story).filter(
    ({ language, isHere }) => !isHere && story.texts.some((text) => text.language === language),
  );
  const contents = await draftContents(frame, draft);
  return (
    <PageFrame frame={frame} languages={elsewhere}>
      <ConfidentialNotice frame={frame} endsAt={endsAt} />
      <StoryPage {...withOwnMedia(contents, previewPath(pageParam(token)))} />
    </PageFrame>
  );
}
