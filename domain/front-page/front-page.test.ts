import { beforeEach, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { frontTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation } from '@/db/schema/site';
import { seenPrint } from '@/domain/forms/seen';
import { freshDatabase } from '@/testing/database';
import {
  composeFront,
  discardFront,
  publishFront,
  scheduleFront,
  unscheduleFront,
} from './changes';
import { DEFAULT_FRONT, FRONT_PARTS, withEveryPart } from './front-page';
import { readFrontParts } from './front-page-form';
import { getFrontPage, getStoredFront } from './queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 10, 30, 12);
const LATER = NOW + 3_600_000;

beforeEach(freshDatabase);

const pin = (id: string, now = NOW) =>
  tx((write) =>
    composeFront(write, NOBODY, 'en', (page) => ({ ...page, pinned: [...page.pinned, id] }), now),
  );

const seen = async () => {
  const { draft } = await getStoredFront('en');
  return { language: 'en', was: seenPrint(draft) };
};

it('shows readers a change when its draft is published, in its language alone', async () => {
  await pin('a');
  expect((await getFrontPage('en', NOW)).pinned).toEqual([]);
  expect(await reads().select().from(invalidation), 'a draft makes no page stale').toEqual([]);
  const wish = await seen();
  await tx((write) => publishFront(write, NOBODY, wish, NOW));
  expect((await getFrontPage('en', NOW)).pinned).toEqual(['a']);
  expect((await getFrontPage('nl', NOW)).pinned).toEqual([]);
  const stale = (await reads().select().from(invalidation)).map(({ tag }) => tag);
  expect(stale).toEqual([frontTag('en')]);
  expect((await getStoredFront('en')).draft).toBeNull();
});

it('changes to a scheduled draft at its time, when the page that is kept expires', async () => {
  await pin('a');
  const wish = { ...(await seen()), dueAt: LATER };
  const early = { ...wish, dueAt: NOW };
  expect(await tx((write) => scheduleFront(write, NOBODY, early, NOW))).toBe('past');
  expect(await tx((write) => scheduleFront(write, NOBODY, wish, NOW))).toBeNull();
  const context = newContext();
  const before = await withContext(context, () => getFrontPage('en', LATER - 1));
  expect([before.pinned, context.expiresAt]).toEqual([[], LATER]);
  const other = newContext();
  const after = await withContext(other, () => getFrontPage('en', LATER));
  expect([after.pinned, other.expiresAt]).toEqual([['a'], null]);
  await pin('b', LATER);
  expect((await getFrontPage('en', LATER)).pinned, 'the next draft begins there').toEqual(['a']);
  expect((await getStoredFront('en')).draft).toMatchObject({ dueAt: null });
});

it('refuses to publish, schedule or discard a draft that somebody changed meanwhile', async () => {
  await pin('a');
  const wish = await seen();
  await pin('b');
  for (const change of [publishFront, unscheduleFront, discardFront]) {
    await expect(tx((write) => change(write, NOBODY, wish, NOW))).rejects.toThrow();
  }
  const timed = { ...wish, dueAt: LATER };
  await expect(tx((write) => scheduleFront(write, NOBODY, timed, NOW))).rejects.toThrow();
  const now = await seen();
  await tx((write) => discardFront(write, NOBODY, now, NOW));
  expect((await getStoredFront('en')).draft).toBeNull();
  const gone = await seen();
  await expect(tx((write) => publishFront(write, NOBODY, gone, NOW))).rejects.toThrow();
});

it('keeps a draft whose schedule is cancelled', async () => {
  await pin('a');
  const wish = { ...(await seen()), dueAt: LATER };
  await tx((write) => scheduleFront(write, NOBODY, wish, NOW));
  const scheduled = await seen();
  await tx((write) => unscheduleFront(write, NOBODY, scheduled, NOW));
  expect((await getFrontPage('en', LATER)).pinned).toEqual([]);
  expect((await getStoredFront('en')).draft?.page.pinned).toEqual(['a']);
});

it('has every part once, also after one was added to the program', () => {
  const [first, ...rest] = DEFAULT_FRONT.parts;
  const page = withEveryPart({ ...DEFAULT_FRONT, parts: rest });
  expect(page.parts.map(({ part }) => part).sort()).toEqual([...FRONT_PARTS].sort());
  expect(page.parts.at(-1)).toEqual(first);
});

it('refuses an order that leaves out a part', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ language: 'en', was: '', move: '', toggle: '' })) {
    form.set(name, value);
  }
  for (const part of FRONT_PARTS) form.append('order', `/${part}`);
  const read = readFrontParts(form);
  expect(read.ok && read.value.parts).toEqual(FRONT_PARTS);
  form.delete('order');
  form.append('order', '/day');
  expect(readFrontParts(form).ok).toBe(false);
});
