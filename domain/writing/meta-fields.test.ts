import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import type { Document } from '@/domain/documents/document';
import { listRevisions } from '@/domain/history/history-queries';
import { restoreRevision } from '@/domain/history/restore-changes';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { addStory } from '@/domain/stories/story-changes';
import { EMPTY_TEXT } from '@/domain/texts/text-content';
import { readSentText } from '@/domain/texts/text-fields';
import { getSides } from '@/domain/translations/sides-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { duplicateStory } from './duplicate-changes';
import { saveText } from './save-changes';

const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nine weeks of strike.' }] }],
};

let editor: Staff;
let storyId: string;
const at = () => ({ storyId, language: 'en' });

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const facts = { kind: 'item', originalLanguage: 'en', eventDate: '', source: '' } as const;
  const none = { sourceUrl: '', coverImageId: null, placeIds: [], topicIds: [] };
  const given = { ...facts, ...none, eventCalendar: 'gregorian' as const };
  storyId = await tx((write) => addStory(write, editor, given, 1));
  await save(0, { metaTitle: 'Strike, 1970', metaDescription: 'What the dockers won.' });
  await publish();
});

function save(baseVersion: number, words: Partial<typeof EMPTY_TEXT>, language = 'en') {
  const sent = { ...EMPTY_TEXT, title: 'Strike', body, ...words, storyId, language };
  const session = { baseVersion, sittingId: `${language}${baseVersion}` };
  return tx((write) => saveText(write, editor, { ...sent, ...session }, 10 + baseVersion));
}

const publish = () =>
  tx((write) => publishText(write, editor, { ...at(), acceptAdvice: true }, 20));

it('reach readers with a publication, and not before', async () => {
  const shown = { title: 'Strike', teaser: 'Nine weeks of strike.', metaTitle: 'Strike, 1970' };
  expect(await getStory(storyId, 'en')).toMatchObject(shown);
  await save(1, { metaTitle: '', metaDescription: 'Nine weeks, nine gains.' });
  const before = await getStory(storyId, 'en');
  expect(before?.metaDescription).toBe('What the dockers won.');
  await publish();
  const after = await getStory(storyId, 'en');
  expect(after).toMatchObject({
    metaTitle: '',
    metaDescription: 'Nine weeks, nine gains.',
  });
});

it('are part of an earlier version that is restored', async () => {
  await save(1, { metaDescription: 'Another.' });
  const [row] = await reads().select().from(text);
  const first = (await listRevisions(row?.id ?? '')).at(-1);
  const wanted = { ...at(), versionId: first?.id ?? '' };
  await tx((write) => restoreRevision(write, editor, wanted, 30));
  const [last] = await listOf(storyId);
  expect(last?.metaDescription).toBe('What the dockers won.');
});

it('are copied with a story', async () => {
  const titleOf = (title: string) => `${title} (copy)`;
  const wish = { storyId, languages: ['en'], as: 'copy' as const, titleOf };
  const copy = await tx((write) => duplicateStory(write, editor, wish, 30));
  expect((await listOf(copy.storyId))[0]).toMatchObject({
    title: 'Strike (copy)',
    metaTitle: 'Strike, 1970',
    metaDescription: 'What the dockers won.',
  });
});

it('are shown beside a translation', async () => {
  const made = { ...EMPTY_TEXT, title: 'Staking', body, storyId, language: 'nl', madeFrom: 'en' };
  const session = { baseVersion: 0, sittingId: 'nl' };
  await tx((write) => saveText(write, editor, { ...made, ...session }, 25));
  expect((await getSides(editor, storyId, 'nl')).sourceHead).toMatchObject({
    metaTitle: 'Strike, 1970',
    metaDescription: 'What the dockers won.',
  });
});

it('are erased with the text, from every version', async () => {
  const admin = await anyStaff('administrator');
  await tx((write) => eraseText(write, admin, { ...at(), reason: 'Asked for.' }, 30));
  const rows = await listOf(storyId);
  expect(rows.map((row) => row.metaTitle + row.metaDescription)).toEqual(['']);
});

it('are refused where they are too long, each with its limit', () => {
  const sent = { ...at(), baseVersion: 1, sittingId: 'x', body };
  const long = { metaTitle: 'a'.repeat(151), metaDescription: 'a'.repeat(501) };
  expect(readSentText({ ...sent, ...long })).toEqual({
    ok: false,
    problems: [
      { field: 'metaTitle', code: 'tooLong', max: 150 },
      { field: 'metaDescription', code: 'tooLong', max: 500 },
    ],
  });
});

/** The revisions of a story, newest first. */
async function listOf(id: string) {
  const rows = await reads()
    .select({ revision })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(eq(text.storyId, id));
  return rows.map((row) => row.revision).sort((a, b) => b.number - a.number);
}
