import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, searchPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead } from '@/app/head';
import { doNotKeep } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { SearchOffer } from '@/components/search/SearchOffer';
import { SearchPage } from '@/components/search/SearchPage';
import { shortened } from '@/domain/documents/plain/shortened';
import { getFilterChoices } from '@/domain/reader/search/filter-choice-queries';
import { searchStories } from '@/domain/reader/search/search-queries';
import {
  isFiltered,
  searchParams as paramsOf,
  readSearch,
} from '@/domain/reader/search/search-request';
import { listStories } from '@/domain/reader/story-list-queries';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/search.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const NEWEST = 5;
const SHOWN = 60;

/** The address of the page for others is without what is empty or not used. */
export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const { request } = readSearch(await searchParams);
  const name = getT(language)('search.title');
  const title = request.q ? `${shortened(request.q, SHOWN)} · ${name}` : name;
  const head = pageHead({ frame, title, path: searchPath(language, paramsOf(request)) });
  return { ...head, robots: { index: false } };
}

/** What readers search for is nobody's business, so the page is made anew for each of them. */
export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  doNotKeep();
  const frame = await readFrame(pageParam((await params).locale));
  const { language } = frame;
  const { request, unused } = readSearch(await searchParams);
  const isAsked = request.q !== '' || isFiltered(request) || unused.length > 0;
  const result = isAsked ? await searchStories(request, language, unused) : null;
  const choices = await getFilterChoices(language, result?.count ? result.storyIds : null);
  const newest = result ? null : await listStories({ list: 'site', language, size: NEWEST });
  const links = languageLinks(frame, (tag) => searchPath(tag, paramsOf(request)));
  return (
    <PageFrame frame={frame} languages={links} section="search">
      <SearchOffer siteName={frame.siteName} language={language} />
      <SearchPage
        frame={frame}
        request={request}
        choices={choices}
        result={result}
        newest={newest?.rows ?? []}
      />
    </PageFrame>
  );
}
