import { beforeEach, expect, it, vi } from 'vitest';
import { collectionLinkedData } from '@/app/[locale]/collections/[collection]/collection-linked-data';
import { topicLinkedData } from '@/app/[locale]/topics/[topic]/topic-linked-data';
import type { Frame } from '@/components/layout/frame';
import type { Collection, ShelfEntry } from '@/domain/collections/collection';
import type { StoryRow } from '@/domain/reader/story';
import { siteLinkedData } from './archive';
import { eventThing } from './event-thing';

const frame: Frame = {
  language: 'en',
  siteName: 'Archive',
  siteNameLanguage: 'en',
  tagline: '',
  languages: ['en'],
  defaultLanguage: 'en',
  menu: [],
  hasAgenda: false,
  timeZone: 'Europe/Amsterdam',
};

const row = { language: 'fa', slug: 'چاپ', title: 'چاپ' } as StoryRow;

beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://archive.example');
});

it('the front page says what the foot of its pages says of the archive, and nothing besides', () => {
  expect(siteLinkedData(frame).publisher).toEqual({
    '@type': 'ArchiveOrganization',
    '@id': 'https://archive.example/#archive',
    name: 'Archive',
    url: 'https://archive.example/',
  });
  const light = { name: 'aa/logo.svg', mime: 'image/svg+xml', width: 4, height: 1 };
  const styled = siteLinkedData({
    ...frame,
    logo: { light, dark: null, isAlone: true },
    footer: {
      ...{ columns: [], language: 'en', email: 'mail@archive.example', telephone: '' },
      address: 'Quay 1\n1019 AT Amsterdam',
    },
    social: [
      { label: 'Mastodon', href: 'https://social.example/@archive' },
      { label: 'News', href: '/en/stories' },
    ],
  });
  expect(styled.publisher).toMatchObject({
    logo: 'https://archive.example/media/aa/logo.svg',
    email: 'mail@archive.example',
    address: 'Quay 1, 1019 AT Amsterdam',
    sameAs: ['https://social.example/@archive'],
  });
  expect(styled.publisher).not.toHaveProperty('telephone');
});

it('names the search by the address that its form asks for', () => {
  const { target } = siteLinkedData(frame).potentialAction as { target: { urlTemplate: string } };
  expect(target.urlTemplate).toBe('https://archive.example/en/search?q={search_term_string}');
});

it('an event has its hours with the offset of the archive, and an end only where it has one', () => {
  const startsAt = Date.UTC(2026, 6, 1, 18);
  const endless = eventThing(frame, row, { startsAt, endsAt: startsAt, venue: '' });
  expect(endless).toEqual({
    '@type': 'Event',
    name: 'چاپ',
    url: `https://archive.example/fa/stories/${encodeURIComponent('چاپ')}`,
    startDate: '2026-07-01T20:00:00+02:00',
  });
  const evening = { startsAt, endsAt: startsAt + 7_200_000, venue: 'Reading room' };
  expect(eventThing(frame, row, evening)).toMatchObject({
    endDate: '2026-07-01T22:00:00+02:00',
    location: { '@type': 'Place', name: 'Reading room' },
  });
});

it('a topic has the way to it', () => {
  const words = { name: 'Strikes', slug: 'strikes', language: 'en', description: '' };
  const topic = { id: 't', ...words, slugs: { en: 'strikes' } };
  const above = [{ name: 'Labour', slug: 'labour' }];
  const data = topicLinkedData({ frame, topic, above });
  expect(data).not.toHaveProperty('description');
  expect(data.breadcrumb).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      step(1, 'Archive', 'https://archive.example/en'),
      step(2, 'Topics', 'https://archive.example/en/topics'),
      step(3, 'Labour', 'https://archive.example/en/topics/labour'),
      step(4, 'Strikes'),
    ],
  });
});

it.each([
  ['archival', ['ArchiveComponent', 'Collection'], true],
  ['curated', 'Collection', false],
] as const)('a collection that is %s says so by its type', (type, expected, isHeld) => {
  const collection: Collection = {
    ...{ id: 'c', type, identifier: 'ARCH1', dates: '1919/1921', access: 'open' as const },
    ...{ coverImageId: null, name: 'Letters', description: 'About', extent: '2 m' },
    ...{ slug: 'letters', language: 'en', slugs: { en: 'letters' } },
  };
  const entries: ShelfEntry[] = [{ row, number: 1, note: '', noteLanguage: '' }];
  const pids = [
    { scheme: 'handle' as const, value: '1/2', url: 'https://hdl.example/1/2' },
    { scheme: 'ark' as const, value: 'ark:/3', url: '' },
  ];
  const shared = { frame, cover: null, below: [], above: [{ ...collection, name: 'Papers' }] };
  const data = collectionLinkedData({ ...shared, collection, entries, pids });
  const entity = data.mainEntity as Record<string, unknown>;
  expect(entity).toMatchObject({
    '@type': expected,
    identifier: ['ARCH1', '1/2', 'ark:/3'],
    temporalCoverage: '1919/1921',
    sameAs: ['https://hdl.example/1/2'],
    isPartOf: { name: 'Papers' },
  });
  expect(entity.hasPart).toHaveLength(1);
  expect('holdingArchive' in entity).toBe(isHeld);
  expect('materialExtent' in entity).toBe(isHeld);
});

function step(position: number, name: string, item?: string) {
  return { '@type': 'ListItem', position, name, ...(item && { item }) };
}
