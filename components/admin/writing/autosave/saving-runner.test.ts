import { describe, expect, it, vi } from 'vitest';
import { listRevisions } from '@/domain/history/history-queries';
import { BEAT_MS, LOCKED_MS } from '@/domain/writing/edit-lock';
import { mergedText, mergeOf } from '@/domain/writing/merge';
import type { TheirText } from './save-request';
import { hasUnsaved, isReadOnly } from './saving';
import {
  givenTwoPeople,
  isOffline,
  keptFor,
  OPEN,
  open,
  pass,
  said,
  storedFor,
} from './two-people.fixtures';

givenTwoPeople();

/** Maria saves `One`, then `Two`, and closes the page. Returns what the server had after `One`. */
async function savedOnce() {
  const before = await open('Maria');
  before.type('One');
  await pass(BEAT_MS);
  const storedThen = await storedFor('Maria');
  before.type('One', 'Two');
  await pass(BEAT_MS);
  OPEN.pop()?.();
  await pass(1);
  return storedThen;
}

describe('the pages of two people', () => {
  it('let one edit and the other read along, who can continue when the first has stopped', async () => {
    const hers = await open('Maria');
    const his = await open('Ben');
    hers.type('From Maria');
    await pass(BEAT_MS);
    expect(hasUnsaved(hers.saving())).toBe(false);
    expect(isReadOnly(his.saving())).toBe(true);
    expect(his.runner.read().around).toMatchObject({ savedBy: 'Maria', version: 2 });
    his.runner.renew();
    await pass(1);
    expect(said(his.page.text)).toContain('From Maria');
    isOffline.add('Maria');
    await pass(LOCKED_MS + BEAT_MS);
    expect(his.saving().hold).toMatchObject({ is: 'left', by: { name: 'Maria' } });
    his.runner.writeHere();
    await pass(1);
    expect(his.saving().hold.is).toBe('mine');
    expect(isReadOnly(his.saving())).toBe(false);
  });

  it('let a user finish typing after learning that another is editing', async () => {
    const his = await open('Ben');
    const hers = await open('Maria');
    hers.type('From Maria');
    await pass(BEAT_MS - 10);
    his.mutter('From B');
    await pass(20);
    expect(his.saving().hold).toMatchObject({ is: 'theirs', by: { name: 'Maria' } });
    expect(isReadOnly(his.saving())).toBe(false);
    his.type('From Ben');
    await pass(BEAT_MS);
    expect(JSON.stringify((await keptFor('Ben'))[0]?.content)).toContain('From Ben');
  });

  it('show what was saved during rendering, as long as nothing was typed', async () => {
    const storedThen = await savedOnce();
    const after = await open('Maria', storedThen);
    expect(said(after.page.text)).toContain('Two');
    after.type('One', 'Two', 'Three');
    await pass(BEAT_MS);
    expect(after.saving()).toMatchObject({ trouble: null, saved: 1 });
  });

  it('request the newest text again when the request was lost', async () => {
    const storedThen = await savedOnce();
    const { fetch } = globalThis;
    let isLost = false;
    vi.stubGlobal('fetch', (address: string, request: { body: string }) => {
      if (isLost || !request.body.includes('"wantsText":true')) return fetch(address, request);
      isLost = true;
      return Promise.reject(new TypeError('No network'));
    });
    const after = await open('Maria', storedThen);
    expect(isLost).toBe(true);
    expect(said(after.page.text)).not.toContain('Two');
    await pass(BEAT_MS);
    expect(said(after.page.text)).toContain('Two');
  });

  it('lose nothing when an offline user returns, and merge both texts', async () => {
    const hers = await open('Maria');
    hers.type('One', 'Two');
    await pass(BEAT_MS);
    const his = await open('Ben');
    isOffline.add('Maria');
    hers.type('One by Maria', 'Two');
    await pass(LOCKED_MS + BEAT_MS);
    his.runner.writeHere();
    await pass(1);
    his.type('One', 'Two by Ben');
    await pass(BEAT_MS);
    isOffline.clear();
    await pass(60_000);
    const { trouble, hold } = hers.saving();
    expect(hold).toMatchObject({ is: 'theirs', by: { name: 'Ben' } });
    expect(isReadOnly(hers.saving())).toBe(true);
    const [kept] = await keptFor('Maria');
    expect(JSON.stringify(kept?.content)).toContain('One by Maria');
    if (trouble?.is !== 'conflict') throw new Error('She was not told.');
    const theirs: TheirText = trouble.theirs;
    hers.runner.decide(theirs, 'mine');
    expect(hers.saving().trouble?.is).toBe('conflict');
    OPEN.pop()?.();
    await pass(BEAT_MS);
    const both = mergedText(mergeOf(hers.runner.readBase(), hers.page.text, theirs));
    if (!both) throw new Error('They changed different paragraphs.');
    hers.page.text = both;
    hers.runner.decide(theirs, 'both');
    await pass(1);
    expect(hers.saving().trouble).toBeNull();
    const working = (await storedFor('Ben'))?.content;
    expect(JSON.stringify(working?.body)).toContain('One by Maria');
    expect(JSON.stringify(working?.body)).toContain('Two by Ben');
    expect(await keptFor('Maria')).toHaveLength(1);
  });

  it('save what was typed in ten minutes without a network, as one entry of the history', async () => {
    const page = await open('Maria');
    page.type('Before');
    await pass(BEAT_MS);
    isOffline.add('Maria');
    for (let minute = 1; minute <= 10; minute += 1) {
      page.type('Before', `Minute ${minute}`);
      await pass(60_000);
    }
    expect(page.saving().trouble?.is).toBe('unreached');
    isOffline.clear();
    await pass(31_000);
    expect(hasUnsaved(page.saving())).toBe(false);
    const lines = await listRevisions((await storedFor('Maria'))?.row.id ?? '');
    expect(lines.map((line) => line.number)).toEqual([2, 1]);
  });

  it('release the edit lock after five minutes without typing, and take it again with the next change', async () => {
    const hers = await open('Maria');
    hers.type('From Maria');
    await pass(5 * 60_000 + LOCKED_MS + BEAT_MS);
    expect(hers.saving().hold.is).toBe('free');
    hers.type('From Maria again');
    await pass(1);
    expect(hers.saving().hold.is).toBe('mine');
  });

  it('of one user hand over the edit lock with one click', async () => {
    const first = await open('Maria');
    first.type('First');
    await pass(BEAT_MS);
    const second = await open('Maria');
    expect(second.saving().hold).toMatchObject({ is: 'theirs', by: { isYou: true } });
    second.runner.writeHere();
    await pass(1);
    expect(second.saving().hold.is).toBe('mine');
    second.type('First and second');
    await pass(BEAT_MS);
    expect(isReadOnly(first.saving())).toBe(true);
    expect(hasUnsaved(second.saving())).toBe(false);
  });
});
