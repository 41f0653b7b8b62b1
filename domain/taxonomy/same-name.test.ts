import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { addTopic } from '@/domain/topics/changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { isNameTaken } from './same-name-queries';

beforeEach(freshDatabase);

it('finds a topic of the same name in the same language, however it is written', async () => {
  const editor = await anyStaff('editor');
  await tx(async (write) => {
    const topicId = await addTopic(write, editor, { wikidata: '', names: [] }, 1);
    const words = { language: 'fr', name: 'Grèves & luttes', slug: '', description: '', was: '' };
    await nameTopic(write, editor, { topicId, ...words }, 1);
  });
  const taken = (language: string, name: string, kind: 'topic' | 'collection' = 'topic') =>
    isNameTaken(reads(), kind, { language, name });
  expect(await taken('fr', 'greves, luttes')).toBe(true);
  expect(await taken('fr', 'Grèves')).toBe(false);
  expect(await taken('en', 'Grèves & luttes')).toBe(false);
  expect(await taken('fr', 'Grèves & luttes', 'collection')).toBe(false);
});
