import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eventWords } from '@/components/stories/event-words';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedDate } from '@/domain/dates/typed-date';
import { readDetailsForm } from '@/domain/stories/details-form';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { typedForm } from './typed-form';
import { understoodDate } from './understood-date';

/** Their wordings are ambiguous: the middle member is left out, or which end is circa. */
const SHORTENED = new Set(['[1917,1918,1920]', '1917~/1921?']);

const GOLDEN = readFileSync('i18n/event-date.golden.txt', 'utf8')
  .split('\n')
  .filter((line) => /^\S/.test(line) && !SHORTENED.has(line));

/** Meaning of a date, whatever its spelling. */
function meaning(edtf: string): string {
  return JSON.stringify(parseEventDate(edtf), (key, value) => (key === 'edtf' ? undefined : value));
}

describe.each(INTERFACE_LANGUAGES)('Dates in the words of %s', (language) => {
  test.each(GOLDEN)('%s is understood again', (heading) => {
    const edtf = heading.replace(' old style', '');
    const shownIn = heading === edtf ? 'gregorian' : 'julian';
    const words = eventWords(edtf, shownIn, language)?.words ?? '';
    const read = readTypedDate(words);
    const back = read.is === 'date' ? meaning(read.edtf) : `${words}: ${JSON.stringify(read)}`;
    expect(back).toBe(meaning(edtf));
  });

  test.each(['1917-22', '1917-21/1917-23', '19', '-0043', '190X', '1939/1945', '1921-08~'])(
    '%s is shown in the field in a form that parses to the same date',
    (edtf) => {
      const read = readTypedDate(typedForm(edtf, language));
      expect(read.is === 'date' && meaning(read.edtf)).toBe(meaning(edtf));
    },
  );
});

it('A saved date is shown in the words in which it was understood, not in figures', () => {
  expect(typedForm('1911-04', 'en')).toBe('April 1911');
  expect(typedForm('1911-04-25', 'de')).toBe('25. April 1911');
  expect(typedForm('1939/1945', 'en')).toBe('1939–1945');
  expect(typedForm('[1917,1918,1920]', 'en')).toBe('[1917,1918,1920]');
  expect(typedForm('', 'en')).toBe('');
});

describe('The browser and the server', () => {
  const figures = fc.stringMatching(/^[0-9]{1,4}([-–/. ][0-9]{1,4}){0,2}[?~]?$/);
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom('3', '24', '79', '1921', '45', '1930s', 'August', 'août', 'лето', 'jaren'),
        fc.constantFrom(
          'ca.',
          'before',
          'tussen',
          'en',
          '–',
          '-',
          'BCE',
          '世纪',
          '年',
          'دههٔ',
          '19',
        ),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '));
  const calendars = fc.constantFrom('gregorian' as const, 'julian' as const);
  const languages = fc.constantFrom(...INTERFACE_LANGUAGES);

  function stored(typed: string, calendar: string) {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      ...{ storyId: 's', language: 'en', kind: 'item', source: '', sourceUrl: '' },
      ...{ eventDate: typed, eventCalendar: calendar, topicNamed: '', placeNamed: '' },
      ...{ nameAboutNamed: '', nameMentionedNamed: '', nameMadeNamed: '' },
      ...{ startsAt: '', endsAt: '', venue: '' },
    })) {
      form.set(name, value);
    }
    const known = { topics: [], places: [], collections: [], names: [], timeZone: 'UTC' };
    const read = readDetailsForm(form, known);
    return read.ok ? { edtf: read.value.facts.eventDate ?? '' } : { problems: read.problems };
  }

  it('accept and refuse the same dates, and show the date that is stored', () => {
    fc.assert(
      fc.property(fc.oneof(figures, words), calendars, languages, (typed, calendar, language) => {
        const said = understoodDate(typed, calendar, language);
        const kept = stored(typed, calendar);
        if (said === null) expect(kept).toEqual({ edtf: '' });
        else if ('words' in said) {
          expect(eventWords(kept.edtf ?? '', calendar, language)?.words).toBe(said.words);
        } else {
          const problem = [kept.problems?.eventDate].flat()[0];
          expect(problem).toBe(`writing.date.${said.problem}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offer readings that parse to what they show', () => {
    fc.assert(
      fc.property(fc.oneof(figures, words), (typed) => {
        const said = understoodDate(typed, 'gregorian', 'en');
        if (!said || 'words' in said) return;
        for (const reading of said.readings) {
          expect(understoodDate(reading.typed, 'gregorian', 'en')).toMatchObject({
            words: reading.words,
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});
