import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase, statementsOf } from '@/testing/database';
import { MOST_WEIGHED } from './scored-queries';
import { searchStories } from './search-queries';
import { readSearch } from './search-request';

const PROGRAM = { staffId: null };
const BEYOND = 2 * MOST_WEIGHED;

let connection: ReturnType<typeof freshDatabase>;

/** Puts a word into as many texts as are no longer weighed; they come before all others. */
beforeEach(() => {
  connection = freshDatabase();
  const put = connection.prepare(
    `insert into reader_search (rowid, title, subtitle, subjects, teaser, body, words, facets)
     values (?, '', '', '', '', 'en·strike', 'w·strike', 'kind·item language·en')`,
  );
  connection.transaction(() => {
    for (let number = 1; number <= MOST_WEIGHED + 1; number += 1) put.run(number);
  })();
  const number = connection.prepare(
    "insert into text_number (number, text_id, story_id) values (?, 'x', 'x')",
  );
  number.run(BEYOND);
  connection.exec('delete from text_number');
});

async function tell(title: string, text: string): Promise<void> {
  const facts = { kind: 'item', originalLanguage: 'en', eventDate: '', source: '' } as const;
  const more = { eventCalendar: 'gregorian', sourceUrl: '', coverImageId: null } as const;
  await tx(async (write) => {
    const given = { ...facts, ...more, placeIds: [], topicIds: [] };
    const storyId = await addStory(write, PROGRAM, given, 1);
    const body = documentFromMarkdown(text, { figure: () => '', story: () => '' });
    await importText(write, PROGRAM, { storyId, language: 'en', title, body }, 1);
    await publishText(write, PROGRAM, { storyId, language: 'en' }, 1);
  });
}

async function search(q: string, more = {}) {
  const { request, unused } = readSearch({ q, ...more });
  const found = await searchStories(request, 'en', unused);
  return found.rows.map(({ title }) => title.map(({ text }) => text).join(''));
}

/** What a search asks the index to weigh: all texts with each of its words are counted for that. */
async function weighed(q: string, more = {}): Promise<string[]> {
  const asked: string[] = [];
  const { prepare } = connection;
  connection.prepare = ((sql: string) => {
    const statement = prepare.call(connection, sql);
    if (!sql.includes('bm25')) return statement;
    const all = statement.all as (...values: unknown[]) => unknown[];
    statement.all = (...values: unknown[]) => {
      asked.push(String(values[0]));
      return all.apply(statement, values);
    };
    return statement;
  }) as typeof prepare;
  await search(q, more);
  connection.prepare = prepare;
  return asked;
}

it('shows the newest texts with a word that is everywhere, those with it in the title first', async () => {
  await tell('A strike', 'It began.');
  await tell('Harbour', 'A strike began.');
  await tell('Docks', 'The strike went on.');
  expect(await search('strike')).toEqual(['A strike', 'Docks', 'Harbour']);
});

it('does not count the texts with a word or a filter that is everywhere', async () => {
  await tell('Harbour', 'A strike began with a rare kestrel.');
  expect(await weighed('strike')).toEqual([]);
  expect((await weighed('strike kestrel')).join()).not.toContain('strike');
  expect((await weighed('kestrel', { kind: 'item' })).join()).not.toContain('kind·item');
  const statements = await statementsOf(connection, () => search('strike'));
  expect(statements.filter((sql) => sql.includes('reader_search_token'))).toEqual([]);
});

it('orders by the other words, and still asks for the common one', async () => {
  await tell(
    'One',
    'A strike, and a kestrel far off, over the harbour and the docks in the evening.',
  );
  await tell('A kestrel', 'A strike. A kestrel.');
  await tell('Another kestrel', 'No such thing.');
  expect(await search('strike kestrel')).toEqual(['A kestrel', 'One']);
  expect(await search('kestrel strike', { kind: 'item' })).toEqual(['A kestrel', 'One']);
});
