import { expect, it } from 'vitest';
import { nameDates, nameYears } from './name-dates';

it.each([
  ['person', '1871-03-05/1919-01-15', '5 March 1871 – 15 January 1919', '1871–1919'],
  ['person', '1971-03-05/..', 'born 5 March 1971', 'born 1971'],
  ['person', '1971-03-05/', 'born 5 March 1971', 'born 1971'],
  ['person', '/1968-04-29', 'died 29 April 1968', '?–1968'],
  ['organisation', '1900/..', 'from 1900', 'from 1900'],
  ['organisation', '1900/', 'founded 1900', '1900–?'],
  ['organisation', '../1933', 'until 1933', 'until 1933'],
  ['event', '1900/..', 'from 1900', 'from 1900'],
  ['event', '1917', '1917', '1917'],
] as const)('%s of %s: “%s”, in an index “%s”', (kind, dates, words, years) => {
  const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–');
  expect(plain(nameDates({ kind, dates }, 'en').words)).toBe(plain(words));
  expect(plain(nameYears({ kind, dates }, 'en'))).toBe(plain(years));
});
