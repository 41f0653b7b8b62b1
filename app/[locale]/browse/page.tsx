import type { Metadata } from 'next';
import { connection } from 'next/server';
import { cache } from 'react';
import { browsePath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith, doNotKeep } from '@/cache/context';
import { BrowsePage } from '@/components/browse/BrowsePage';
import { choiceLabel } from '@/components/browse/choice-label';
import type { Frame } from '@/components/layout/frame';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import type { Browsed } from '@/domain/reader/browse/browse';
import { browseStories, chosenIn } from '@/domain/reader/browse/browse-queries';
import {
  type BrowseRequest,
  browseParams,
  countChosen,
  FACETS,
  readBrowse,
} from '@/domain/reader/browse/browse-request';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/search.css';
import '@/app/[locale]/styles/browse.css';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Both the head and the page ask; the address is a text, so that they share one answer. */
const browsedAt = cache(async (locale: string, address: string) => {
  const frame = await readFrame(locale);
  const read = readBrowse(JSON.parse(address));
  if (!read) return { frame, read, browsed: null };
  const browsed = await browseStories(read.request, frame.language, read.unknown);
  return { frame, read, browsed };
});

async function askedBy({ params, searchParams }: PageProps) {
  return browsedAt(pageParam((await params).locale), JSON.stringify(await searchParams));
}

/** Nobody but the reader knows what is chosen, so search engines get one facet at a time. */
export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { frame, read, browsed } = await askedBy(props);
  if (!read) return problemHead(frame, 'malformed');
  const { language } = frame;
  const { chosen, after } = read.request;
  const isPlain = !after && countChosen(chosen) === 0;
  const links = pathsOf(languageLinks(frame, (tag) => browsePath(tag)));
  const head = pageHead({
    frame,
    title: titleOf(frame, browsed),
    description: getT(language)('browse.words'),
    path: browsePath(language, browseParams(chosen, after)),
    languages: isPlain ? links : undefined,
    otherwise: links[frame.defaultLanguage],
  });
  const hasUnknown = (browsed?.unknown.length ?? 0) > 0;
  const isOdd = countChosen(chosen) > 1 || after !== null || hasUnknown;
  return isOdd ? { ...head, robots: { index: false } } : head;
}

export default async function Page(props: PageProps) {
  await connection();
  doNotKeep();
  const { frame, read, browsed } = await askedBy(props);
  if (!read || !browsed) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  const links = await linksOf(frame, read.request);
  return (
    <PageFrame frame={frame} languages={links} section="browse">
      <BrowsePage frame={frame} request={read.request} browsed={browsed} />
    </PageFrame>
  );
}

/** The same choice in other languages, under the slugs of those. */
async function linksOf(frame: Frame, { chosen }: BrowseRequest) {
  const inEach = new Map<string, URLSearchParams>();
  for (const language of frame.languages) {
    inEach.set(language, browseParams(await chosenIn(chosen, frame.language, language)));
  }
  return languageLinks(frame, (tag) => browsePath(tag, inEach.get(tag)));
}

function titleOf({ language }: Frame, browsed: Browsed | null): string {
  const names = FACETS.flatMap((facet) => {
    const chosen = browsed?.facets[facet].choices.filter((each) => each.isChosen) ?? [];
    return chosen.map((each) => choiceLabel(facet, each, language));
  });
  return [getT(language)('browse.title'), ...names].join(' · ');
}
