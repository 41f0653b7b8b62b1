import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { addTopic } from '@/domain/topics/changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { isNameTaken } from './same-name-queries';

beforeEach(freshDatabase);

it('finds a topic of the same name in the same language, however it is written', async () => {
  await topicCalled('Grèves & luttes');
  const taken = (language: string, name: string, kind: 'topic' | 'collection' = 'topic') =>
    isNameTaken(reads(), kind, { language, name });
  expect(await taken('fr', 'greves, luttes')).toBe(true);
  expect(await taken('fr', 'Grèves')).toBe(false);
  expect(await taken('en', 'Grèves & luttes')).toBe(false);
  expect(await taken('fr', 'Grèves & luttes', 'collection')).toBe(false);
});

it('warns a topic that takes the name of another, and not one that keeps its own', async () => {
  await topicCalled('Luttes');
  const other = await topicCalled('Grèves');
  const named = (name: string, ownId: string) =>
    isNameTaken(reads(), 'topic', { language: 'fr', name, ownId });
  expect(await named('luttes', other)).toBe(true);
  expect(await named('GREVES', other)).toBe(false);
  const twin = await topicCalled('Grèves', 'greves-2');
  expect(await named('Grèves', twin)).toBe(false);
  expect(await named('', twin)).toBe(false);
});

it('finds a name by any of its forms, in every language', async () => {
  const editor = await anyStaff('editor');
  const forms = [{ language: 'en', name: 'Rosa Luxemburg', slug: '', description: '' }];
  const variants = [{ language: 'pl', form: 'Róża Luksemburg', isTransliteration: false }];
  const id = await tx((write) =>
    addName(write, editor, { ...newFacts('person'), forms, variants }, 1),
  );
  const taken = (name: string, ownId?: string) =>
    isNameTaken(reads(), 'name', { language: 'nl', name, ownId });
  expect(await taken('rosa luxemburg')).toBe(true);
  expect(await taken('Roza Luksemburg')).toBe(true);
  expect(await taken('Roza Luksemburg', id)).toBe(false);
  expect(await taken('Rosa')).toBe(false);
});

async function topicCalled(name: string, slug = ''): Promise<string> {
  const editor = await anyStaff('editor');
  return tx(async (write) => {
    const topicId = await addTopic(write, editor, { wikidata: '', names: [] }, 1);
    const words = { language: 'fr', name, slug, description: '', was: '' };
    await nameTopic(write, editor, { topicId, ...words }, 1);
    return topicId;
  });
}
