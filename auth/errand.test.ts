import { beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '@/testing/database';
import { type Errand, errandIn, sealErrand } from './errand';

beforeEach(freshDatabase);

it('an errand comes back from its cookie, and nothing else does', () => {
  const errand: Errand = { for: 'connecting', sessionHash: 'a'.repeat(64) };
  const value = sealErrand(errand);
  expect(value).not.toContain('connecting');
  expect(errandIn(value)).toEqual(errand);
  for (const other of [undefined, '', 'x', sealErrand(null), value.slice(0, -2)]) {
    expect(errandIn(other)).toBeNull();
  }
});
