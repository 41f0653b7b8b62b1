import type { Metadata } from 'next';
import { connection } from 'next/server';
import { breadcrumbsAlone } from '@/app/_linked-data/breadcrumbs';
import type { Query } from '@/app/_named/list-view';
import { NAME_PAGES } from '@/app/_named/name-pages';
import { namedAnswer, namedMetadata } from '@/app/_named/named-answer';
import { namesPath } from '@/app/address';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { NamePage } from '@/components/names/NamePage';
import { getT } from '@/i18n/translate';
import { nameContents } from './name-contents';
import { nameLinkedData } from './name-linked-data';
import '@/app/[locale]/styles/topics.css';
import '@/app/[locale]/styles/collections.css';
import '@/app/[locale]/styles/names.css';

interface PageProps {
  params: Promise<{ locale: string; name: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, name: slug } = await params;
  return namedMetadata(NAME_PAGES, { locale, slug, query: await searchParams });
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, name: slug } = await params;
  const found = await namedAnswer(NAME_PAGES, { locale, slug, query: await searchParams });
  if (found.is === 'answered') return found.answer;
  const { frame, term: name, stories } = found;
  const ids = stories.rows.map((row) => row.id);
  const page = { frame, name, stories, ...(await nameContents(frame, name, ids)) };
  const section = { name: getT(frame.language)('frame.names'), path: namesPath(frame.language) };
  return (
    <PageFrame frame={frame} languages={found.languages} section="names">
      <NamePage {...page} />
      <LinkedData data={nameLinkedData(page)} />
      <LinkedData data={breadcrumbsAlone(frame, [section], name.name)} />
    </PageFrame>
  );
}
