import { newContext, noteTag, withContext } from '@/cache/context';
import { COLLECTIONS, COUNTS } from '@/cache/tags';
import { listCollections } from '@/domain/collections/queries';
import { groupedBy } from '@/domain/grouped';
import { listPublishedTexts } from '@/domain/stories/queries';
import { chooseText } from '@/domain/stories/story';
import { listTopics } from '@/domain/topics/queries';
import {
  collectionPath,
  collectionsPath,
  frontPath,
  storyPath,
  subscribePath,
  todayPath,
  topicPath,
  topicsPath,
} from './address';
import { getSettings } from './queries';

/** A page with the languages that it exists in, as its own head says them. */
export interface SitemapPage {
  path: string;
  /** Milliseconds since 1970, where an honest date is known. */
  changedAt: number | null;
  alternates: { language: string; path: string }[];
}

/** Addresses in one sitemap; the protocol takes 50,000 and 50 MB, and each of ours names every language. */
export const SITEMAP_SIZE = 10_000;

/** Every page of the reader's site that search engines should know. */
export async function listSitemapPages(): Promise<SitemapPage[]> {
  const { languages, defaultLanguage } = await getSettings();
  const inEach = (pathIn: (language: string) => string, otherwise?: string) =>
    family(
      languages.map((language) => ({ language, path: pathIn(language), changedAt: null })),
      otherwise ?? pathIn(defaultLanguage),
    );
  const topics = await listTopics(defaultLanguage);
  const collections = await listCollections(defaultLanguage);
  return [
    ...inEach(frontPath, '/'),
    ...[
      topicsPath,
      collectionsPath,
      (language: string) => todayPath(language),
      subscribePath,
    ].flatMap((pathIn) => inEach(pathIn)),
    ...topics.flatMap((topic) =>
      inEach((language) => topicPath(language, topic.slugs[language] ?? topic.slug)),
    ),
    ...collections.flatMap((each) =>
      inEach((language) => collectionPath(language, each.slugs[language] ?? each.slug)),
    ),
    ...(await stories(defaultLanguage)),
  ];
}

/** How many sitemaps there are; that changes only with the number of pages, not with what they say. */
export async function countSitemaps(): Promise<number> {
  noteTag(COUNTS, COLLECTIONS);
  const pages = await withContext(newContext(), listSitemapPages);
  return Math.max(1, Math.ceil(pages.length / SITEMAP_SIZE));
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
