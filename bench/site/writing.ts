import path from 'node:path';
import { SITE } from '@/cache/tags';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';

const NOBODY = { staffId: null };

/** A story written by the bench. */
export interface BenchStory {
  title: string;
  topicId: string;
  markdown: string;
  /** EDTF. */
  eventDate?: string;
}

/** Opens the content database of a data folder in this process. */
export function openContent(data: string): void {
  openDatabase(path.join(data, 'vitrine.db'));
}

/** Invalidates every page, like a change of the site's settings. */
export async function makeEverythingStale(data: string): Promise<void> {
  openContent(data);
  await tx((write) => markStale(write, [SITE], Date.now()));
  closeDatabase();
}

/**
 * Publishes new stories in English in one transaction.
 * @returns their ids after the commit
 */
export function publishStories(stories: readonly BenchStory[], now: number): Promise<string[]> {
  return tx(async (write) => {
    const ids: string[] = [];
    for (const { title, topicId, markdown, eventDate = '' } of stories) {
      const facts = {
        kind: 'news' as const,
        originalLanguage: 'en',
        eventDate,
        eventCalendar: 'gregorian' as const,
        source: '',
        sourceUrl: '',
        coverImageId: null,
        placeIds: [],
        topicIds: [topicId],
      };
      const storyId = await addStory(write, NOBODY, facts, now);
      const written = { storyId, language: 'en', title, body: readMarkdown(markdown) };
      await importText(write, NOBODY, written, now);
      await publishText(write, NOBODY, written, now);
      ids.push(storyId);
    }
    return ids;
  });
}

/** Publishes a new version of a story; resolves after the commit. */
export function publishAgain(
  storyId: string,
  title: string,
  markdown: string,
  now: number,
): Promise<void> {
  return tx(async (write) => {
    const written = { storyId, language: 'en', title, body: readMarkdown(markdown) };
    await importText(write, NOBODY, written, now);
    await publishText(write, NOBODY, written, now);
  });
}

function readMarkdown(markdown: string) {
  return documentFromMarkdown(markdown, { figure: (id) => String(id), story: (id) => id });
}
