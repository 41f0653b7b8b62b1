import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, noMail, stateOf } from '@/app/_follow/follow-page';
import { namesOfScopes, scopeChoices } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { FollowForm } from '@/components/subscriptions/FollowForm';
import { followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { formState } from '@/domain/subscriptions/page-states';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { openState, sealFormTime } from '@/domain/subscriptions/sealed-state';
import { typedIn } from '@/domain/subscriptions/wish-form';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return followHead((await params).locale, (t) => t('follow.formTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  if (!mailIsOn()) return noMail(frame);
  const now = Date.now();
  const text = stateOf(await searchParams);
  const state = openState('form', formState, text, now) ?? {
    typed: typedIn([], frame.language),
    problem: text === '' ? null : ('expired' as const),
    refused: [],
    time: '',
  };
  const scopes = await findCurrentScopes(state.typed.scopes);
  const typed = { ...state.typed, scopes };
  const choices = await scopeChoices(scopes, frame.language);
  return (
    <FollowFrame frame={frame} pathIn={(language) => followStatePath(language, 'new', text)}>
      <FollowForm
        frame={frame}
        {...{ typed, choices, problem: state.problem }}
        refused={await namesOfScopes(state.refused, frame.language)}
        time={sealFormTime(state.time, now)}
      />
    </FollowFrame>
  );
}
