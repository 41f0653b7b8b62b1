/** Same as `check-removal.test.ts`, for the checks inside the gates of texts and stories. */
import { beforeAll, expect, test, vi } from 'vitest';
import { isMissed, setCells } from './check-removal';
import { checkSites, type Tampering } from './check-sites';
import { fileOf } from './sources';

const tampering = vi.hoisted<Tampering>(() => ({ passedOver: null, denied: null }));

vi.mock('@/domain/permissions/permissions', async (importActual) => {
  const { tampered } = await import('./check-sites');
  return tampered(await importActual(), tampering);
});

const sites = checkSites().filter(({ file }) => file === fileOf({ name: 'requireText' }));

beforeAll(setCells);

test('Finds the existing calls', () => {
  expect(sites).toHaveLength(6);
});

test.each(sites)('$at: $asks', async (site) => {
  expect(await isMissed(site, tampering), 'nothing goes wrong without this check').toBe(true);
});
