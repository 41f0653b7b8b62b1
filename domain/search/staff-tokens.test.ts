import { expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { putSearchWords, searchNumbers } from '@/db/text-search';
import { freshDatabase } from '@/testing/database';
import { staffMatch, staffTokens } from './staff-tokens';

it.each([
  ['алеша', 'ru', 'Алёша Попович'],
  ['1919', 'fa', 'در سال ۱۹۱۹'],
  ['lodz', 'pl', 'Łódź'],
  ['ελλαδα', 'el', 'Η Ελλάδα'],
  ['strasse', 'de', 'Die Straße'],
  ['Straß', 'de', 'Strassenkampf'],
  ['letter ete', 'fr', 'Letter de l’été'],
  ['國', 'zh-Hans', '国际'],
])('%s finds a title in %s: %s', async (typed, language, title) => {
  freshDatabase();
  await tx(async (write) => {
    await putSearchWords(write, 1, staffTokens(language, title));
    await putSearchWords(write, 2, staffTokens('en', 'Another draft'));
  });
  const rows = reads().all<{ rowid: number }>(searchNumbers(staffMatch(typed)));
  expect(rows.map(({ rowid }) => rowid)).toEqual([1]);
});
