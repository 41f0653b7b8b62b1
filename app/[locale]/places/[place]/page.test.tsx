import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import PlacesPage from '@/app/[locale]/places/page';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { addPlace } from '@/domain/places/changes';
import { mergePlaces } from '@/domain/places/merge-changes';
import { unpublishPlace } from '@/domain/places/withdrawal-changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import PlacePage, { generateMetadata } from './page';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  freshDatabase();
  await tx(async (write) => {
    await saveSettings(write, { languages: ['en', 'fa'] }, NOW);
    const add = (given: Parameters<typeof addPlace>[2]) => addPlace(write, NOBODY, given, NOW);
    await add({ id: 'eu', kind: 'continent', names: { en: 'Europe', fa: 'اروپا' } });
    await add({
      id: 'nl',
      kind: 'country',
      parentId: 'eu',
      names: { en: 'Netherlands', fa: 'هلند' },
    });
    await add({
      ...{ id: 'ams', parentId: 'nl', latitude: 52.37, longitude: 4.9, wikidata: 'Q727' },
      names: { en: 'Amsterdam', fa: 'آمستردام' },
      variants: [{ language: 'ru', form: 'Амстердам' }],
    });
    await add({ id: 'bern', parentId: 'eu', names: { en: 'Bern' } });
    const facts = { kind: 'item' as const, originalLanguage: 'en', eventDate: '1917' };
    const more = { eventCalendar: 'gregorian' as const, source: '', sourceUrl: '' };
    const lists = { coverImageId: null, topicIds: [], placeIds: ['ams'] };
    const storyId = await addStory(write, NOBODY, { ...facts, ...more, ...lists }, NOW);
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    const text = { storyId, language: 'en', title: 'A strike', body };
    await importText(write, NOBODY, text, NOW);
    await publishText(write, NOBODY, { storyId, language: 'en' }, NOW);
  });
});

async function visit(locale: string, place: string, query: Record<string, string> = {}) {
  const context = newContext();
  const page = await withContext(context, () =>
    PlacePage({
      params: Promise.resolve({ locale, place: encodeURIComponent(place) }),
      searchParams: Promise.resolve(query),
    }),
  );
  return { answer: `${context.status} ${context.location}`, html: renderToStaticMarkup(page) };
}

describe('the page of a place', () => {
  it('shows what it lies in, its other names, where it is, and its stories', async () => {
    const { html } = await visit('en', 'amsterdam');
    for (const shown of [
      '>Amsterdam</h1>',
      'href="/en/places/netherlands"',
      'Амстердам',
      'آمستردام',
      '52.37, 4.9',
      'Q727',
      'A strike',
      'Town',
      '"@type":"City"',
    ]) {
      expect(html).toContain(shown);
    }
  });

  it('of a country has the stories of its towns, in the order that a reader chose', async () => {
    const { html } = await visit('fa', 'هلند', { order: 'event' });
    expect(html).toContain('A strike');
    expect(html).toContain('آمستردام');
    expect((await visit('fa', 'هلند', { only: '1' })).html).not.toContain('A strike');
  });

  it('is left out by search engines while it has no published story', async () => {
    const robots = async (place: string) => {
      const params = Promise.resolve({ locale: 'nl', place });
      const asked = { params, searchParams: Promise.resolve({}) };
      return (await withContext(newContext(), () => generateMetadata(asked))).robots;
    };
    expect(await robots('amsterdam')).toBeUndefined();
    expect(await robots('europe')).toBeUndefined();
    expect(await robots('bern')).toEqual({ index: false });
  });

  it('redirects with its options where it has another name', async () => {
    expect((await visit('fa', 'amsterdam', { order: 'event' })).answer).toBe(
      `308 /fa/places/${encodeURIComponent('آمستردام')}?order=event`,
    );
    await tx((write) => mergePlaces(write, NOBODY, { from: 'ams', into: 'bern' }, NOW));
    expect((await visit('en', 'amsterdam')).answer).toBe('308 /en/places/bern');
  });

  it('says that it is gone, missing or malformed', async () => {
    expect((await visit('en', 'atlantis')).answer).toBe('404 null');
    expect((await visit('en', 'bern', { before: 'x' })).answer).toBe('400 null');
    const withdrawal = { placeId: 'bern', reason: '' };
    await tx((write) => unpublishPlace(write, NOBODY, withdrawal, NOW));
    expect((await visit('en', 'bern')).answer).toBe('410 null');
  });
});

it('the list of places leaves out those without stories', async () => {
  const html = renderToStaticMarkup(
    await PlacesPage({ params: Promise.resolve({ locale: 'en' }) }),
  );
  expect(html).toContain('href="/en/places/europe"');
  expect(html.indexOf('Netherlands')).toBeLessThan(html.indexOf('Amsterdam'));
  expect(html).not.toContain('Bern');
});
