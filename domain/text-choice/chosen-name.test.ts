import { expect, it } from 'vitest';
import { namesInOrder, slugIn } from './chosen-name';

it('a page in a language without a name of its own has the address of the name that it shows', () => {
  const slugs = { de: 'arbeiterpartei', en: 'workers-party', fr: 'parti-des-travailleurs' };
  expect(slugIn({ slugs }, 'fr')).toBe('parti-des-travailleurs');
  expect(slugIn({ slugs }, 'fa')).toBe('workers-party');
  expect(slugIn({ slugs: { 'zh-Hans': '马共' } }, 'fa')).toBe('马共');
});

it('things to choose from are each there once, in the order of the language', () => {
  const row = (id: string, language: string, name: string) => ({ id, language, name });
  const rows = [
    ...[row('1', 'de', 'Österreich'), row('1', 'en', 'Austria')],
    ...[row('2', 'de', 'Polen'), row('3', 'en', 'Zealand')],
  ];
  const names = (language: string) => namesInOrder(rows, language).map(({ name }) => name);
  expect(names('de')).toEqual(['Österreich', 'Polen', 'Zealand']);
  expect(names('fr')).toEqual(['Austria', 'Polen', 'Zealand']);
});
