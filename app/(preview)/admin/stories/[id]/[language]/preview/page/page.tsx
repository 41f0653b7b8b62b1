import type { Metadata } from 'next';
import { connection } from 'next/server';
import { storyLinks } from '@/app/[locale]/stories/[story]/find-story';
import { draftContents } from '@/app/[locale]/stories/[story]/story-contents';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { StoryPage } from '@/components/stories/StoryPage';
import { getDraft } from '@/domain/reader/draft-preview-queries';
import type { StoryText } from '@/domain/reader/story';
import '@/app/[locale]/styles/story.css';
import '@/app/[locale]/styles/figures.css';
import '@/app/[locale]/styles/prose.css';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('text.seeDraft');
  const { id, language } = await params;
  return { title: (await getDraft(staff, id, language))?.story.title };
}

export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('text.seeDraft');
  const { id, language } = await params;
  const frame = await readFrame(pageParam(language));
  const draft = await getDraft(staff, pageParam(id), pageParam(language));
  if (!draft) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const { story } = draft;
  return (
    <PageFrame frame={frame} languages={linksElsewhere(frame, story)}>
      <StoryPage {...(await draftContents(frame, draft))} />
    </PageFrame>
  );
}

/** Links to other languages. The draft's own language is not linked, as it may not be public. */
function linksElsewhere(frame: Frame, story: StoryText): LanguageLink[] {
  return storyLinks(frame, story).map((link) =>
    link.isHere ? { ...link, isMissing: true } : link,
  );
}
