import { parseAtomFeed, parseOpml } from 'feedsmith';
import Reader from 'rss-parser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COLLECTION_PAGES } from '@/app/_named/collection-pages';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import { newContext, withContext } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { tx } from '@/db/client';
import { setting } from '@/db/schema/site';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addCollection } from '@/domain/collections/changes';
import type { Document } from '@/domain/documents/document';
import { DEFAULT_STYLE } from '@/domain/house-style/house-style';
import { STYLE_KEY } from '@/domain/house-style/queries';
import { publishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { feedListResponse } from './feed-list-response';
import { feedRoute } from './feed-response';
import {
  FEED_FILES,
  type FeedFormat,
  feedAlternates,
  findNamedFeed,
  siteFeed,
} from './feed-sources';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const nobody = { staffId: null };
const now = Date.UTC(2026, 0, 1);
const SLUG = 'کمونیسم';
let topicId: string;

const body: Document = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'متن', marks: [{ type: 'link', attrs: { href: '/fa/today' } }] },
        { type: 'footnote', content: [{ type: 'text', text: 'یادداشت' }] },
      ],
    },
  ],
};

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://archive.example');
  const names = [
    { language: 'en', name: 'Communism', slug: 'communism', description: '' },
    { language: 'fa', name: 'کمونیسم', slug: SLUG, description: '' },
  ];
  topicId = await tx((write) => addTopic(write, nobody, { wikidata: '', names }, now));
  await tx(async (write) => {
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    await saveSettings(write, { names: { en: 'Archive' }, licence, languages: ['en', 'fa'] }, now);
    const storyId = await addStory(
      write,
      nobody,
      {
        kind: 'item',
        originalLanguage: 'fa',
        eventDate: '1917-11-07',
        eventCalendar: 'julian',
        source: 'SAMPLE-1',
        sourceUrl: 'javascript:alert(1)',
        coverImageId: null,
        placeIds: [],
        topicIds: [topicId],
      },
      now,
    );
    await importText(write, nobody, { storyId, language: 'fa', title: 'عنوان', body }, now);
    await publishText(write, nobody, { storyId, language: 'fa' }, now);
  });
});

async function site(format: FeedFormat, query = '', locale = 'en'): Promise<Response> {
  const handler = feedRoute(async (params: { locale: string; feed: string }) => ({
    is: 'here',
    place: await siteFeed(params.locale),
  }));
  const params = Promise.resolve({ locale, feed: FEED_FILES[format].file });
  return handler(new Request(`https://archive.example/x${query}`), { params });
}

async function topic(locale: string, slug: string, only = false): Promise<Response> {
  const handler = feedRoute((params: { locale: string; topic: string; feed: string }) =>
    findNamedFeed(TOPIC_PAGES, params.locale, params.topic, only),
  );
  const params = Promise.resolve({ locale, topic: slug, feed: 'atom.xml' });
  return handler(new Request('https://archive.example/x'), { params });
}

describe('a feed', () => {
  it('carries the whole text, wrapped in its language, with absolute addresses', async () => {
    const response = await site('atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(Date.parse(response.headers.get('last-modified') ?? '')).toBeGreaterThan(now);
    const [entry] = parseAtomFeed(await response.text()).entries ?? [];
    const html = entry?.content?.value ?? '';
    expect(entry?.xml?.lang).toBe('fa');
    expect(html).toMatch(/^<div lang="fa" dir="rtl">.*<\/div>$/s);
    expect(html).toContain('href="https://archive.example/fa/today"');
    expect(html).toContain('یادداشت');
    expect(html).toContain('SAMPLE-1');
    expect(html).toContain('CC BY 4.0');
    expect(html).toContain('25 October');
    expect(html).not.toMatch(/javascript:|<script|loading=|\s(href|src)="\/|style="/);
  });

  it('can be parsed by another library in both formats', async () => {
    const reader = new Reader();
    for (const format of ['atom', 'rss'] as const) {
      const { items } = await reader.parseString(await (await site(format)).text());
      expect(items.map((item) => item.title)).toEqual(['عنوان']);
    }
    const document = JSON.parse(await (await site('json')).text());
    expect(document.items[0].language).toBe('fa');
  });

  it('names the hub and itself in a header where the operator named a hub', async () => {
    expect((await site('atom')).headers.get('link')).toBeNull();
    vi.stubEnv('WEBSUB_HUB', 'https://hub.example/');
    const response = await site('rss');
    expect(response.headers.get('link')).toBe(
      '<https://hub.example/>; rel="hub", <https://archive.example/en/rss.xml>; rel="self"',
    );
    expect(await response.text()).toContain('href="https://hub.example/" rel="hub"');
    vi.stubEnv('WEBSUB_HUB', '');
  });

  it('shows the mark and the logo of the house style, and is fresh after a change of it', async () => {
    expect(await (await site('atom')).text()).not.toMatch(/<(icon|logo)>/);
    const file = { name: 'aa/a.svg', mime: 'image/svg+xml', width: 60, height: 20 };
    const icons = [32, 180, 512].map((size) => ({ size, name: `aa/${size}.png` }));
    const logo = { kind: 'light' as const, language: '' as const, file, icons, removed: [] };
    const value = { style: { ...DEFAULT_STYLE, logos: [logo] }, draft: null };
    await tx((write) => write.insert(setting).values({ key: STYLE_KEY, value }));
    const context = newContext();
    const atom = parseAtomFeed(await withContext(context, async () => (await site('atom')).text()));
    const at = (name: string) => `https://archive.example/media/aa/${name}`;
    expect([atom.icon, atom.logo]).toEqual([at('180.png'), at('a.svg')]);
    expect(context.tags).toContain(SITE);
    const json = JSON.parse(await (await site('json')).text());
    expect([json.icon, json.favicon]).toEqual([at('512.png'), at('180.png')]);
  });

  it('refuses an invalid cursor and unknown languages', async () => {
    expect((await site('atom', '?before=nonsense')).status).toBe(400);
    expect((await site('atom', '?before=')).status).toBe(400);
    expect((await site('atom', '', 'nl')).status).toBe(404);
    expect((await site('atom', '', 'es')).status).toBe(404);
    expect((await topic('en', 'nothing')).status).toBe(404);
  });

  it('of a topic has its name and language', async () => {
    const all = parseAtomFeed(await (await topic('fa', SLUG)).text());
    expect(all.title?.value).toContain('کمونیسم');
    const self = all.links?.find(({ rel }) => rel === 'self')?.href;
    expect(self).toBe(`https://archive.example/fa/topics/${encodeURIComponent(SLUG)}/atom.xml`);
    const only = parseAtomFeed(await (await topic('en', 'communism', true)).text());
    expect(only.entries ?? []).toEqual([]);
    expect(only.id).not.toBe(all.id);
  });

  it('redirects when its topic is renamed', async () => {
    const former = { kind: 'topic', language: 'en', slug: 'reds', targetId: topicId };
    await tx((write) => rememberAddress(write, former, now));
    const response = await topic('en', 'reds', true);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/en/topics/communism/only/atom.xml');
  });

  it('redirects from a slug of another language like its page', async () => {
    const moved = await topic('fa', 'communism');
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe(`/fa/topics/${encodeURIComponent(SLUG)}/atom.xml`);
    await tx((write) => saveSettings(write, { languages: ['en', 'fa', 'nl'] }, now));
    const unnamed = await topic('nl', 'communism');
    expect(unnamed.status).toBe(200);
    expect(parseAtomFeed(await unnamed.text()).title?.value).toContain('Communism');
  });

  it('of a collection has the address of its page, whatever its languages', async () => {
    const words = { description: '', extent: '' };
    await tx((write) =>
      addCollection(
        write,
        nobody,
        {
          type: 'curated',
          identifier: 'X',
          dates: '',
          access: 'open',
          position: 0,
          names: [{ language: 'en', name: 'Shelf', slug: 'shelf', ...words }],
          pids: [],
          stories: [],
        },
        now,
      ),
    );
    expect(await findNamedFeed(COLLECTION_PAGES, 'fa', 'shelf')).toMatchObject({ is: 'here' });
  });

  it('is announced with its title in every format', async () => {
    expect(feedAlternates([await siteFeed('en')], 'en')['application/rss+xml']).toEqual([
      { url: 'https://archive.example/en/rss.xml', title: 'Archive (RSS)' },
    ]);
  });
});

it('all feeds of a language can be exported at once', async () => {
  const response = await feedListResponse('fa');
  const { body: list } = parseOpml(await response.text());
  expect(list?.outlines?.[0]?.xmlUrl).toBe('https://archive.example/fa/atom.xml');
  expect(list?.outlines?.[1]?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
    `https://archive.example/fa/topics/${encodeURIComponent(SLUG)}/atom.xml`,
  ]);
  expect((await feedListResponse('ru')).status).toBe(404);
});
