import { expect, it } from 'vitest';
import { languageName } from '@/i18n/languages';
import { languageIn } from './language-param';

const given = (language: string) => new URLSearchParams({ language });

it('a language of an address is a tag in its one way to be written, or is refused', () => {
  expect(languageIn(given('ZH-hans'), 'en')).toBe('zh-Hans');
  expect(languageIn(given(''), 'fa')).toBe('fa');
  for (const wrong of ['00', 'x-', '../etc', 'en_GB', '\u0000']) {
    expect(() => languageIn(given(wrong), 'en'), wrong).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  }
});

it('what is no language tag has no name but itself', () => {
  expect(languageName('00', 'en')).toBe('00');
  expect(languageName('nl', '00')).toBe('nl');
});
