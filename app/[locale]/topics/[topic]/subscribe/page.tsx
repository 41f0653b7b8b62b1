import type { Metadata } from 'next';
import { subscribeAnswer, subscribeMetadata } from '@/app/_named/subscribe-page';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import '@/app/[locale]/styles/subscribe.css';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; topic: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, topic: slug } = await params;
  return subscribeMetadata(TOPIC_PAGES, { locale, slug });
}

export default async function Page({ params }: PageProps) {
  const { locale, topic: slug } = await params;
  return subscribeAnswer(TOPIC_PAGES, { locale, slug });
}
