import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Connection } from '@/db/open';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import type { SentText } from '@/domain/texts/text-fields';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase, statementsOf } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { saveFromPage } from './page-save-changes';

let connection: Connection;
let editor: Staff;
let storyId: string;

beforeEach(async () => {
  connection = freshDatabase();
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Emma Goldman' };
  storyId = await tx((write) => createStory(write, editor, given, 1_000));
});

const page = { mayFollowOwn: false, isLeaving: false };

function sent(words: string, baseVersion: number): SentText {
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
  ];
  const fields = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const base = { storyId, language: 'en', baseVersion, sittingId: 'morning' };
  return { ...base, ...fields, title: 'Emma Goldman', body: { type: 'doc', content } };
}

const save = (words: string, version: number) =>
  tx((write) => saveFromPage(write, editor, sent(words, version), page, 2_000 + version));

it('the second save of an editing session is at most 11 statements', async () => {
  await save('The first', 1);
  const statements = await statementsOf(connection, () => save('The second', 2));
  expect(statements.length).toBeLessThanOrEqual(11);
});

/** The published text in the readers' search index: its words, names, topics, collections, places. */
const SEARCH_INDEX = 6;
/** Who wrote the text and to whom it is assigned, to notify them, and what they are no longer asked. */
const NOTIFICATIONS = 3;
/** The files that the text shows, and their words in the search index. */
const FILES = 2;
/** Who else is writing the text. */
const OTHER_WRITER = 1;

it('a publication is at most 35 statements, and those of search index, notifications, files and edit lock', async () => {
  await save('The first', 1);
  const wanted = { storyId, language: 'en', acceptAdvice: true };
  const statements = await statementsOf(connection, () =>
    tx((write) => publishText(write, editor, wanted, 5_000)),
  );
  const added = SEARCH_INDEX + NOTIFICATIONS + FILES + OTHER_WRITER;
  expect(statements.length).toBeLessThanOrEqual(35 + added);
});
