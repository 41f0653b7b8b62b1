import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone, stateOf } from '@/app/_follow/follow-page';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { CodePage } from '@/components/subscriptions/CodePage';
import { followStatePath, preferencesPath } from '@/domain/addresses/follow-address';
import { codeState } from '@/domain/subscriptions/page-states';
import { openState, sealState } from '@/domain/subscriptions/sealed-state';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const found = openState('code', codeState, stateOf(await searchParams), Date.now());
  const { locale } = await params;
  return followHead(locale, (t) => t(found ? 'follow.codeTitle' : 'follow.goneTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const now = Date.now();
  const text = stateOf(await searchParams);
  const found = openState('code', codeState, text, now);
  const place = {
    frame,
    pathIn: (language: InterfaceLanguage) => followStatePath(language, 'code', text),
  };
  if (!found) return gone(place);
  const { typed, token } = found;
  const back = token
    ? preferencesPath(frame.language, token)
    : followStatePath(
        frame.language,
        'new',
        sealState('form', { typed, problem: null, time: '' }, now),
      );
  return (
    <FollowFrame {...place}>
      <CodePage frame={frame} found={found} state={text} back={back} />
    </FollowFrame>
  );
}
