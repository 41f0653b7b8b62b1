/** Two people have one form open: the later save is refused where it would undo the earlier one. */
import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { image } from '@/db/schema/images';
import { seenGiving } from '@/domain/assignments/assignment';
import { assignText } from '@/domain/assignments/assignment-changes';
import { beginCollection } from '@/domain/collections/begin-changes';
import { collectionFacts } from '@/domain/collections/collection-facts';
import { describeCollection } from '@/domain/collections/fact-changes';
import { noteOnShelf, putOnShelf } from '@/domain/collections/shelf-changes';
import { getCollectionFile } from '@/domain/collections/staff-queries';
import { changeImage, describeImage } from '@/domain/images/describe-changes';
import { seenDetails, seenWords } from '@/domain/images/seen-image';
import { NO_WORDS } from '@/domain/images/wording';
import { seenRole } from '@/domain/people/people';
import { changeRole } from '@/domain/people/people-changes';
import type { Staff } from '@/domain/permissions/staff';
import { addPlace } from '@/domain/places/changes';
import { describePlace } from '@/domain/places/fact-changes';
import { placeFacts } from '@/domain/places/place-file';
import { getPlaceFile } from '@/domain/places/staff-queries';
import { nestPlace } from '@/domain/places/tree-changes';
import { arrangedEntries, byKey } from '@/domain/settings/menu-keys';
import { DEFAULT_SETTINGS, shownSettings } from '@/domain/settings/settings';
import { changeSettings } from '@/domain/settings/settings-changes';
import { readMenuOrder } from '@/domain/settings/settings-form';
import { addStory } from '@/domain/stories/story-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { arrangedIds } from './moved';
import { seenPrint } from './seen';

const NOW = Date.UTC(2026, 0, 1);
let admin: Staff;

beforeEach(async () => {
  await freshDatabase();
  admin = await anyStaff('administrator');
});

/** Saves twice what was shown once: the first save passes, the second is refused. */
async function saveByTwo(save: (write: Queries) => Promise<unknown>): Promise<void> {
  await tx(save);
  await expect(tx(save)).rejects.toMatchObject({
    said: 'frame.form.changedMeanwhile',
    status: 409,
  });
}

async function place(name: string): Promise<string> {
  return tx((write) => addPlace(write, admin, { names: { en: name } }, NOW));
}

it('the facts of a place', async () => {
  const placeId = await place('Paris');
  const file = await getPlaceFile(admin, placeId);
  if (!file) throw new Error('no place');
  const was = seenPrint(placeFacts(file));
  const facts = { kind: 'town' as const, coordinates: null, wikidata: 'Q90' };
  const variants = [{ language: 'la', form: 'Lutetia' }];
  await saveByTwo((write) =>
    describePlace(write, admin, { placeId, was, ...facts, variants }, NOW),
  );
  const saved = await getPlaceFile(admin, placeId);
  expect(saved).toMatchObject({ wikidata: 'Q90', variants });
});

it('what a place lies in', async () => {
  const [paris, france, texas] = [
    await place('Paris'),
    await place('France'),
    await place('Texas'),
  ];
  const nest = (parentId: string) => (write: Queries) =>
    nestPlace(write, admin, { placeId: paris, parentId, was: null }, NOW);
  await tx(nest(france));
  await expect(tx(nest(texas))).rejects.toThrow('changedMeanwhile');
  expect(await tx(nest(france)), 'the same choice').toBeNull();
});

it('the details of a collection, the notes on its shelf, and the due date of a text', async () => {
  const given = { type: 'curated' as const, identifier: '', language: 'en', parentId: null };
  const collectionId = await tx((write) =>
    beginCollection(write, admin, { ...given, name: 'Strikes' }, NOW),
  );
  const file = await getCollectionFile(admin, collectionId);
  if (!file) throw new Error('no collection');
  const was = seenPrint(collectionFacts(file));
  const pids = [{ scheme: 'doi' as const, value: '10.1/x', url: 'https://doi.org/10.1/x' }];
  const facts = { ...collectionFacts(file), identifier: 'COLL1', pids };
  await saveByTwo((write) =>
    describeCollection(write, admin, { collectionId, was, ...facts }, NOW),
  );
  const none = { eventDate: '', eventCalendar: 'gregorian' as const, source: '', sourceUrl: '' };
  const lists = { coverImageId: null, placeIds: [], topicIds: [] };
  const storyId = await tx((write) =>
    addStory(write, admin, { kind: 'item', originalLanguage: 'en', ...none, ...lists }, NOW),
  );
  await tx((write) => putOnShelf(write, admin, { collectionId, storyId }, NOW));
  const notes = [{ language: 'en', note: 'First' }];
  const item = { collectionId, storyId, was: seenPrint({}), notes };
  await saveByTwo((write) => noteOnShelf(write, admin, item, NOW));
  const due = { toId: null, dueAt: NOW, was: seenPrint(seenGiving(null)) };
  await saveByTwo((write) => assignText(write, admin, { storyId, language: 'en', ...due }, NOW));
});

it('the texts and the details of an image', async () => {
  await tx((write) =>
    write.insert(image).values({
      ...{ id: 'p', hash: 'p', width: 8, height: 8, mime: 'image/png', createdAt: NOW },
    }),
  );
  const words = { ...NO_WORDS, language: 'en', alt: 'A hand', was: seenPrint(seenWords()) };
  await saveByTwo((write) => describeImage(write, admin, 'p', words, NOW));
  const shown = { rights: '', credit: '', focusX: 0.5, focusY: 0.5 };
  const facts = { ...shown, credit: 'IISH', was: seenPrint(seenDetails(shown)) };
  await saveByTwo((write) => changeImage(write, admin, 'p', facts, NOW));
});

it('the settings, and the role of a user', async () => {
  const shown = shownSettings(DEFAULT_SETTINGS);
  const settings = { ...shown, showBehind: false, was: seenPrint(shown) };
  await saveByTwo((write) => changeSettings(write, admin, settings, NOW));
  const { staffId } = await anyStaff('author');
  const translator = { role: 'translator' as const, languages: ['ru', 'fa'] };
  await tx((write) => changeRole(write, admin, staffId, translator, NOW));
  const was = seenPrint(seenRole({ role: 'translator', languages: ['fa', 'ru'] }));
  const wish = { role: 'editor' as const, languages: [], was };
  await saveByTwo((write) => changeRole(write, admin, staffId, wish, NOW));
});

it('a list is arranged without undoing what somebody else added or removed', () => {
  expect(arrangedIds(['c', 'a', 'b'], '', ['a', 'c', 'new'])).toEqual(['c', 'a', 'new']);
  expect(arrangedIds(['a', 'b'], 'a', ['a', 'b', 'new'])).toEqual(['b', 'new']);
  const link = (label: string) => ({ kind: 'address' as const, target: '/x', label });
  const [first, second] = [...byKey([link('A'), link('B')]).keys()];
  expect([...byKey([link('B'), link('A'), link('A')]).keys()]).toEqual([
    second,
    first,
    `${first}.2`,
  ]);
});

it('a menu is arranged as its form showed it, whatever others did to it meanwhile', () => {
  const link = (label: string) => ({ kind: 'address' as const, target: '/x', label });
  const [a, b, c, d] = [link('A'), link('B'), link('C'), link('D')];
  const shown = [...byKey([a, b, c]).keys()];
  const form = new FormData();
  form.set('language', 'en');
  for (const key of shown) form.append('order', `/${key}`);
  form.set('remove', shown[1] ?? '');
  const read = readMenuOrder(form);
  if (!read.ok) throw new Error('not read');
  expect(arrangedEntries([a, b, c], read.value)).toEqual([a, c]);
  expect(arrangedEntries([d, b, c], read.value)).toEqual([c, d]);
});
