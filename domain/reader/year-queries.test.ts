import { beforeEach, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { listing } from '@/db/schema/site';
import { story, UNDATED } from '@/db/schema/stories';
import { dayCount } from '@/domain/dates/day-count';
import { saveSettings } from '@/domain/settings/changes';
import { freshDatabase } from '@/testing/database';
import { MOST_OF_A_DECADE } from './decade-count';
import { countDecades } from './decade-queries';
import { MOST_OF_A_YEAR } from './year-count';
import { getYears } from './year-queries';

beforeEach(freshDatabase);

const january = (year: number) => dayCount({ year, month: 1, day: 1 });

async function insertListed(
  id: string,
  eventSort: number,
  languages: string[],
  eventDate = '',
): Promise<void> {
  await tx(async (write) => {
    await write.insert(story).values({
      id,
      shortId: id,
      kind: 'item',
      originalLanguage: 'en',
      eventSort,
      eventDate,
      createdAt: 0,
      changedAt: 0,
    });
    for (const language of ['', ...languages]) {
      const row = { list: 'topic:t', language, storyId: id, publishedAt: 0, eventSort };
      await write.insert(listing).values(row);
    }
  });
}

it('counts the stories of each year, leaves undated ones out, and may count one language alone', async () => {
  await insertListed('a', january(1922), ['en']);
  await insertListed('b', january(1922) + 200, ['nl']);
  await insertListed('c', january(1848), ['nl']);
  await insertListed('d', UNDATED, ['en']);
  expect(await getYears('topic:t', 'en')).toEqual([
    { year: 1848, count: 1 },
    { year: 1922, count: 2 },
  ]);
  expect(await getYears('topic:t', 'nl', true)).toEqual([
    { year: 1848, count: 1 },
    { year: 1922, count: 1 },
  ]);
});

it('says until when stories lasted that are not of one year', async () => {
  await insertListed('a', january(1914), ['en'], '1914~/1932');
  await insertListed('b', january(1914), ['en'], '1914-05');
  await insertListed('c', january(1920), ['en'], '192X');
  await insertListed('d', january(1930), ['en'], '1930-01/1930-03');
  await insertListed('e', january(1931), ['en'], '1931/..');
  expect(await getYears('topic:t', 'en')).toEqual([
    { year: 1914, count: 2, until: [1932] },
    { year: 1920, count: 1, until: [1929] },
    { year: 1930, count: 1 },
    { year: 1931, count: 1 },
  ]);
});

it('reads no more of a year than is shown, and misses none after it', async () => {
  for (let nth = 0; nth < 40; nth += 1) {
    await insertListed(`m${nth}`, january(1922) + nth * 9, ['en']);
  }
  const few = [-400, -44, 1848, 1921, 1923, 1924, 1950, 1951, 1952, 2001];
  for (const year of few) await insertListed(`y${year}`, january(year), ['en']);
  for (const nth of [1, 2, 3]) await insertListed(`w${nth}`, january(1951) + nth, ['nl']);
  const years = await getYears('topic:t', 'en');
  expect(years.find(({ year }) => year === 1922)?.count).toBe(MOST_OF_A_YEAR);
  expect(years.find(({ year }) => year === 1951)?.count).toBe(4);
  expect(years.map(({ year }) => year)).toEqual([...few, 1922].sort((a, b) => a - b));
});

it('counts the stories that the list shows where the settings leave others out', async () => {
  await insertListed('a', january(1922), ['en']);
  await insertListed('b', january(1923), ['nl']);
  await tx(async (write) => saveSettings(write, { showUntranslated: false }, 1));
  expect(await getYears('topic:t', 'nl')).toEqual([{ year: 1923, count: 1 }]);
});

it('adds the tag of the topic’s list', async () => {
  const context = newContext();
  await withContext(context, () => getYears('topic:t', 'fa'));
  expect([...context.tags]).toContain('list:topic:t:fa');
});

it('counts every story of a decade, in one language alone too', async () => {
  for (let nth = 0; nth < 12; nth += 1) {
    await insertListed(`m${nth}`, january(1922) + nth, nth < 3 ? ['nl'] : []);
  }
  for (const year of [-5, 0, 1919, 1930]) await insertListed(`y${year}`, january(year), []);
  await insertListed('undated', UNDATED, ['nl']);
  const decades = [-10, 0, 1910, 1920, 1930];
  const counted = async (only: boolean) =>
    (await countDecades('topic:t', decades, 'nl', only)).map(({ count }) => count);
  expect(await counted(false)).toEqual([1, 1, 1, 12, 1]);
  expect(await counted(true)).toEqual([0, 0, 0, 3, 0]);
});

it('says where a decade has more stories than are counted', async () => {
  await insertListed('first', january(1922), []);
  const rows = Array.from({ length: MOST_OF_A_DECADE }, (_, nth) => `m${nth}`);
  const facts = { kind: 'item' as const, originalLanguage: 'en', createdAt: 0, changedAt: 0 };
  await tx(async (write) => {
    for (const id of rows) {
      await write.insert(story).values({ ...facts, id, shortId: id, eventSort: january(1923) });
      const row = { list: 'topic:t', language: '', storyId: id, publishedAt: 0 };
      await write.insert(listing).values({ ...row, eventSort: january(1923) });
    }
  });
  expect(await countDecades('topic:t', [1920], 'en')).toEqual([
    { decade: 1920, count: Number.POSITIVE_INFINITY },
  ]);
});
