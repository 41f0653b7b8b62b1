import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { SITEMAPS } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { name, nameForm } from '@/db/schema/names';
import { invalidation, listingCount } from '@/db/schema/site';
import { SITEMAP_SIZE } from '@/domain/freshness/sitemap';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { listPublishedTexts } from '@/domain/reader/story-queries';
import { saveSettings } from '@/domain/settings/changes';
import { listDaySitemap } from '@/domain/sitemaps/day-queries';
import { countPageSitemaps, countStorySitemaps, listPageSitemap } from '@/domain/sitemaps/queries';
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

it('lists the pages that are no stories in as many sitemaps as they need', async () => {
  const ids = Array.from({ length: 1_500 }, (_, at) => `n${at}`);
  await tx(async (write) => {
    for (const id of ids) {
      await write.insert(name).values({ id, shortId: id, kind: 'person', createdAt: 0 });
      await write.insert(nameForm).values({ nameId: id, language: 'en', name: id, slug: id });
      await write.insert(listingCount).values({ list: `name:${id}`, language: '', count: 1 });
    }
  });
  expect(await countPageSitemaps(clock)).toBe(2);
  const parts = [await listPageSitemap(1, clock), await listPageSitemap(2, clock)];
  expect(await listPageSitemap(3, clock)).toEqual([]);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(SITEMAP_SIZE);
  const paths = new Set(parts.flat().map((page) => page.path));
  expect(paths.size).toBe(parts.flat().length);
  const expected = ['/en', '/fa/stories', '/nl/browse', '/ru/today/calendar', '/zh-Hans/names'];
  for (const path of [...expected, ...ids.map((id) => `/en/names/${id}`)]) {
    expect(paths, path).toContain(path);
  }
});

it('lists the days that have stories, with the last change of the texts that each shows', async () => {
  const first = await published('first', { eventDate: '1917-11-07' });
  const second = await published('second', { eventDate: '1918-11-07' });
  await published('leap', { eventDate: '1920-02-29' });
  await published('undated');
  const days = async (now = clock) => (await listDaySitemap(now)).map(({ path }) => path);
  const pages = await listDaySitemap(clock);
  expect(pages).toHaveLength(2 * 7);
  const texts = new Map((await listPublishedTexts()).map((text) => [text.storyId, text.changedAt]));
  const changes = [first, second].map((id) => texts.get(id) ?? 0);
  const page = pages.find(({ path }) => path === '/nl/today/11-07');
  expect(page?.changedAt).toBe(Math.max(...changes));
  expect(page?.alternates).toHaveLength(8);
  expect(page?.alternates).toContainEqual({ language: 'x-default', path: '/en/today/11-07' });
  await tx((write) => saveSettings(write, { showUntranslated: false }, ++clock));
  expect(await days()).toEqual(['/en/today/02-29', '/en/today/11-07']);
  await tx((write) => unpublishText(write, NOBODY, { storyId: first, language: 'en' }, ++clock));
  await tx((write) => unpublishText(write, NOBODY, { storyId: second, language: 'en' }, ++clock));
  expect(await days()).toEqual(['/en/today/02-29']);
});

async function published(words: string, changes: Partial<typeof STORY> = {}): Promise<string> {
  return tx(async (write) => {
    const storyId = await addStory(write, NOBODY, { ...STORY, ...changes }, ++clock);
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
