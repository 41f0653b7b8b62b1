import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { absolute, frontPath, pageParam, subscribePath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { PageFrame } from '@/components/layout/PageFrame';
import { SubscribePage } from '@/components/subscriptions/SubscribePage';
import { listCollections } from '@/domain/collections/queries';
import { mailIsOn } from '@/domain/mail/mail';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { listTopics } from '@/domain/topics/queries';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/subscribe.css';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, subscribePath));
  return pageHead({
    frame,
    title: t('frame.subscribe'),
    description: t('subscribe.whatIsIt'),
    path: subscribePath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await siteFeed(frame.language)],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const page = {
    homeUrl: absolute(frontPath(language)),
    topics: await listTopics(language),
    collections: await listCollections(language),
    canMail: mailIsOn(),
    isSiteMailed: await isMailOffered({ kind: 'site', id: '' }),
  };
  const place = { frame, languages: languageLinks(frame, subscribePath) };
  return (
    <PageFrame {...place} section="subscribe" isSectionHome>
      <SubscribePage frame={frame} {...page} />
    </PageFrame>
  );
}
