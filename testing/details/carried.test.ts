import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name } from '@/db/schema/names';
import type { BulkWish } from '@/domain/bulk/bulk';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import { addCollection } from '@/domain/collections/changes';
import { putOnShelf } from '@/domain/collections/shelf-changes';
import { listDetailsHistory } from '@/domain/history/details-history-queries';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import type { Staff } from '@/domain/permissions/staff';
import { importText } from '@/domain/texts/import-changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { live, newTopic, publish, save, storyInTwo, storyRow, working } from './fixtures';

const NOW = Date.UTC(2026, 0, 1);
const LATER = NOW + 1_000;

let editor: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  storyId = await storyInTwo(editor);
  await save(editor, storyId, { eventDate: '1931' });
  await publish(editor, storyId, 'en');
  await publish(editor, storyId, 'nl');
});

const many = (wish: BulkWish, now = LATER) =>
  tx((write) => changeMany(write, editor, [storyId], wish, now));
const undo = (id: string) => tx((write) => undoMany(write, editor, id, LATER + 5));
const history = async () =>
  (await listDetailsHistory(editor, storyId, null)).entries.map(({ fields }) => fields);

async function newCollection(): Promise<string> {
  const words = { name: 'Letters', slug: 'letters', description: '', extent: '' };
  const facts = { type: 'curated' as const, identifier: '', dates: '', access: 'open' as const };
  const names = [{ ...words, language: 'en' }];
  const given = { ...facts, position: 0, names, pids: [], stories: [] };
  return tx((write) => addCollection(write, { staffId: null }, given, NOW));
}

/** A saved text in English that marks a new name. */
async function markName(): Promise<string> {
  const forms = [{ language: 'en', name: 'Rosa', slug: 'rosa', description: '' }];
  const given = { ...newFacts('person'), forms, variants: [] };
  const nameId = await tx((write) => addName(write, editor, given, NOW));
  const [row] = await reads().select().from(name);
  const marks = [{ type: 'link' as const, attrs: { href: `/id/${row?.shortId}` } }];
  const words = { type: 'text' as const, text: 'Rosa', marks };
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [words] }],
  };
  const text = { storyId, language: 'en', title: 'Strike', body };
  await tx((write) => importText(write, { staffId: null }, text, NOW + 5));
  return nameId;
}

it('undo of a publication takes details back when a collection was added since, which stays', async () => {
  const collectionId = await newCollection();
  await save(editor, storyId, { eventDate: '1932' });
  const { id } = await many({ do: 'publish', language: '' });
  await tx((write) => putOnShelf(write, editor, { collectionId, storyId }, LATER + 1));
  await undo(id);
  const readers = await live(storyId);
  expect(readers.eventDate).toBe('1931');
  expect(readers.shelves.map((shelf) => shelf.collectionId)).toEqual([collectionId]);
  expect((await working(storyId)).eventDate).toBe('1932');
  await publish(editor, storyId, 'en', LATER + 9);
  expect(await live(storyId)).toMatchObject({ eventDate: '1932', shelves: readers.shelves });
});

it('undo of a publication takes marked names back, with details and without', async () => {
  await markName();
  const { id } = await many({ do: 'publish', language: 'en' });
  expect((await live(storyId)).names).toHaveLength(1);
  await undo(id);
  expect((await live(storyId)).names).toEqual([]);
  await save(editor, storyId, { eventDate: '1932' });
  const again = await many({ do: 'publish', language: '' }, LATER + 6);
  expect(await live(storyId)).toMatchObject({ eventDate: '1932', names: [{ role: 'mentioned' }] });
  await undo(again.id);
  expect(await live(storyId)).toMatchObject({ eventDate: '1931', names: [] });
});

it('undo of a publication leaves details that were published again since', async () => {
  await save(editor, storyId, { eventDate: '1932' });
  const { id } = await many({ do: 'publish', language: 'en' });
  await save(editor, storyId, { eventDate: '1933' });
  await publish(editor, storyId, 'nl', LATER + 1);
  await undo(id);
  expect((await live(storyId)).eventDate).toBe('1933');
});

it('a change to many stories reaches details that wait where readers have it already', async () => {
  const topicId = await newTopic('Strikes');
  const collectionId = await newCollection();
  await many({ do: 'addTopic', topicId });
  await many({ do: 'addCollection', collectionId });
  await save(editor, storyId, { topicIds: [], kind: 'news' });
  const wishes: BulkWish[] = [
    { do: 'addTopic', topicId },
    { do: 'changeKind', kind: 'item' },
  ];
  const ids: string[] = [];
  for (const wish of wishes) {
    const { id, done } = await many(wish);
    expect(done, wish.do).toBe(1);
    ids.push(id);
  }
  expect(await working(storyId)).toMatchObject({ topicIds: [topicId], kind: 'item' });
  expect((await storyRow(storyId)).hasDetailsChanges).toBe(false);
  for (const id of ids.toReversed()) expect(await undo(id)).toBe(1);
  expect(await working(storyId)).toMatchObject({ topicIds: [], kind: 'news' });
  expect(await live(storyId)).toMatchObject({ topicIds: [topicId], kind: 'item' });
});

it('undo of a change of type restores another type that waited, unless that was changed since', async () => {
  await save(editor, storyId, { kind: 'news' });
  const { id } = await many({ do: 'changeKind', kind: 'gallery' });
  expect(await live(storyId)).toMatchObject({ kind: 'gallery' });
  expect(await working(storyId)).toMatchObject({ kind: 'gallery' });
  expect(await undo(id)).toBe(1);
  expect(await live(storyId)).toMatchObject({ kind: 'item' });
  expect(await working(storyId)).toMatchObject({ kind: 'news' });
  expect((await storyRow(storyId)).hasDetailsChanges).toBe(true);
  const again = await many({ do: 'changeKind', kind: 'gallery' }, LATER + 6);
  await save(editor, storyId, { kind: 'event' });
  await undo(again.id);
  expect(await live(storyId)).toMatchObject({ kind: 'item' });
  expect(await working(storyId)).toMatchObject({ kind: 'event' });
});

it('a change to many stories leaves alone what has it everywhere', async () => {
  const topicId = await newTopic('Strikes');
  await many({ do: 'addTopic', topicId });
  expect((await many({ do: 'addTopic', topicId })).done).toBe(0);
  expect((await many({ do: 'changeKind', kind: 'item' })).done).toBe(0);
});

it('the history names what was carried into waiting details, and nothing else', async () => {
  const topicId = await newTopic('Strikes');
  await save(editor, storyId, { eventDate: '1932' });
  await many({ do: 'addTopic', topicId });
  const [newest, renewed] = await history();
  expect(newest).toEqual(['topicIds']);
  expect(renewed).toEqual(['topicIds']);
});

it('the history shows no change of topics after two were merged', async () => {
  const [from, into] = [await newTopic('Strikes'), await newTopic('Labour')];
  await save(editor, storyId, { topicIds: [from] });
  await tx((write) => mergeTopics(write, editor, { from, into }, LATER));
  await save(editor, storyId, { source: 'Box 1' });
  expect((await history())[0]).toEqual(['source']);
});
