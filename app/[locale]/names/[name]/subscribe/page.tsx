import type { Metadata } from 'next';
import { NAME_PAGES } from '@/app/_named/name-pages';
import { subscribeAnswer, subscribeMetadata } from '@/app/_named/subscribe-page';
import '@/app/[locale]/styles/subscribe.css';
import '@/app/[locale]/styles/follow.css';

interface PageProps {
  params: Promise<{ locale: string; name: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, name: slug } = await params;
  return subscribeMetadata(NAME_PAGES, { locale, slug });
}

export default async function Page({ params }: PageProps) {
  const { locale, name: slug } = await params;
  return subscribeAnswer(NAME_PAGES, { locale, slug });
}
