import { expect, it } from 'vitest';
import { SearchShare } from './search-share';

function clocked() {
  const clock = { now: 0 };
  const share = new SearchShare(() => clock.now);
  const search = (ms: number) =>
    share.run(async () => {
      clock.now += ms;
      return 'found';
    });
  return { clock, share, search };
}

it('refuses searches beyond a quarter of the time, and answers again after a while', async () => {
  const { clock, share, search } = clocked();
  let answered = 0;
  while ((await search(100)) !== null) answered += 1;
  expect(answered).toBeGreaterThan(100);
  expect(answered).toBeLessThan(300);
  const wait = share.retryAfter;
  expect(wait).toBeGreaterThan(0);
  clock.now += wait * 1_000;
  expect(await search(100)).toBe('found');
});

it('answers one search after the other, and refuses a long queue', async () => {
  const { share } = clocked();
  let underway = 0;
  let most = 0;
  const search = async () => {
    underway += 1;
    most = Math.max(most, underway);
    await Promise.resolve();
    underway -= 1;
    return 'found';
  };
  const answers = await Promise.all(Array.from({ length: 40 }, () => share.run(search)));
  expect(most).toBe(1);
  expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(0);
  expect(answers[0]).toBe('found');
});

it('goes on after a search that fails', async () => {
  const { share } = clocked();
  await expect(share.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await share.run(async () => 'found')).toBe('found');
});
