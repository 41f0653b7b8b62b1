import { listCollections } from '@/domain/collections/queries';
import { groupedBy } from '@/domain/grouped';
import { getSettings } from '@/domain/site/queries';
import { listPublishedTexts } from '@/domain/stories/queries';
import { chooseText } from '@/domain/stories/story';
import { listTopics } from '@/domain/topics/queries';
import {
  absolute,
  collectionPath,
  collectionsPath,
  frontPath,
  storyPath,
  subscribePath,
  todayPath,
  topicPath,
  topicsPath,
} from './address';

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

/** One sitemap in XML. */
export function sitemapDocument(pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ path, changedAt, alternates }) => {
    const links = alternates.map(
      (each) =>
        `<xhtml:link rel="alternate" hreflang="${each.language}" href="${escaped(absolute(each.path))}"/>`,
    );
    const changed = changedAt ? `<lastmod>${new Date(changedAt).toISOString()}</lastmod>` : '';
    return `<url><loc>${escaped(absolute(path))}</loc>${changed}${links.join('')}</url>`;
  });
  return `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

/** The list of sitemaps in XML. */
export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((each) => `<sitemap><loc>${escaped(each)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
