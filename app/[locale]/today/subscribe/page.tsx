import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, subscribeTodayPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { FollowTodayPage } from '@/components/subscriptions/FollowTodayPage';
import { mailIsOn } from '@/domain/mail/mail';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  if (!mailIsOn()) return problemHead(frame, 'missing');
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, subscribeTodayPath));
  return pageHead({
    frame,
    title: t('subscribe.to', { name: t('frame.today') }),
    path: subscribeTodayPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
  });
}

/** Today is followed by e-mail alone: a feed of it would show a day after it is over. */
export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  if (!mailIsOn()) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const languages = languageLinks(frame, subscribeTodayPath);
  const isOffered = await isMailOffered({ kind: 'today', id: '' });
  return (
    <PageFrame frame={frame} languages={languages} section="today">
      <FollowTodayPage frame={frame} isOffered={isOffered} />
    </PageFrame>
  );
}
