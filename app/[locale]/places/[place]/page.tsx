import type { Metadata } from 'next';
import { connection } from 'next/server';
import { breadcrumbsAlone } from '@/app/_linked-data/breadcrumbs';
import type { Query } from '@/app/_named/list-view';
import { namedAnswer, namedMetadata } from '@/app/_named/named-answer';
import { PLACE_PAGES } from '@/app/_named/place-pages';
import { placePath, placesPath } from '@/app/address';
import { readSettings } from '@/app/frame';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { NamedPage } from '@/components/named/NamedPage';
import { PlaceFacts } from '@/components/places/PlaceFacts';
import { getPlaceForms, getPlaceSurroundings } from '@/domain/places/queries';
import { getT } from '@/i18n/translate';
import { placeLinkedData } from './place-linked-data';
import '@/app/[locale]/styles/topics.css';
import '@/app/[locale]/styles/places.css';

interface PageProps {
  params: Promise<{ locale: string; place: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, place: slug } = await params;
  return namedMetadata(PLACE_PAGES, { locale, slug, query: await searchParams });
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, place: slug } = await params;
  const found = await namedAnswer(PLACE_PAGES, { locale, slug, query: await searchParams });
  if (found.is === 'answered') return found.answer;
  const { frame, term: place } = found;
  const { language } = frame;
  const t = getT(language);
  const { showUntranslated } = await readSettings();
  const near = await getPlaceSurroundings(place.id, language, !showUntranslated);
  const forms = await getPlaceForms(place, language);
  const labels = { partOf: t('place.in'), belowLabel: t('place.below') };
  const section = { name: t('frame.places'), path: placesPath(language) };
  const around = near.above.map(({ name, slug }) => ({ name, path: placePath(language, slug) }));
  return (
    <PageFrame frame={frame} languages={found.languages} section="places">
      <NamedPage kind="place" {...found} {...near} {...labels}>
        <PlaceFacts place={place} forms={forms} language={language} />
      </NamedPage>
      <LinkedData data={placeLinkedData({ language, place, forms, above: near.above })} />
      <LinkedData data={breadcrumbsAlone(frame, [section, ...around], place.name)} />
    </PageFrame>
  );
}
