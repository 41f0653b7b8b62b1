import type { Metadata } from 'next';
import { AUTHOR_PAGES } from '@/app/_named/author-pages';
import { subscribeAnswer, subscribeMetadata } from '@/app/_named/subscribe-page';
import '@/app/[locale]/styles/subscribe.css';

interface PageProps {
  params: Promise<{ locale: string; author: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, author: slug } = await params;
  return subscribeMetadata(AUTHOR_PAGES, { locale, slug });
}

export default async function Page({ params }: PageProps) {
  const { locale, author: slug } = await params;
  return subscribeAnswer(AUTHOR_PAGES, { locale, slug });
}
