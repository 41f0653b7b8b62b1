import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { hasText } from '@/db/text-search';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { rebuildSearch } from './search-rebuild';

const PROGRAM = { staffId: null };

let connection: ReturnType<typeof freshDatabase>;

beforeEach(async () => {
  connection = freshDatabase();
  const facts = { kind: 'item', originalLanguage: 'en', eventDate: '', source: '' } as const;
  const more = { eventCalendar: 'gregorian', sourceUrl: '', coverImageId: null } as const;
  await tx(async (write) => {
    for (const title of ['First', 'Second']) {
      const given = { ...facts, ...more, placeIds: [], topicIds: [] };
      const storyId = await addStory(write, PROGRAM, given, 1);
      const body = documentFromMarkdown('A text.', { figure: () => '', story: () => '' });
      await importText(write, PROGRAM, { storyId, language: 'en', title, body }, 1);
      await publishText(write, PROGRAM, { storyId, language: 'en' }, 1);
    }
  });
});

it('writes lost rows again and says how far it is', async () => {
  connection.exec('delete from reader_search');
  connection.exec('delete from text_search');
  connection.exec('delete from spelling');
  expect(await hasText(reads(), '"en·second"')).toBe(false);
  const said: string[] = [];
  await rebuildSearch((line) => said.push(line));
  expect(await hasText(reads(), '"en·second"')).toBe(true);
  expect(connection.prepare('select count(*) from text_search').pluck().get()).toBe(2);
  const words = connection.prepare('select distinct word from spelling order by word').pluck();
  expect(words.all()).toEqual(['first', 'second', 'text']);
  expect(said.at(-1)).toMatch(/^2 of 2 stories/);
});
