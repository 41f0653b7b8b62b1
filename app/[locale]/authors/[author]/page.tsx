import type { Metadata } from 'next';
import { connection } from 'next/server';
import { breadcrumbs } from '@/app/_linked-data/breadcrumbs';
import { AUTHOR_PAGES } from '@/app/_named/author-pages';
import type { Query } from '@/app/_named/list-view';
import { namedAnswer, namedMetadata } from '@/app/_named/named-answer';
import { AuthorPage } from '@/components/authors/AuthorPage';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { getPersonOfAuthor } from '@/domain/authors/person-queries';
import { getAuthorImage } from '@/domain/authors/queries';
import { authorLinkedData } from './author-linked-data';
import '@/app/[locale]/styles/topics.css';
import '@/app/[locale]/styles/collections.css';
import '@/app/[locale]/styles/names.css';

interface PageProps {
  params: Promise<{ locale: string; author: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, author: slug } = await params;
  return namedMetadata(AUTHOR_PAGES, { locale, slug, query: await searchParams });
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, author: slug } = await params;
  const found = await namedAnswer(AUTHOR_PAGES, { locale, slug, query: await searchParams });
  if (found.is === 'answered') return found.answer;
  const { frame, term: author, stories } = found;
  const image = await getAuthorImage(author.id, frame.language);
  const person = await getPersonOfAuthor(author.id, frame.language);
  return (
    <PageFrame frame={frame} languages={found.languages}>
      <AuthorPage {...{ frame, author, stories, image, person }} />
      <LinkedData
        data={{
          ...authorLinkedData(author, image, frame.language, person),
          breadcrumb: breadcrumbs(frame, [], author.name),
        }}
      />
    </PageFrame>
  );
}
