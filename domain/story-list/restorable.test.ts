import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { getWritingPageStory } from '@/domain/writing/writing-page-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listRestorable } from './restorable-queries';

const NOW = Date.UTC(2026, 0, 1);

let author: Staff;
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
});

async function begun(by: Staff, title: string): Promise<string> {
  const given = { kind: 'item' as const, language: 'en', title };
  const content = [{ type: 'text' as const, text: 'Words.' }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
  return tx(async (write) => {
    const storyId = await createStory(write, by, given, NOW);
    await importText(write, { staffId: null }, { storyId, language: 'en', title, body }, NOW);
    return storyId;
  });
}

const trash = (storyId: string) => tx((write) => trashStory(write, editor, storyId, NOW));

it('are an author’s own drafts in the trash, and all that is there for an editor', async () => {
  const [own, kept, another] = [
    await begun(author, 'Own'),
    await begun(author, 'Kept'),
    await begun(editor, 'Another'),
  ];
  await trash(own);
  await trash(another);
  const ids = [own, kept, another];
  expect(await listRestorable(author, ids)).toEqual(new Set([own]));
  expect(await listRestorable(editor, ids)).toEqual(new Set([own, another]));
});

it('are not what was published, which restoring would publish again', async () => {
  const storyId = await begun(author, 'Own');
  await tx((write) => publishText(write, editor, { storyId, language: 'en' }, NOW));
  await trash(storyId);
  expect(await listRestorable(author, [storyId])).toEqual(new Set());
  expect((await getWritingPageStory(author, storyId, 'en')).state).toBe('published');
});
