import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone, stateOf } from '@/app/_follow/follow-page';
import { namesOfScopes } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { LeftPage } from '@/components/subscriptions/UnsubscribePage';
import { leftPath } from '@/domain/addresses/follow-address';
import { leftState } from '@/domain/subscriptions/page-states';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { openState } from '@/domain/subscriptions/sealed-state';
import { getSubscriber } from '@/domain/subscriptions/subscriber-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const state = openState('left', leftState, stateOf(await searchParams), Date.now());
  const found = state && (await getSubscriber(token));
  return followHead(locale, (t) => t(found ? 'follow.leftTitle' : 'follow.goneTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, token } = await params;
  const frame = await readFrame(pageParam(locale));
  const text = stateOf(await searchParams);
  const state = openState('left', leftState, text, Date.now());
  const pathIn = (language: InterfaceLanguage) => leftPath(language, token, text);
  if (!state || !(await getSubscriber(token))) return gone({ frame, pathIn });
  const keys = await findCurrentScopes(state.givenUp.map(({ scope }) => scope));
  const scopes = await namesOfScopes(keys, frame.language);
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <LeftPage frame={frame} token={token} scopes={scopes} state={text} />
    </FollowFrame>
  );
}
