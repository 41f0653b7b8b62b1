import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { story } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import type { Document } from '@/domain/documents/document';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { findStory } from '@/domain/reader/story-queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { importText } from '@/domain/texts/import-changes';
import { findWorkingRevision } from '@/domain/texts/working-text-queries';
import { getSides } from '@/domain/translations/sides-queries';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { restoreStory, trashStory } from './trash-changes';

const PROGRAM = { staffId: null };
const READ_ONLY = { said: 'writing.wrong.binned', status: 410 };

let clock = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let storyId: string;

const tick = () => {
  clock += 1_000;
  return clock;
};
const body = (words: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const trash = (by: Staff) => tx((write) => trashStory(write, by, storyId, tick()));
const restore = (by: Staff) => tx((write) => restoreStory(write, by, storyId, tick()));
const publish = () =>
  tx((write) => publishText(write, editor, { storyId, language: 'en' }, tick()));

function save(language: string, words: string) {
  const none = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const version = { baseVersion: language === 'en' ? 2 : 0, sittingId: 'morning' };
  const sent = { storyId, language, title: 'Rosa', ...none, ...version, body: body(words) };
  return tx((write) => saveText(write, author, sent, tick()));
}

async function savedWords(): Promise<string> {
  const found = await findText(reads(), { storyId, language: 'en' });
  return JSON.stringify(found && (await findWorkingRevision(reads(), found))?.body);
}

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  const begun = { kind: 'item' as const, language: 'en', title: 'Rosa' };
  storyId = await tx((write) => createStory(write, author, begun, tick()));
  const written = { storyId, language: 'en', title: 'Rosa', body: body('As it was.') };
  await tx((write) => importText(write, PROGRAM, written, tick()));
});

describe('moving a story to the trash', () => {
  it('unpublishes it, and restoring publishes it as it was', async () => {
    await publish();
    const listed = async () => (await listStories({ list: 'site', language: 'en' })).rows.length;
    expect(await listed()).toBe(1);
    expect(await trash(editor)).toBe(true);
    expect(await listed()).toBe(0);
    expect((await findStory('en', 'rosa')).is).toBe('withdrawn');
    expect(await publish()).toEqual({ status: 'refused', because: 'binned' });
    await expect(restore(author)).rejects.toThrow(NotAllowed);
    expect(await restore(editor)).toBe(true);
    expect((await findStory('en', 'rosa')).is).toBe('published');
    expect(await listed()).toBe(1);
  });

  it('is open to authors for their own drafts', async () => {
    const stranger = await anyStaff('author');
    await expect(trash(stranger)).rejects.toThrow(NotThere);
    expect(await trash(author)).toBe(true);
  });
});

describe('a story in the trash', () => {
  beforeEach(async () => {
    await trash(author);
  });

  it('takes no words until it is restored', async () => {
    await expect(save('en', 'New words.')).rejects.toMatchObject(READ_ONLY);
    await expect(save('fr', 'New words.')).rejects.toMatchObject(READ_ONLY);
    expect(await savedWords()).toContain('As it was.');
    await restore(author);
    expect(await save('en', 'New words.')).toMatchObject({ status: 'saved' });
    expect(await savedWords()).toContain('New words.');
  });

  it('keeps its details', async () => {
    const change = tx((write) =>
      changeStoryDetails(write, author, storyId, { source: 'Attic' }, tick()),
    );
    await expect(change).rejects.toMatchObject(READ_ONLY);
    expect((await reads().select().from(story))[0]?.source).toBe('');
  });

  it('can still be read, beside its source too', async () => {
    expect((await getSides(author, storyId, 'en')).sources).toEqual([]);
  });

  it('is left out of a change to many stories, and of undoing one', async () => {
    const wish = { do: 'changeKind', kind: 'news' } as const;
    await restore(author);
    const made = await tx((write) => changeMany(write, editor, [storyId], wish, tick()));
    expect(made).toMatchObject({ done: 1, refused: 0 });
    await trash(editor);
    const again = { do: 'changeKind', kind: 'item' } as const;
    const refused = await tx((write) => changeMany(write, editor, [storyId], again, tick()));
    expect(refused).toMatchObject({ done: 0, refused: 1 });
    expect(await tx((write) => undoMany(write, editor, made.id, tick()))).toBe(0);
    expect((await reads().select().from(story))[0]?.kind).toBe('news');
  });
});
