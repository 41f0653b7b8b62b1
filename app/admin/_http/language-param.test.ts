import { expect, it } from 'vitest';
import { languageName } from '@/i18n/languages';
import { languageIn } from './language-param';

const given = (language: string) => new URLSearchParams({ language });

it('a language in an address is returned as its canonical tag, or refused', () => {
  expect(languageIn(given('ZH-hans'), 'en')).toBe('zh-Hans');
  expect(languageIn(given(''), 'fa')).toBe('fa');
  for (const wrong of ['00', 'x-', '../etc', 'en_GB', '\u0000']) {
    expect(() => languageIn(given(wrong), 'en'), wrong).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  }
});

it('an invalid language tag is shown unchanged', () => {
  expect(languageName('00', 'en')).toBe('00');
  expect(languageName('nl', '00')).toBe('nl');
});
