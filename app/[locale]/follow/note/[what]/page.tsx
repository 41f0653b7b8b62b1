import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead } from '@/app/_follow/follow-page';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { answerWith } from '@/cache/context';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { NOTES, NotePage } from '@/components/subscriptions/NotePage';
import { followNotePath } from '@/domain/addresses/follow-address';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; what: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, what } = await params;
  const note = NOTES.find((each) => each === what);
  return followHead(locale, (t) =>
    note ? t(`follow.note.${note}.title`) : t('problem.missing.title'),
  );
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, what } = await params;
  const frame = await readFrame(pageParam(locale));
  const note = NOTES.find((each) => each === what);
  if (!note) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  return (
    <FollowFrame frame={frame} pathIn={(language) => followNotePath(language, note)}>
      <NotePage frame={frame} note={note} />
    </FollowFrame>
  );
}
