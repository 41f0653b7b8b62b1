import type { Metadata } from 'next';
import { connection } from 'next/server';
import { collectionsPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { CollectionList } from '@/components/collections/CollectionList';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { listCountedCollections } from '@/domain/collections/shelf-queries';
import { getT } from '@/i18n/translate';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(languageLinks(frame, collectionsPath));
  return pageHead({
    frame,
    title: t('frame.collections'),
    description: t('collection.list'),
    path: collectionsPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
  });
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const t = getT(language);
  const collections = await listCountedCollections(language);
  const place = { frame, languages: languageLinks(frame, collectionsPath) };
  return (
    <PageFrame {...place} section="collections" isSectionHome>
      <PageHead title={t('frame.collections')} words={t('collection.list')} />
      <CollectionList collections={collections} language={language} />
    </PageFrame>
  );
}
