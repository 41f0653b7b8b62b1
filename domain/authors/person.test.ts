import { beforeEach, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { addName } from '@/domain/names/changes';
import { mergeNames } from '@/domain/names/merge-changes';
import { getName } from '@/domain/names/queries';
import { unpublishName } from '@/domain/names/withdrawal-changes';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { NO_PROFILE, type Profile } from './author';
import { findPersonCalled, getAuthorOfName, getPersonOfAuthor } from './person-queries';
import { saveProfile } from './profile-changes';
import { ownProfile } from './profile-queries';

const NOW = Date.UTC(2026, 0, 1);
const NOBODY = { staffId: null };

let eva: Staff;
let person: string;

beforeEach(async () => {
  freshDatabase();
  eva = await anyStaff('editor', { name: 'Eva Smit' });
  person = await add('Eva Smit');
});

function add(called: string, kind: 'person' | 'organisation' = 'person', dates = '') {
  const forms = [{ language: 'en', name: called, slug: '', description: '' }];
  const ids = { wikidata: '', viaf: '', gnd: '', nta: '', isni: '' };
  const none = { ground: '', imageId: null, relations: [], placeIds: [], variants: [] };
  return tx((write) => addName(write, NOBODY, { kind, dates, forms, ...ids, ...none }, NOW));
}

const save = (profile: Partial<Profile>, by = eva) =>
  tx((write) => saveProfile(write, by, { ...NO_PROFILE, isPublic: true, ...profile }, NOW));

async function authorOf(nameId: string) {
  const shown = await getName(nameId, 'en');
  return shown && (await getAuthorOfName(shown, 'en'));
}

it('an author and the person in the list of names lead to each other', async () => {
  await save({ nameId: person });
  const author = await authorOf(person);
  expect(author?.name).toBe('Eva Smit');
  expect((await getPersonOfAuthor(author?.id ?? '', 'en'))?.id).toBe(person);
  expect((await ownProfile(eva, 'en')).profile.nameId).toBe(person);
});

it('neither does once the profile or the name is not public', async () => {
  await save({ nameId: person });
  const id = (await authorOf(person))?.id ?? '';
  await save({ nameId: person, isPublic: false });
  expect(await authorOf(person)).toBeNull();
  await save({ nameId: person });
  await tx((write) => unpublishName(write, NOBODY, { nameId: person, reason: '' }, NOW));
  expect(await getPersonOfAuthor(id, 'en')).toBeNull();
});

it('a merge takes the author along', async () => {
  await save({ nameId: person });
  const other = await add('Eva Smits');
  await tx((write) => mergeNames(write, NOBODY, { from: person, into: other }, NOW));
  expect((await authorOf(other))?.name).toBe('Eva Smit');
});

it('refuses somebody who died, what is no person, and the choice of somebody else', async () => {
  const dead = await add('Rosa', 'person', '1871-03-05/1919-01-15');
  const league = await add('League', 'organisation');
  const field = 'personNamed';
  for (const nameId of [dead, league, 'none'])
    await expect(save({ nameId })).rejects.toMatchObject({ field, said: expect.anything() });
  await save({ nameId: person });
  const other = await anyStaff('author');
  const taken = { field, said: 'account.profile.personTaken' };
  await expect(save({ nameId: person }, other)).rejects.toMatchObject(taken);
});

it('finds the only person who is called so', async () => {
  await tx(async (write) => expect(await findPersonCalled(write, 'Eva Smit')).toBe(person));
  await add('Eva Smit');
  await tx(async (write) => expect(await findPersonCalled(write, 'Eva Smit')).toBeNull());
});
