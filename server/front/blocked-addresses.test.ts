import { expect, it } from 'vitest';
import { BlockedAddresses } from './blocked-addresses';

it('an address that silenced a renderer is not tried on another, and refused for a minute', () => {
  let now = 0;
  const blocked = new BlockedAddresses(() => now);
  expect(blocked.mayTryAgain('/admin/long', [{ hasBegun: true, took: 30_000 }])).toBe(false);
  expect(blocked.has('/admin/long')).toBe(true);
  expect(blocked.has('/admin')).toBe(false);
  now = 60_001;
  expect(blocked.has('/admin/long')).toBe(false);
});

it('what only waited behind it is tried again and not blamed', () => {
  const blocked = new BlockedAddresses();
  expect(blocked.mayTryAgain('/admin', [{ hasBegun: false, took: 30_000 }])).toBe(true);
  expect(blocked.has('/admin')).toBe(false);
});

it('a renderer that ended at once may have ended of anything, two may not', () => {
  const blocked = new BlockedAddresses();
  const quick = { hasBegun: true, took: 20 };
  expect(blocked.mayTryAgain('/en', [quick])).toBe(true);
  expect(blocked.mayTryAgain('/en', [quick, quick])).toBe(false);
  expect(blocked.has('/en')).toBe(true);
});
