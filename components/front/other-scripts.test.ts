import { expect, it } from 'vitest';
import { inOtherScripts } from './other-scripts';

const text = (language: string) => ({
  language,
  slug: language,
  title: language,
  teaser: '',
  firstPublishedAt: 0,
});

it('names a story once in each script that it exists in besides the page’s own', () => {
  const texts = ['ar', 'de', 'en', 'fa', 'nl', 'ru', 'uk', 'zh-Hans'].map(text);
  expect(inOtherScripts(texts, 'en').map(({ language }) => language)).toEqual([
    'fa',
    'ru',
    'zh-Hans',
  ]);
  expect(inOtherScripts(texts, 'fa').map(({ language }) => language)).toEqual([
    'de',
    'ru',
    'zh-Hans',
  ]);
});
