import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { SITEMAPS } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation, listingCount } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { SITEMAP_SIZE } from '@/domain/site/sitemap';
import { countStorySitemaps } from '@/domain/site/sitemap-queries';
import { writeText } from './changes';
import { publishText, withdrawText } from './publish-changes';
import { addStory } from './story-changes';

const NOBODY = { staffId: null };
const STORY = {
  kind: 'item' as const,
  originalLanguage: 'en',
  eventDate: '',
  eventCalendar: 'gregorian' as const,
  source: '',
  sourceUrl: '',
  coverPictureId: null,
  placeIds: [],
  topicIds: [],
};

let clock = Date.UTC(2026, 0, 1);

beforeEach(() => {
  freshDatabase();
});

it('counts the sitemaps anew exactly when a publication needs one more or one fewer', async () => {
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
  await tx((write) => withdrawText(write, NOBODY, wanted, ++clock));
  await tx((write) => withdrawText(write, NOBODY, { ...wanted, storyId: second }, ++clock));
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
    await writeText(write, NOBODY, written, ++clock);
    await publishText(write, NOBODY, written, ++clock);
    return storyId;
  });
}

async function staleSitemaps(): Promise<number> {
  const rows = await reads().select().from(invalidation).where(eq(invalidation.tag, SITEMAPS));
  return rows.length;
}
