import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { rowsOf } from '@/db/rows';
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
  const found = searchNumbers(staffMatch(typed));
  const rows = await rowsOf<{ number: number }>(
    reads(),
    sql`select number from (select 1 as number union select 2) where number in ${found}`,
  );
  expect(rows.map(({ number }) => number)).toEqual([1]);
});
