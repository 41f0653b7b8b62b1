import type { Metadata } from 'next';
import { connection } from 'next/server';
import { FollowFrame, followHead, gone } from '@/app/_follow/follow-page';
import { pageParam } from '@/app/address';
import { readFrame } from '@/app/frame';
import { NotMePage } from '@/components/subscriptions/NotMePage';
import { notMePath } from '@/domain/addresses/follow-address';
import { getOpenRequest } from '@/domain/subscriptions/request-queries';
import type { InterfaceLanguage } from '@/i18n/languages';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const found = await getOpenRequest(token, Date.now());
  return followHead(locale, (t) => t(found ? 'follow.notMeTitle' : 'follow.goneTitle'));
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, token } = await params;
  const frame = await readFrame(pageParam(locale));
  const pathIn = (language: InterfaceLanguage) => notMePath(language, token);
  if (!(await getOpenRequest(token, Date.now()))) return gone({ frame, pathIn });
  return (
    <FollowFrame frame={frame} pathIn={pathIn}>
      <NotMePage frame={frame} token={token} />
    </FollowFrame>
  );
}
