import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone } from '@/app/_follow/follow-page';
import { namesOfScopes } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { UnsubscribePage } from '@/components/subscriptions/UnsubscribePage';
import { unsubscribePath } from '@/domain/addresses/follow-address';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { getSubscriber } from '@/domain/subscriptions/subscriber-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const found = await getSubscriber(token);
  return followHead(locale, (t) => t(found ? 'follow.unsubscribe' : 'follow.goneTitle'));
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, token } = await params;
  const frame = await readFrame(pageParam(locale));
  const asked = [(await searchParams).scope].flat()[0] ?? '';
  const found = await getSubscriber(token);
  const pathIn = (language: InterfaceLanguage) => unsubscribePath(language, token, asked);
  if (!found) return gone({ frame, pathIn });
  const [current] = await findCurrentScopes([asked]);
  const scope = found.scopes.find((key) => key === current) ?? null;
  const scopes = await namesOfScopes(scope ? [scope] : found.scopes, frame.language);
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <UnsubscribePage frame={frame} token={token} scopes={scopes} scope={scope} />
    </FollowFrame>
  );
}
