import { beforeEach, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { listing } from '@/db/schema/site';
import { startOfYear } from '@/domain/dates/year-of-day';
import { freshDatabase } from '@/testing/database';
import { beforeDecade, previousPage } from './list-position-queries';
import { listStories } from './story-list-queries';

beforeEach(freshDatabase);

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

it('leads from each page of a list back to the one before it', async () => {
  await tx(async (write) => {
    const rows = Array.from({ length: 7 }, (_, at) => ({
      ...{ list: 'site', language: '', storyId: id(at), publishedAt: at, eventSort: -at },
    }));
    await write.insert(listing).values(rows);
  });
  for (const order of ['published', 'event'] as const) {
    const request = { list: 'site', language: 'en', order, size: 3 };
    const first = await listStories(request);
    const second = await listStories({ ...request, after: first.next });
    if (!first.next || !second.next) throw new Error('Seven stories fill more than two pages.');
    expect(await previousPage({ ...request, after: second.next }), order).toEqual(first.next);
    expect(await previousPage({ ...request, after: first.next }), order).toBeNull();
  }
});

it('begins a page at a decade, and keeps it only where the decade has stories', async () => {
  await tx(async (write) => {
    const rows = [1848, 1917, 1919].map((year, at) => ({
      ...{ list: 'site', language: '', storyId: id(at), publishedAt: at },
      eventSort: startOfYear(year),
    }));
    await write.insert(listing).values(rows);
  });
  const at = async (decade: number) => {
    const context = newContext();
    const before = await withContext(context, () =>
      beforeDecade({ list: 'site', language: 'en' }, decade),
    );
    return { before: before?.id, kept: !context.isPassing };
  };
  expect(await at(1840)).toEqual({ before: undefined, kept: true });
  expect(await at(1910)).toEqual({ before: id(0), kept: true });
  expect(await at(1900)).toEqual({ before: id(0), kept: false });
  expect(await at(1920)).toEqual({ before: id(2), kept: false });
});
