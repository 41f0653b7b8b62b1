import { expect, it } from 'vitest';
import { readTypedDate } from './typed-date';
import { readTypedLife } from './typed-life';

it.each([
  ['born 1961', '1961/..'],
  ['Born 12 March 1961', '1961-03-12/..'],
  ['b. 1961', '1961/..'],
  ['* 1961', '1961/..'],
  ['geboren 12 maart 1961', '1961-03-12/..'],
  ['geb. 1961', '1961/..'],
  ['né en 1961', '1961/..'],
  ['naissance : 12 mars 1961', '1961-03-12/..'],
  ['родилась в 1961 году', '1961/..'],
  ['рождение: 12 марта 1961 года', '1961-03-12/..'],
  ['متولد ۱۹۶۱', '1961/..'],
  ['زادروز: ۱۹۶۱', '1961/..'],
  ['生于1961年', '1961/..'],
  ['1961-', '1961/..'],
  ['1961 –', '1961/..'],
  ['since 1921', '1921/..'],
  ['1961 – present', '1961/..'],
  ['1961–heden', '1961/..'],
  ['1961 bis heute', '1961/..'],
  ['1961–aujourd’hui', '1961/..'],
  ['с 1961 по настоящее время', '1961/..'],
  ['۱۹۶۱ تا امروز', '1961/..'],
  ['۱۹۶۱ تاکنون', '1961/..'],
  ['1961年至今', '1961/..'],
  ['died 1919', '/1919'],
  ['† 15. Januar 1919', '/1919-01-15'],
  ['卒于1919年', '/1919'],
  ['born 5 March 1871, died 15 January 1919', '1871-03-05/1919-01-15'],
  ['* 5.3.1871 † 15.1.1919', '1871-03-05/1919-01-15'],
  ['geb. 1871 – gest. 1919', '1871/1919'],
  ['founded 1900', '1900/'],
  ['gegründet 1900', '1900/'],
  ['dissolved 1933', '/1933'],
  ['born 1871–1919', null],
  ['born', null],
  ['bornholm 1961', null],
  ['born 1961 died', null],
])('reads “%s” as %s', (typed, edtf) => {
  const read = readTypedLife(typed);
  expect(read.is === 'date' ? read.edtf : null).toBe(edtf);
});

it('reads all that is a date of an event as that', () => {
  for (const typed of ['', '1961', '3 August 1931', '1871-03-05/1919-01-15', '1871–1919', 'x']) {
    expect(readTypedLife(typed), typed).toEqual(readTypedDate(typed));
  }
});
