import { expect, it } from 'vitest';
import { Suspects } from './suspects';

it('an address that silenced a renderer is not tried on another, and refused for a minute', () => {
  let now = 0;
  const suspects = new Suspects(() => now);
  expect(suspects.mayTryAgain('/admin/long', [{ hasBegun: true, took: 30_000 }])).toBe(false);
  expect(suspects.has('/admin/long')).toBe(true);
  expect(suspects.has('/admin')).toBe(false);
  now = 60_001;
  expect(suspects.has('/admin/long')).toBe(false);
});

it('what only waited behind it is tried again and not blamed', () => {
  const suspects = new Suspects();
  expect(suspects.mayTryAgain('/admin', [{ hasBegun: false, took: 30_000 }])).toBe(true);
  expect(suspects.has('/admin')).toBe(false);
});

it('a renderer that ended at once may have ended of anything, two may not', () => {
  const suspects = new Suspects();
  const quick = { hasBegun: true, took: 20 };
  expect(suspects.mayTryAgain('/en', [quick])).toBe(true);
  expect(suspects.mayTryAgain('/en', [quick, quick])).toBe(false);
  expect(suspects.has('/en')).toBe(true);
});
