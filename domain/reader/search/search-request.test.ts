import { expect, it } from 'vitest';
import { readSearch, searchParams } from './search-request';

it('reads a decade in every kind of digits', () => {
  for (const decade of ['1912', '۱۹۱۲', '١٩١٢']) {
    expect(readSearch({ decade }), decade).toMatchObject({
      request: { decade: 1910 },
      unused: [],
    });
  }
  expect(readSearch({ decade: '\u221244' }).request.decade).toBe(-50);
  for (const decade of ['1910s', '1910er', '1910–1919', '1910-1919', '۱۹۱۰–۱۹۱۹', '1910-е']) {
    expect(readSearch({ decade }), decade).toMatchObject({ request: { decade: 1910 }, unused: [] });
  }
  for (const decade of ['191', '19', '191s', '1910–1920', '1912s', '12345']) {
    expect(readSearch({ decade }).unused, decade).toEqual([
      { name: 'decade', value: decade, because: 'unknown' },
    ]);
  }
  for (const decade of [-50, 0, 190, 1910]) {
    const address = Object.fromEntries(searchParams({ decade }));
    expect(readSearch(address), String(decade)).toMatchObject({ request: { decade }, unused: [] });
  }
  expect(readSearch({ decade: '193x' }).unused).toEqual([
    { name: 'decade', value: '193x', because: 'unknown' },
  ]);
});
