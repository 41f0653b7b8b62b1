import { expect, it } from 'vitest';
import { formsOfNew } from './forms-of-new';

it('a name in a language without interface is preferred in that of who adds it', () => {
  expect(formsOfNew('Роза', 'ru', 'nl')).toEqual({ preferred: 'ru', variants: [] });
  const variant = { language: 'es', form: 'Buenaventura Durruti', isTransliteration: false };
  expect(formsOfNew('Buenaventura Durruti', 'es', 'nl')).toEqual({
    preferred: 'nl',
    variants: [variant],
  });
});
