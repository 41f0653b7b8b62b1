import { beforeEach, describe, expect, it } from 'vitest';
import { dayContents } from '@/app/[locale]/today/day';
import { readFrame } from '@/app/frame';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { dayList } from '@/domain/dates/today';
import type { Document } from '@/domain/documents/document';
import { DEFAULT_FRONT } from '@/domain/front-page/front-page';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { parseCursor } from '@/domain/reader/cursor';
import { PAGE_SIZE } from '@/domain/reader/story-list-queries';
import { saveSettings } from '@/domain/settings/changes';
import { getFront } from '@/domain/site/front-queries';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { notInvalidatedBy } from '@/testing/freshness';

const NOBODY = { staffId: null };
const ZONE = 'Europe/Amsterdam';
const COMMON = Date.UTC(2027, 1, 28, 12);
const LEAP = Date.UTC(2028, 1, 28, 12);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};
let clock: number;

beforeEach(async () => {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  await tx((write) => saveSettings(write, { languages: ['en'], timeZone: ZONE }, clock));
});

async function publish(eventDate: string): Promise<string> {
  clock += 1000;
  const facts = {
    kind: 'item' as const,
    originalLanguage: 'en',
    eventDate,
    eventCalendar: 'gregorian' as const,
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
  };
  return tx(async (write) => {
    const storyId = await addStory(write, NOBODY, facts, clock);
    await importText(write, NOBODY, { storyId, language: 'en', title: eventDate, body }, clock);
    await publishText(write, NOBODY, { storyId, language: 'en' }, clock);
    return storyId;
  });
}

async function dayOfFront(today: string, now: number) {
  const parts = await getFront('en', DEFAULT_FRONT, { today, timeZone: ZONE, now });
  return parts.find(({ part }) => part === 'day');
}

async function shown(day: string, now: number) {
  const { rows } = await dayContents(await readFrame('en'), day, now);
  return rows.map((row) => row.title);
}

describe('the 29th of February', () => {
  it('is shown on the 28th in a year without it, on its page and on the front page', async () => {
    await publish('1912-02-29');
    await publish('1917-02-28');
    expect(await shown('02-28', COMMON)).toEqual(['1912-02-29', '1917-02-28']);
    expect(await shown('02-28', LEAP)).toEqual(['1917-02-28']);
    expect(await shown('02-29', COMMON)).toEqual(['1912-02-29']);
    const front = (now: number) => dayOfFront('02-28', now);
    expect(await front(COMMON)).toMatchObject({ day: '02-28', more: 1 });
    expect(await front(LEAP)).toMatchObject({ day: '02-28', more: 0 });
  });

  it('makes only the page of the 28th expire, at the end of the year', async () => {
    const context = newContext();
    await withContext(context, () => shown('02-28', COMMON));
    expect(context.expiresAt).toBe(Date.UTC(2027, 11, 31, 23));
    const other = newContext();
    await withContext(other, () => shown('03-01', COMMON));
    expect(other.expiresAt).toBeNull();
    expect(dayList('02-28', 'Pacific/Auckland', Date.UTC(2027, 11, 31, 12)).list).toBe('day:02-28');
  });

  it('invalidates the page of the 28th when it changes', async () => {
    const storyId = await publish('1912-02-29');
    const reading = () => new Map([['28th', () => shown('02-28', COMMON)]]);
    expect(await notInvalidatedBy(() => publish('1916-02-29'), reading)).toEqual([]);
    const withdraw = () =>
      tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, clock));
    expect(await notInvalidatedBy(withdraw, reading)).toEqual([]);
    expect(await shown('02-28', COMMON)).toEqual(['1916-02-29']);
  });
});

it('a day with many stories shows them page by page, and the front says how many there are', async () => {
  for (let n = 0; n < PAGE_SIZE + 5; n += 1) await publish(`${1800 + n}-05-01`);
  const frame = await readFrame('en');
  const first = await dayContents(frame, '05-01', COMMON);
  expect(first.rows.length).toBe(PAGE_SIZE);
  const second = await dayContents(frame, '05-01', COMMON, parseCursor(first.next ?? ''));
  expect(second.rows.map((row) => row.title).at(0)).toBe('1830-05-01');
  expect(second.rows.length).toBe(5);
  expect(second.next).toBeNull();
  expect(await dayOfFront('05-01', COMMON)).toMatchObject({ more: PAGE_SIZE + 4 });
});
