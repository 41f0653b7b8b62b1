import { expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { characterGroups } from './characters';
import { namesIn } from './names';

it.each(INTERFACE_LANGUAGES)('every character has a name of its own in %s', async (language) => {
  const all = characterGroups(await namesIn(language), language).flatMap(([, list]) => list);
  expect(all.length).toBeGreaterThan(130);
  expect(new Set(all.map(({ character }) => character)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.filter(({ name }) => /^$|[{}]|undefined/.test(name))).toEqual([]);
});

it('names a letter by its mark', async () => {
  const letters = characterGroups(await namesIn('en'), 'en').find(([key]) => key === 'letters');
  const names = new Map(letters?.[1].map(({ character, name }) => [character, name]));
  expect(names.get('ḥ')).toBe('h with dot below');
  expect(names.get('Ł')).toBe('L with stroke');
  expect(names.get('ḫ')).toBe('h with breve below');
  expect(names.get('ș')).toBe('s with comma below');
  expect(names.get('ş')).toBe('s with cedilla');
});
