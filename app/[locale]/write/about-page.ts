import { AUTHOR_PAGES } from '@/app/_named/author-pages';
import { COLLECTION_PAGES } from '@/app/_named/collection-pages';
import { NAME_PAGES } from '@/app/_named/name-pages';
import { findNamedTerm, type NamedPages } from '@/app/_named/named-pages';
import { PLACE_PAGES } from '@/app/_named/place-pages';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import { storyAt } from '@/app/[locale]/stories/[story]/find-story';
import { frontPath, namedPath, storyPath } from '@/app/address';
import { readFrame } from '@/app/frame';
import { kindInFolder, type NamedKind } from '@/domain/addresses/named-kind';
import { SECTIONS } from '@/domain/reader-notes/page-path';
import { noteParagraphs } from '@/domain/reader-notes/paragraphs';
import type { NotePage } from '@/domain/reader-notes/reader-note';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

const PAGES: Record<NamedKind, NamedPages> = {
  topic: TOPIC_PAGES,
  collection: COLLECTION_PAGES,
  place: PLACE_PAGES,
  name: NAME_PAGES,
  author: AUTHOR_PAGES,
};

/**
 * The page that a note is about.
 * @param about its path as a parameter has it, decoded; anybody can make it up
 * @returns null for what is no public page, so that no words of strangers are shown as its title
 */
export async function findAboutPage(about: string): Promise<NotePage | null> {
  const [, first = '', folder = '', slug = '', ...rest] = about.normalize('NFC').split('/');
  const language = canonicalTag(first);
  if (!about.startsWith('/') || language === null || rest.length > 0) return null;
  if (folder === 'stories' && slug) return storyPage(language, slug);
  if (!isInterfaceLanguage(language)) return null;
  const kind = kindInFolder(folder);
  if (kind && slug) return namedPage(kind, language, slug);
  return slug === '' ? plainPage(language, folder) : null;
}

async function storyPage(language: string, slug: string): Promise<NotePage | null> {
  const { found } = await storyAt(language, slug);
  if (found.is === 'moved') return storyPage(found.language, found.slug);
  if (found.is !== 'here') return null;
  const { story } = found;
  const path = storyPath(language, story.slug);
  const paragraphs = noteParagraphs(story.body, story.language);
  return { path, title: story.title, language: story.language, storyId: story.id, paragraphs };
}

async function namedPage(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<NotePage | null> {
  const found = await findNamedTerm(PAGES[kind], language, slug);
  if (found?.is === 'moved') return namedPage(kind, language, found.slug);
  if (found?.is !== 'here') return null;
  const { term } = found;
  const path = namedPath(kind, language, term.slug);
  return { path, title: term.name, language: term.language, storyId: null, paragraphs: [] };
}

async function plainPage(language: string, folder: string): Promise<NotePage | null> {
  const path = frontPath(language);
  if (folder === '') {
    const { siteName, siteNameLanguage } = await readFrame(language);
    return { path, title: siteName, language: siteNameLanguage, storyId: null, paragraphs: [] };
  }
  const section = SECTIONS.find((each) => each === folder);
  if (!section) return null;
  const title = getT(language)(`frame.${section}`);
  return { path: `${path}/${section}`, title, language, storyId: null, paragraphs: [] };
}
