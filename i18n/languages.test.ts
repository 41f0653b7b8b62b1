import { expect, it } from 'vitest';
import { isKnownLanguage } from './languages';

it.each(['en', 'fa', 'zh-Hans', 'sr-Latn', 'yi', 'fy', 'eo', 'en-GB'])('%s is known', (tag) => {
  expect(isKnownLanguage(tag)).toBe(true);
});

it.each(['zz', 'zz-Latn', 'und', 'und-Latn', 'xx', 'nope', '', '!!'])(
  '“%s” is no language',
  (tag) => {
    expect(isKnownLanguage(tag)).toBe(false);
  },
);
