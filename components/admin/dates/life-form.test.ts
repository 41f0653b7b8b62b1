import { describe, expect, it } from 'vitest';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedLife } from '@/domain/dates/typed-life';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { lifeForm, lifeWords } from './life-form';
import { understoodLife } from './understood-life';

const KINDS = ['person', 'organisation', 'event'] as const;
const DATES = [
  ...[
    '1852-07-07/1942-06-15',
    '1884-23/..',
    '1871/1919',
    '1971-03-05/..',
    '1971-03-05/',
    '1961/..',
  ],
  ...['/1968-04-29', '../1933', '1900/', '1900/..', '1871~/1919?', '19XX/', ''],
];

function meaning(edtf: string): string {
  return JSON.stringify(parseEventDate(edtf), (key, value) => (key === 'edtf' ? undefined : value));
}

describe.each(INTERFACE_LANGUAGES)('The dates of a name in %s', (language) => {
  it('are shown in a form that is read as the same dates', () => {
    for (const kind of KINDS) {
      for (const dates of DATES) {
        const shown = lifeForm({ kind, dates }, language);
        const read = readTypedLife(shown);
        const back = read.is === 'date' ? read.edtf : '';
        expect(meaning(back), `${kind} ${dates}: ${shown}`).toBe(meaning(dates));
      }
    }
  });

  it('are understood as each example of the hint has them', () => {
    const [, examples = ''] = getStaffT(language)('names.datesHint').split(/[:：]\s?(.*)/);
    const edtf = examples.split(/\s*[;；؛]\s*/).map((example) => {
      const read = readTypedLife(example);
      return read.is === 'date' ? read.edtf : example;
    });
    expect(edtf).toEqual([
      ...['1871-03-05/1919-01-15', '1961/..', '/1919', '1921/..', '1871~/1919~'],
    ]);
  });
});

it('shows days in words', () => {
  const dates = '1852-07-07/1942-06-15';
  expect(lifeForm({ kind: 'person', dates }, 'en').replace(/\s/g, ' ')).toMatch(
    /^7 July 1852 ?– ?15 June 1942$/,
  );
  expect(understoodLife('born 1961', lifeWords('person', 'en'), 'en')).toEqual({
    words: 'born 1961',
  });
  expect(understoodLife('1961', lifeWords('person', 'en'), 'en')).toEqual({ words: '1961' });
});
