import { expect, it } from 'vitest';
import { readSearch } from './search-request';

it('reads a decade in every kind of digits', () => {
  for (const decade of ['1912', '۱۹۱۲', '١٩١٢']) {
    expect(readSearch({ decade }), decade).toMatchObject({
      request: { decade: 1910 },
      unused: [],
    });
  }
  expect(readSearch({ decade: '\u221244' }).request.decade).toBe(-50);
  expect(readSearch({ decade: '193x' }).unused).toEqual([
    { name: 'decade', value: '193x', because: 'unknown' },
  ]);
});
