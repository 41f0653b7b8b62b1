import type { Metadata } from 'next';
import { connection } from 'next/server';
import { siteFeed } from '@/app/_feeds/feed-sources';
import { pageParam, placesPath } from '@/app/address';
import { languageLinks, readFrame, readSettings } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { PlaceTree } from '@/components/places/PlaceTree';
import { listCountedPlaces } from '@/domain/places/queries';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/places.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, placesPath));
  return pageHead({
    frame,
    title: t('frame.places'),
    description: t('place.list'),
    path: placesPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await siteFeed(frame.language)],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const t = getT(language);
  const { showUntranslated } = await readSettings();
  const places = await listCountedPlaces(language, !showUntranslated);
  const place = { frame, languages: languageLinks(frame, placesPath) };
  return (
    <PageFrame {...place} section="places" isSectionHome>
      <PageHead title={t('frame.places')} words={t('place.list')} />
      <PlaceTree places={places} language={language} />
    </PageFrame>
  );
}
