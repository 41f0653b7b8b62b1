import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { setFirstSteps } from '@/domain/notifications/preference-changes';
import { invitePerson } from '@/domain/people/people-changes';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { putSetting } from '@/domain/settings/changes';
import { addTopic } from '@/domain/topics/changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { NEW_ARCHIVE_STORIES } from './first-steps';
import { getFirstSteps } from './first-steps-queries';

const NOW = Date.UTC(2026, 0, 1);
let administrator: Staff;

beforeEach(async () => {
  freshDatabase();
  administrator = await anyStaff('administrator');
});

const TOPIC = {
  wikidata: '',
  names: [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }],
};
const begun = { kind: 'item' as const, language: 'en', title: 'Strike' };
const done = async (staff: Staff) =>
  (await getFirstSteps(staff, NOW))?.filter(({ isDone }) => isDone).map(({ name }) => name);

describe('the first-run checklist', () => {
  it('ticks what is really there, and goes once all of it is', async () => {
    expect(await done(administrator)).toEqual([]);
    await tx((write) => putSetting(write, 'site', { names: { en: 'Archive' } }));
    expect(await done(administrator)).toEqual([]);
    await tx((write) =>
      putSetting(write, 'site', { names: { en: 'Dock archive' }, languages: ['en', 'fa'] }),
    );
    expect(await done(administrator)).toEqual(['name', 'languages']);
    await tx((write) => addTopic(write, administrator, TOPIC, NOW));
    const storyId = await tx((write) => createStory(write, administrator, begun, NOW));
    expect(await done(administrator)).toEqual(['name', 'languages', 'topic']);
    await tx((write) => publishText(write, { staffId: null }, { storyId, language: 'en' }, NOW));
    expect(await done(administrator)).toEqual(['name', 'languages', 'topic', 'story']);
    const wish = { email: 'olga@archive.example', role: 'author' as const, languages: [] };
    await tx((write) => invitePerson(write, administrator, wish, NOW));
    expect(await getFirstSteps(administrator, NOW)).toBeNull();
    await tx((write) => setFirstSteps(write, administrator, 'shown'));
    expect(await done(administrator)).toHaveLength(5);
  });

  it('has the steps that a role may take, and is not for authors', async () => {
    const editor = await anyStaff('editor');
    const steps = await getFirstSteps(editor, NOW);
    expect(steps?.map(({ name }) => name)).toEqual(['topic', 'story']);
    expect(await getFirstSteps(await anyStaff('author'), NOW)).toBeNull();
  });

  it('can be hidden and shown by each user, and is not for an archive that has begun', async () => {
    const other = await anyStaff('administrator');
    await tx((write) => setFirstSteps(write, administrator, 'hidden'));
    expect(await getFirstSteps(administrator, NOW)).toBeNull();
    expect(await getFirstSteps(other, NOW)).not.toBeNull();
    await tx(async (write) => {
      for (let nth = 0; nth <= NEW_ARCHIVE_STORIES; nth += 1) {
        await createStory(write, other, begun, NOW);
      }
    });
    expect(await getFirstSteps(other, NOW)).toBeNull();
    await tx((write) => setFirstSteps(write, administrator, 'shown'));
    expect(await getFirstSteps(administrator, NOW)).not.toBeNull();
  });
});
