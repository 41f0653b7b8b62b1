import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The oldest releases without a known relevant vulnerability; needs no advisory service. */
const FLOORS: Record<string, string> = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  sharp: '0.35.5',
  'drizzle-orm': '0.45.2',
  'better-sqlite3': '12.11.1',
};

const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

it.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  const found = Object.entries(lock.packages).filter(
    ([folder]) => folder === `node_modules/${name}` || folder.endsWith(`/node_modules/${name}`),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const [, { version = '0' }] of found) {
    expect(version.localeCompare(floor, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  }
});

it('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const versions = Object.values<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
