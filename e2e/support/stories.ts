/**
 * Stories created by a test with the functions of the staff's site in the running server's
 * database; removed after the test.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { closeDatabase, openDatabase, reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import { storyPath } from '@/domain/addresses/address';
import type { Document } from '@/domain/documents/document';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import type { StoryDetails } from '@/domain/stories/story-changes';
import { addStory, removeStory } from '@/domain/stories/story-changes';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { DATA } from './site';

process.env.DATA_DIR = DATA;

const EDITOR = { staffId: null };

export interface Words {
  title?: string;
  subtitle?: string;
  teaser?: string;
  metaTitle?: string;
  metaDescription?: string;
  /** Text in Markdown. */
  text?: string;
  /** The document, for what Markdown cannot express. */
  body?: Document;
  slug?: string;
  /** Source language of a translation. */
  from?: string;
}

export interface TestStory {
  id: string;
  shortId: string;
  /** Prefix of all its slugs, found nowhere else. */
  mark: string;
  slug(language: string): string;
  path(language: string): string;
  /** Languages with a text. */
  written: Set<string>;
}

/** Whether an address belongs to a test that may be running in parallel. */
export const isOfTest = (path: string) => decodeURIComponent(path).includes('/stories/e2e-');

/** Adds a story without texts. */
export async function insertStory(facts: Partial<StoryDetails> = {}): Promise<TestStory> {
  const mark = `e2e-${randomBytes(5).toString('hex')}`;
  const topicId = await findTerm('topic', 'en', 'migration');
  const given: StoryDetails = {
    kind: 'item',
    originalLanguage: 'en',
    eventDate: '1931-03-05',
    eventCalendar: 'gregorian',
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: topicId ? [topicId] : [],
    ...facts,
  };
  const id = await tx((write) => addStory(write, EDITOR, given, Date.now()));
  const [row] = await reads()
    .select({ shortId: story.shortId })
    .from(story)
    .where(eq(story.id, id));
  const slug = (language: string) => `${mark}-${language.toLowerCase()}`;
  return {
    id,
    shortId: row?.shortId ?? '',
    mark,
    slug,
    path: (language) => storyPath(language, slug(language)),
    written: new Set(),
  };
}

/** Saves a text as a draft. */
export async function write(of: TestStory, language: string, words: Words = {}): Promise<void> {
  const { from, text, ...rest } = words;
  of.written.add(language);
  const title = `${of.mark} in ${language}`;
  const body = documentFromMarkdown(text ?? `A text of ${of.mark} in ${language}.`, {
    figure: () => '',
    story: () => '',
  });
  const madeFrom = from ? { language: from, hashes: [], publishedAt: null } : undefined;
  const written = {
    title,
    slug: of.slug(language),
    body,
    ...rest,
    storyId: of.id,
    language,
    madeFrom,
  };
  await tx((queries) => importText(queries, EDITOR, written, Date.now()));
}

/** Publishes `words`, else the last draft, else a short text. */
export async function publish(of: TestStory, language: string, words?: Words): Promise<void> {
  if (words || !of.written.has(language)) await write(of, language, words);
  await tx((queries) => publishText(queries, EDITOR, { storyId: of.id, language }, Date.now()));
}

export async function withdraw(of: TestStory, language: string, reason = ''): Promise<void> {
  const wanted = { storyId: of.id, language, reason };
  await tx((queries) => unpublishText(queries, EDITOR, wanted, Date.now()));
}

export async function rename(of: TestStory, language: string, slug: string): Promise<void> {
  const wanted = { storyId: of.id, language, slug };
  await tx((queries) => renameText(queries, EDITOR, wanted, Date.now()));
}

export async function remove(of: TestStory): Promise<void> {
  await tx((queries) => removeStory(queries, EDITOR, of.id, Date.now()));
}

/** Runs `change` with the functions above writing to another server's data. */
export async function inDataOf<T>(folder: string, change: () => Promise<T>): Promise<T> {
  openDatabase(path.join(folder, 'vitrine.db'));
  try {
    return await change();
  } finally {
    closeDatabase();
  }
}
