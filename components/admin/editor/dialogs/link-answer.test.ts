import { expect, it } from 'vitest';
import type { OfferedLink } from '@/domain/links/linkable';
import { soughtIn, stillFitting } from './link-answer';

const link = (name: string): OfferedLink => ({
  ...{ kind: 'story', name, language: 'en', href: `/id/${name}`, isPublic: true },
});

it('searches for words, not for addresses', () => {
  expect(soughtIn(' Clara Zetkin ')).toBe('Clara Zetkin');
  for (const address of ['https://example.org', '/id/1', 'www.example.org', '#a']) {
    expect(soughtIn(address)).toBe('');
  }
});

it('keeps of an outdated answer only what has the words that are typed now', () => {
  const found = ['The dock strike', 'Études', 'Strike'].map(link);
  const names = (sought: string) => stillFitting(found, sought).map(({ name }) => name);
  expect(names('strike do')).toEqual(['The dock strike']);
  expect(names('etud')).toEqual(['Études']);
  expect(names('lockout')).toEqual([]);
});
