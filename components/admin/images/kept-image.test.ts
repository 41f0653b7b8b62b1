import { expect, it } from 'vitest';
import { readChosen } from './kept-image';

const KEPT = { id: 'a', url: '/media/a.webp', alt: 'Ein Plakat', isDescribed: false };

it('a choice that was kept has the language of its alternative text, if that was kept', () => {
  expect(readChosen({ ...KEPT, language: 'de' })).toMatchObject({ language: 'de', width: 0 });
  expect(readChosen(KEPT)).toMatchObject({ alt: 'Ein Plakat', language: '' });
});

it('a choice that was kept shows images of this site only', () => {
  expect(readChosen({ ...KEPT, url: '//elsewhere.example/a.webp' })).toBeUndefined();
  expect(readChosen(null)).toBeNull();
});
