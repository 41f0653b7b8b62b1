import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, noMail, stateOf } from '@/app/_follow/follow-page';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { LinkForm } from '@/components/subscriptions/LinkForm';
import { followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { linkState } from '@/domain/subscriptions/page-states';
import { openState, sealFormTime } from '@/domain/subscriptions/sealed-state';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return followHead((await params).locale, (t) => t('follow.linkTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  if (!mailIsOn()) return noMail(frame);
  const now = Date.now();
  const text = stateOf(await searchParams);
  const state = openState('link', linkState, text, now) ?? {
    email: '',
    problem: text === '' ? null : ('expired' as const),
    time: '',
  };
  return (
    <FollowFrame frame={frame} pathIn={(language) => followStatePath(language, 'link', text)}>
      <LinkForm frame={frame} {...state} time={sealFormTime(state.time, now)} />
    </FollowFrame>
  );
}
