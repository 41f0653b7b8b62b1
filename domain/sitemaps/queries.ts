import { noteTag } from '@/cache/context';
import { SITEMAPS } from '@/cache/tags';
import {
  agendaPath,
  browsePath,
  calendarPath,
  collectionsPath,
  frontPath,
  namedPath,
  namesPath,
  placesPath,
  storiesPath,
  storyPath,
  subscribePath,
  todayPath,
  topicsPath,
} from '@/domain/addresses/address';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { listAuthors } from '@/domain/authors/queries';
import { hasAgenda } from '@/domain/calendar/agenda-queries';
import { listCollections } from '@/domain/collections/queries';
import { countPublishedTexts } from '@/domain/freshness/count-queries';
import { SITEMAP_SIZE, sitemapsFor } from '@/domain/freshness/sitemap';
import { groupedBy } from '@/domain/grouped';
import { listNames } from '@/domain/names/index-queries';
import { getNames } from '@/domain/names/queries';
import { listCountedPlaces } from '@/domain/places/queries';
import { listPublishedTexts } from '@/domain/reader/story-queries';
import { getSettings } from '@/domain/settings/queries';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { slugIn } from '@/domain/text-choice/chosen-name';
import { chooseText } from '@/domain/text-choice/published-text';
import { listTopics } from '@/domain/topics/queries';

/** A page and its language versions, as in the page's own head. */
export interface SitemapPage {
  path: string;
  /** Milliseconds since 1970; null where the time of the last change is unknown. */
  changedAt: number | null;
  alternates: { language: string; path: string }[];
}

/** A page in each language. */
interface PageInEach {
  pathIn: (language: string) => string;
  /** Its address for readers of no language in particular, if it is not that in the default one. */
  otherwise?: string;
}

/** The number of sitemaps of pages that are no stories. @param now decides which events are to come */
export async function countPageSitemaps(now: number): Promise<number> {
  const { languages } = await getSettings();
  const { pages, nameIds } = await pagesInEach(now);
  return Math.max(1, Math.ceil((pages.length + nameIds.length) / familiesIn(languages)));
}

/**
 * The pages of one sitemap of pages that are no stories.
 * @param number from 1
 * @param now decides which events are still to come
 * @returns an empty list where there is no such sitemap
 */
export async function listPageSitemap(number: number, now: number): Promise<SitemapPage[]> {
  const { languages, defaultLanguage } = await getSettings();
  const { pages, nameIds } = await pagesInEach(now);
  const from = (number - 1) * familiesIn(languages);
  const to = number * familiesIn(languages);
  const after = (at: number) => Math.max(0, at - pages.length);
  const names = await getNames(nameIds.slice(after(from), after(to)), defaultLanguage);
  return [...pages.slice(from, to), ...names.map(pageOf('name'))].flatMap((each) =>
    family(
      languages.map((language) => ({ language, path: each.pathIn(language), changedAt: null })),
      each.otherwise ?? each.pathIn(defaultLanguage),
    ),
  );
}

/** The pages of a sitemap in so many languages. */
function familiesIn(languages: readonly string[]): number {
  return Math.max(1, Math.floor(SITEMAP_SIZE / languages.length));
}

/** All but the stories; of names, which are many, the ids. */
async function pagesInEach(now: number): Promise<{ pages: PageInEach[]; nameIds: string[] }> {
  const { defaultLanguage } = await getSettings();
  const topics = await listTopics(defaultLanguage);
  const places = await listCountedPlaces(defaultLanguage);
  const collections = await listCollections(defaultLanguage);
  const names = await listNames(defaultLanguage);
  const authors = await listAuthors(defaultLanguage);
  const lists = [
    ...[topicsPath, namesPath, placesPath, collectionsPath, storiesPath, subscribePath],
    ...[todayPath, calendarPath, browsePath, ...((await hasAgenda(now)) ? [agendaPath] : [])],
  ];
  return {
    pages: [
      { pathIn: frontPath, otherwise: '/' },
      ...lists.map((list) => ({ pathIn: (language: string) => list(language) })),
      ...topics.map(pageOf('topic')),
      ...places.map(pageOf('place')),
      ...collections.map(pageOf('collection')),
      ...authors.map(pageOf('author')),
    ],
    nameIds: names.map(({ id }) => id).sort(),
  };
}

function pageOf(kind: NamedKind) {
  return (term: NamedTerm): PageInEach => ({
    pathIn: (language) => namedPath(kind, language, slugIn(term, language)),
  });
}

/** The number of sitemaps of stories, which changes less often than their content. */
export async function countStorySitemaps(): Promise<number> {
  noteTag(SITEMAPS);
  return sitemapsFor(await countPublishedTexts());
}

/**
 * The pages of one sitemap of stories.
 * @param number from 1
 * @returns an empty list where there is no such sitemap
 */
export async function listStorySitemap(number: number): Promise<SitemapPage[]> {
  const { defaultLanguage } = await getSettings();
  const pages = await stories(defaultLanguage);
  return pages.slice((number - 1) * SITEMAP_SIZE, number * SITEMAP_SIZE);
}

async function stories(defaultLanguage: string): Promise<SitemapPage[]> {
  const byStory = groupedBy(await listPublishedTexts(), (text) => text.storyId);
  return [...byStory.values()].flatMap((texts) => {
    const [any] = texts;
    const first = any && chooseText(texts, defaultLanguage, any.originalLanguage);
    if (!first) return [];
    const pages = texts.map(({ language, slug, changedAt }) => {
      return { language, path: storyPath(language, slug), changedAt };
    });
    return family(pages, storyPath(first.language, first.slug));
  });
}

function family(
  pages: readonly { language: string; path: string; changedAt: number | null }[],
  otherwise: string,
): SitemapPage[] {
  const alternates = [...pages, { language: 'x-default', path: otherwise }].map(
    ({ language, path }) => ({ language, path }),
  );
  return pages.map(({ path, changedAt }) => ({ path, changedAt, alternates }));
}
