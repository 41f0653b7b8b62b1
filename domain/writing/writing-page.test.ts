import { expect, it } from 'vitest';
import { tx } from '@/db/client';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { getWritingPageStory } from './writing-page-queries';

const NOW = Date.UTC(2026, 0, 1);

it('a language that somebody else began is taken, though its text cannot be seen', async () => {
  freshDatabase();
  const author = await anyStaff('author');
  const editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'A text' };
  const storyId = await tx((write) => createStory(write, author, given, NOW));
  const words = { title: 'Een tekst', subtitle: '', teaser: '', dateNote: '', byline: '' };
  const body = { type: 'doc' as const, content: [] };
  const sent = {
    ...words,
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    baseVersion: 0,
    sittingId: 'one',
    body,
  };
  await tx((write) => saveText(write, editor, { ...sent, storyId, language: 'nl' }, NOW));
  const page = await getWritingPageStory(author, storyId, 'nl');
  expect(page.text).toBeNull();
  expect(page.taken.sort()).toEqual(['en', 'nl']);
});
