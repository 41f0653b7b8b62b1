import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone, stateOf } from '@/app/_follow/follow-page';
import { namesOfScopes } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { DonePage } from '@/components/subscriptions/DonePage';
import { followStatePath } from '@/domain/addresses/follow-address';
import { senderAddress } from '@/domain/mail/mail';
import { doneState } from '@/domain/subscriptions/page-states';
import { openState } from '@/domain/subscriptions/sealed-state';
import { getSubscriber } from '@/domain/subscriptions/subscriber-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const state = openState('done', doneState, stateOf(await searchParams), Date.now());
  const found = state && (await getSubscriber(state.token));
  const { locale } = await params;
  return followHead(locale, (t) => t(found ? 'follow.doneTitle' : 'follow.goneTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const text = stateOf(await searchParams);
  const state = openState('done', doneState, text, Date.now());
  const found = state && (await getSubscriber(state.token));
  const place = {
    frame,
    pathIn: (language: InterfaceLanguage) => followStatePath(language, 'done', text),
  };
  if (!state || !found) return gone(place);
  const scopes = await namesOfScopes(found.scopes, frame.language);
  const leftOut = await namesOfScopes(state.leftOut, frame.language);
  const page = { kind: state.kind, token: found.token, scopes, leftOut, rhythm: found.rhythm };
  return (
    <FollowFrame {...place}>
      <DonePage frame={frame} {...page} from={senderAddress()} />
    </FollowFrame>
  );
}
