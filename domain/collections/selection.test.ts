import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { beginCollection } from './begin-changes';
import { readCollectionDetails, readNewCollection } from './collection-form';
import { describeCollection } from './fact-changes';
import { getCollection } from './queries';
import { findCollectionLines, getCollectionFile } from './staff-queries';

const NOW = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

const FACTS = { dates: '', access: 'open' as const, coverImageId: null, pids: [] };

function begun(fields: Record<string, string>) {
  const form = new FormData();
  const details = {
    type: 'curated',
    identifier: '',
    dates: '',
    access: 'open',
    cover: '',
    pids: '',
  };
  const given = { ...details, name: 'Women', language: 'en', ...fields };
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return form;
}

it('requires a call number for an archival collection, not for a curated one', () => {
  expect(readNewCollection(begun({})).ok).toBe(true);
  expect(readCollectionDetails(begun({})).ok).toBe(true);
  const missing = { identifier: 'collections.problem.identifierMissing' };
  for (const read of [readNewCollection, readCollectionDetails]) {
    expect(read(begun({ type: 'archival' }))).toEqual({ ok: false, problems: missing });
  }
});

it('accepts many curated collections without a call number, but no duplicate call number', async () => {
  const editor = await anyStaff('editor');
  const begin = (name: string, identifier: string) => {
    const given = { type: 'curated' as const, identifier, language: 'en', name, parentId: null };
    return tx((write) => beginCollection(write, editor, given, NOW));
  };
  const first = await begin('Women', '');
  const second = await begin('Strikes', '');
  expect((await getCollection(first, 'en'))?.identifier).toBe('');
  expect((await getCollectionFile(editor, second))?.identifier).toBe('');
  expect(await findCollectionLines(editor, 'women', 'en')).toHaveLength(1);
  const numbered = await begin('Numbered', 'COLL1');
  await expect(begin('Again', 'COLL1')).rejects.toThrow(Refused);
  const facts = { ...FACTS, collectionId: numbered, type: 'curated' as const, identifier: '' };
  expect(await tx((write) => describeCollection(write, editor, facts, NOW))).toBeNull();
  expect(await begin('Again', 'COLL1')).toBeTruthy();
});
