import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone } from '@/app/_follow/follow-page';
import { namesOfScopes } from '@/app/_follow/scope-names';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { OpenRequestPage } from '@/components/subscriptions/OpenRequestPage';
import { openRequestPath } from '@/domain/addresses/follow-address';
import { getOpenRequest } from '@/domain/subscriptions/request-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const found = await getOpenRequest(token, Date.now());
  return followHead(locale, (t) => {
    if (!found) return t('follow.goneTitle');
    return found.kind === 'address' ? t('follow.addressTitle') : t('follow.openTitle');
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, token } = await params;
  const frame = await readFrame(pageParam(locale));
  const found = await getOpenRequest(token, Date.now());
  const pathIn = (language: InterfaceLanguage) => openRequestPath(language, token);
  if (!found) return gone({ frame, pathIn });
  const scopes = await namesOfScopes(found.wish?.scopes ?? [], frame.language);
  const page = { token, kind: found.kind, isKnown: found.isKnown, scopes };
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <OpenRequestPage frame={frame} {...page} />
    </FollowFrame>
  );
}
