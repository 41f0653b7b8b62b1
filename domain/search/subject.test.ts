import { expect, it } from 'vitest';
import { nameIn, type Subject } from './subject';

it('a subject without a name in the page’s language is called as its own page is', () => {
  const names = ['de', 'en', 'fr'].map((language) => {
    return { language, name: `In ${language}`, slug: language, isPreferred: true };
  });
  const variant = { language: 'fa', name: 'Variant', slug: '', isPreferred: false };
  const subject: Subject = {
    ...{ kind: 'topic', id: 't', tokens: [], isPerson: false },
    names: [variant, ...names],
  };
  expect(nameIn(subject, 'fr').name).toBe('In fr');
  expect(nameIn(subject, 'fa').name).toBe('In en');
});
