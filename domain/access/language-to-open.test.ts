import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { languageToOpen } from './language-to-open-queries';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const begun = { kind: 'item' as const, language: 'nl', title: 'Staking' };
  storyId = await tx((write) => createStory(write, editor, begun, NOW));
  await write('fa');
  await write('ru');
});

function write(language: string, isPublic = false) {
  const body = documentFromMarkdown('One.', { figure: () => '', story: () => '' });
  return tx(async (queries) => {
    await importText(queries, PROGRAM, { storyId, language, title: language, body }, NOW);
    if (isPublic) await publishText(queries, PROGRAM, { storyId, language }, NOW);
  });
}

it('opens a story in its original language for users who may see that text', async () => {
  expect(await languageToOpen(editor, storyId)).toBe('nl');
});

it('opens a story in a language of the translator, else in the first that they may see', async () => {
  const persian = await anyStaff('translator', { languages: ['fa'] });
  expect(await languageToOpen(persian, storyId)).toBe('fa');
  const french = await anyStaff('translator', { languages: ['fr'] });
  expect(await languageToOpen(french, storyId)).toBeNull();
  await write('ru', true);
  expect(await languageToOpen(french, storyId)).toBe('ru');
});

it('opens no story that does not exist', async () => {
  expect(await languageToOpen(editor, 'no-such-story')).toBeNull();
});
