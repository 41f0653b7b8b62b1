import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { SITEMAPS } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation, listingCount } from '@/db/schema/site';
import { SITEMAP_SIZE } from '@/domain/freshness/sitemap';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { countStorySitemaps } from '@/domain/sitemaps/queries';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';

const NOBODY = { staffId: null };
const STORY = {
  kind: 'item' as const,
  originalLanguage: 'en',
  eventDate: '',
  eventCalendar: 'gregorian' as const,
  source: '',
  sourceUrl: '',
  coverImageId: null,
  placeIds: [],
  topicIds: [],
};

let clock = Date.UTC(2026, 0, 1);

beforeEach(() => {
  freshDatabase();
});

it('changes the number of sitemaps exactly when a publication needs one more or one fewer', async () => {
  const first = await published('first');
  const before = await staleSitemaps();
  await tx((write) =>
    write.insert(listingCount).values({ list: 'site', language: 'es', count: SITEMAP_SIZE - 1 }),
  );
  expect(await countStorySitemaps()).toBe(1);
  const second = await published('second');
  expect(await countStorySitemaps()).toBe(2);
  expect(await staleSitemaps()).toBe(before + 1);
  await published('third');
  expect(await staleSitemaps()).toBe(before + 1);
  const wanted = { storyId: first, language: 'en' };
  await tx((write) => unpublishText(write, NOBODY, wanted, ++clock));
  await tx((write) => unpublishText(write, NOBODY, { ...wanted, storyId: second }, ++clock));
  expect(await countStorySitemaps()).toBe(1);
  expect(await staleSitemaps()).toBe(before + 2);
});

async function published(words: string): Promise<string> {
  return tx(async (write) => {
    const storyId = await addStory(write, NOBODY, STORY, ++clock);
    const content = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
    ];
    const body = { type: 'doc' as const, content };
    const written = { storyId, language: 'en', title: words, subtitle: '', teaser: '', body };
    await importText(write, NOBODY, written, ++clock);
    await publishText(write, NOBODY, written, ++clock);
    return storyId;
  });
}

async function staleSitemaps(): Promise<number> {
  const rows = await reads().select().from(invalidation).where(eq(invalidation.tag, SITEMAPS));
  return rows.length;
}
