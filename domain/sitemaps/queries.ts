import { noteTag } from '@/cache/context';
import { SITEMAPS } from '@/cache/tags';
import {
  agendaPath,
  collectionPath,
  collectionsPath,
  frontPath,
  namePath,
  namesPath,
  placePath,
  placesPath,
  storyPath,
  subscribePath,
  todayPath,
  topicPath,
  topicsPath,
} from '@/domain/addresses/address';
import { hasAgenda } from '@/domain/calendar/agenda-queries';
import { listCollections } from '@/domain/collections/queries';
import { countPublishedTexts } from '@/domain/freshness/count-queries';
import { SITEMAP_SIZE, sitemapsFor } from '@/domain/freshness/sitemap';
import { groupedBy } from '@/domain/grouped';
import { listNames } from '@/domain/names/index-queries';
import { getNames } from '@/domain/names/queries';
import type { ShownName } from '@/domain/names/shown-name';
import { listCountedPlaces } from '@/domain/places/queries';
import { listPublishedTexts } from '@/domain/reader/story-queries';
import { getSettings } from '@/domain/settings/queries';
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

/** Every page that is not a story's. @param now decides which events are still to come */
export async function listSitemapPages(now: number): Promise<SitemapPage[]> {
  const { languages, defaultLanguage } = await getSettings();
  const inEach = (pathIn: (language: string) => string, otherwise?: string) =>
    family(
      languages.map((language) => ({ language, path: pathIn(language), changedAt: null })),
      otherwise ?? pathIn(defaultLanguage),
    );
  const topics = await listTopics(defaultLanguage);
  const places = await listCountedPlaces(defaultLanguage);
  const collections = await listCollections(defaultLanguage);
  const names = await withStories(defaultLanguage);
  return [
    ...inEach(frontPath, '/'),
    ...[
      topicsPath,
      namesPath,
      placesPath,
      collectionsPath,
      (language: string) => todayPath(language),
      subscribePath,
      ...((await hasAgenda(now)) ? [agendaPath] : []),
    ].flatMap((pathIn) => inEach(pathIn)),
    ...topics.flatMap((topic) =>
      inEach((language) => topicPath(language, slugIn(topic, language))),
    ),
    ...names.flatMap((each) => inEach((language) => namePath(language, slugIn(each, language)))),
    ...places.flatMap((each) => inEach((language) => placePath(language, slugIn(each, language)))),
    ...collections.flatMap((each) =>
      inEach((language) => collectionPath(language, slugIn(each, language))),
    ),
  ];
}

async function withStories(language: string): Promise<ShownName[]> {
  const listed = await listNames(language);
  return getNames(
    listed.map(({ id }) => id),
    language,
  );
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
