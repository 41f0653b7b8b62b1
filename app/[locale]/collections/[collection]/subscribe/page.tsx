import type { Metadata } from 'next';
import { COLLECTION_PAGES } from '@/app/_named/collection-pages';
import { subscribeAnswer, subscribeMetadata } from '@/app/_named/subscribe-page';
import '@/app/[locale]/styles/subscribe.css';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; collection: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, collection: slug } = await params;
  return subscribeMetadata(COLLECTION_PAGES, { locale, slug });
}

export default async function Page({ params }: PageProps) {
  const { locale, collection: slug } = await params;
  return subscribeAnswer(COLLECTION_PAGES, { locale, slug });
}
