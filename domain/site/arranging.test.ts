import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { AGENDA, listTag, storyTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation } from '@/db/schema/site';
import { getAgenda, hasAgenda } from '@/domain/calendar/agenda-queries';
import { getOccasion } from '@/domain/calendar/occasion-queries';
import type { Document } from '@/domain/documents/document';
import { composeFront } from '@/domain/front-page/changes';
import { NotAllowed } from '@/domain/permissions/permissions';
import { publishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { putRedirect, removeRedirect } from '@/domain/redirects/changes';
import { findRedirect } from '@/domain/redirects/queries';
import { getSettings } from '@/domain/settings/queries';
import { DEFAULT_SETTINGS } from '@/domain/settings/settings';
import { changeMenu, changeSettings } from '@/domain/settings/settings-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { KINDS, type StoryKind } from '@/domain/stories/story-kind';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { getMenu } from './menu-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

beforeEach(freshDatabase);

async function published(kind: StoryKind, title: string): Promise<string> {
  const text = { type: 'text' as const, text: title };
  const body: Document = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
  return tx(async (write) => {
    const rest = { eventDate: '', eventCalendar: 'gregorian' as const, source: '', sourceUrl: '' };
    const facts = { kind, originalLanguage: 'en', ...rest };
    const none = { coverImageId: null, placeIds: [], topicIds: [] };
    const storyId = await addStory(write, NOBODY, { ...facts, ...none }, NOW);
    await importText(write, NOBODY, { storyId, language: 'en', title, body }, NOW);
    await publishText(write, NOBODY, { storyId, language: 'en' }, NOW);
    return storyId;
  });
}

describe('A redirect', () => {
  it('works until it is deleted, and is created once', async () => {
    const rosa = { path: '/rosa', target: 'https://example.org/', isNew: true };
    expect(await tx((write) => putRedirect(write, NOBODY, rosa, NOW))).toBeNull();
    expect(await findRedirect('/Rosa/')).toBe('https://example.org/');
    expect(await tx((write) => putRedirect(write, NOBODY, rosa, NOW))).toEqual({
      field: 'path',
      problem: 'pathTaken',
    });
    const chain = { path: '/luxemburg', target: '/rosa', isNew: true };
    expect((await tx((write) => putRedirect(write, NOBODY, chain, NOW)))?.problem).toBe(
      'targetIsShort',
    );
    await tx((write) => removeRedirect(write, NOBODY, '/rosa', NOW));
    expect(await findRedirect('/rosa')).toBeNull();
  });

  it('has no missing page of this site as target', async () => {
    const lost = { path: '/lost', target: '/en/stories/nothing', isNew: true };
    expect((await tx((write) => putRedirect(write, NOBODY, lost, NOW)))?.problem).toBe(
      'targetMissing',
    );
  });
});

it('settings require an administrator, menus and front pages an editor', async () => {
  const [author, editor] = [await anyStaff('author'), await anyStaff('editor')];
  const { pinned: _, menus: __, ...settings } = DEFAULT_SETTINGS;
  await expect(tx((write) => changeSettings(write, editor, settings, NOW))).rejects.toThrow(
    NotAllowed,
  );
  await expect(
    tx((write) => composeFront(write, author, 'en', (page) => page, NOW)),
  ).rejects.toThrow(NotAllowed);
  const redirect = { path: '/x', target: '/en', isNew: true };
  await expect(tx((write) => putRedirect(write, author, redirect, NOW))).rejects.toThrow(
    NotAllowed,
  );
});

it('a menu links to pages, topics and addresses, and leaves out missing ones', async () => {
  const page = await published('page', 'Privacy');
  const names = [{ language: 'en', name: 'Peace', slug: 'peace', description: '' }];
  const topic = await tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
  const entry = (kind: 'page' | 'topic' | 'address', target: string, label = '') => {
    return { kind, target, label };
  };
  const entries = [
    entry('page', page),
    entry('topic', topic, 'On peace'),
    entry('topic', 'gone'),
    entry('address', 'https://example.org/', 'Elsewhere'),
  ];
  await tx((write) => changeMenu(write, NOBODY, 'en', () => entries, NOW));
  const { menus } = await getSettings();
  expect(await getMenu(menus.en ?? [], 'en')).toEqual([
    { href: '/en/stories/privacy', label: 'Privacy', language: 'en' },
    { href: '/en/topics/peace', label: 'On peace', language: 'en' },
    { href: 'https://example.org/', label: 'Elsewhere', language: 'en' },
  ]);
  expect((await listStories({ list: 'site', language: 'en' })).rows, 'in lists').toEqual([]);
});

it('an event is in the agenda until it is over, and every page is invalidated when none is left', async () => {
  const storyId = await published('event', 'Open day');
  expect(await hasAgenda(NOW)).toBe(false);
  const visit = { startsAt: NOW + HOUR, endsAt: NOW + 2 * HOUR, venue: 'Reading room' };
  await tx((write) => changeStoryDetails(write, NOBODY, storyId, { occasion: visit }, NOW));
  const stale = (await reads().select().from(invalidation)).map((row) => row.tag);
  expect(stale).toEqual(
    expect.arrayContaining([AGENDA, listTag('agenda', 'fa'), storyTag(storyId)]),
  );
  const context = newContext();
  await withContext(context, async () => {
    expect(await hasAgenda(NOW)).toBe(true);
    const [entry] = await getAgenda('en', NOW);
    expect([entry?.row.title, entry?.venue]).toEqual(['Open day', 'Reading room']);
  });
  expect(context.expiresAt).toBe(visit.endsAt);
  expect(await getAgenda('en', visit.endsAt)).toEqual([]);
  expect(await hasAgenda(visit.endsAt)).toBe(false);
});

it('a story of any kind with a time is in the agenda, and its page shows time and place', async () => {
  for (const kind of KINDS) {
    const storyId = await published(kind, `A ${kind}`);
    const visit = { startsAt: NOW + HOUR, endsAt: NOW + HOUR, venue: 'Reading room' };
    await tx((write) => changeStoryDetails(write, NOBODY, storyId, { occasion: visit }, NOW));
    expect(await getOccasion(storyId)).toEqual(visit);
    await tx((write) => changeStoryDetails(write, NOBODY, storyId, { occasion: null }, NOW));
    expect(await getOccasion(storyId)).toBeNull();
    await tx((write) => changeStoryDetails(write, NOBODY, storyId, { occasion: visit }, NOW));
  }
  const agenda = await getAgenda('en', NOW);
  expect(agenda.map(({ row }) => row.kind).sort()).toEqual([...KINDS].sort());
});
