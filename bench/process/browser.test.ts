import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CHROMIUM } from '@/e2e/support/chromium';

test('all features that Playwright disables in Chromium stay disabled', () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('playwright-core'));
  const source = readFileSync(path.join(folder, 'lib/coreBundle.js'), 'utf8');
  const list = /disabledFeatures = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(10);
  const ours = CHROMIUM.args.join().split(/[=,]/);
  // Variables of Edge.
  expect(names.filter((name) => !ours.includes(name) && !name.startsWith('ms'))).toEqual([]);
});
