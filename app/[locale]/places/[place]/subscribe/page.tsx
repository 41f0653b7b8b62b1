import type { Metadata } from 'next';
import { PLACE_PAGES } from '@/app/_named/place-pages';
import { subscribeAnswer, subscribeMetadata } from '@/app/_named/subscribe-page';
import '@/app/[locale]/styles/subscribe.css';

interface PageProps {
  params: Promise<{ locale: string; place: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, place: slug } = await params;
  return subscribeMetadata(PLACE_PAGES, { locale, slug });
}

export default async function Page({ params }: PageProps) {
  const { locale, place: slug } = await params;
  return subscribeAnswer(PLACE_PAGES, { locale, slug });
}
