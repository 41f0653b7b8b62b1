import { expect, it } from 'vitest';
import { slugIn } from './chosen-name';

it('a page in a language without a name of its own has the address of the name that it shows', () => {
  const slugs = { de: 'arbeiterpartei', en: 'workers-party', fr: 'parti-des-travailleurs' };
  expect(slugIn({ slugs }, 'fr')).toBe('parti-des-travailleurs');
  expect(slugIn({ slugs }, 'fa')).toBe('workers-party');
  expect(slugIn({ slugs: { 'zh-Hans': '马共' } }, 'fa')).toBe('马共');
});
