import { expect, it } from 'vitest';
import { matchedTitle } from './matched-title';
import type { ListText } from './story-list-row';

const shown = { title: 'A day in Delft', language: 'en' };
const text = (language: string, title: string) => ({ language, title }) as ListText;

it.each([
  ['cafe', 'fr', 'Le café des grévistes'],
  ['Łódź', 'pl', 'Strajk w Lodzi'],
  ['lodzi', 'pl', 'Strajk w Łodzi'],
  ['straße', 'de', 'Auf der Strasse'],
  ['ي', 'fa', 'یک روز'],
  ['罷工', 'zh-Hans', '总罢工之后'],
  ['stakingen', 'nl', 'De staking van 1903'],
  ['еж', 'ru', 'Ёж и лиса'],
])('names the title in which %s was found (%s)', (typed, language, title) => {
  expect(matchedTitle(typed, shown, [text('en', shown.title), text(language, title)])).toEqual({
    title,
    language,
  });
});

it('names none where the shown title has the words, or no title has', () => {
  expect(matchedTitle('delft', shown, [text('nl', 'Een dag in Delft')])).toBeNull();
  expect(matchedTitle('leiden', shown, [text('nl', 'Een dag in Delft')])).toBeNull();
});
