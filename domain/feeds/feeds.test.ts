import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import Reader from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { atomFeed } from './atom';
import { type FeedSubject, feedId, lastUpdate } from './feed';
import { HOSTILE, HOSTILE_READ, sampleEntry, sampleFeed } from './feed.fixtures';
import { jsonFeed } from './json-feed';
import { opmlDocument, withMostStories } from './opml';
import { rssFeed } from './rss';

/** An XML parser by other authors than the serialiser's; throws unless well-formed. */
const reader = new Reader({
  xml2js: { strict: true },
  customFields: { item: ['id', 'dc:language', 'content:encoded'] },
});

const feed = sampleFeed();
const withHub = sampleFeed({ hub: 'https://hub.example/?a=1&b=2' });
const older = sampleFeed({ self: String(feed.prevArchive), prevArchive: null });
const hostileHtml = `<div lang="en" dir="ltr"><p>${HOSTILE_READ}</p></div>`;

describe('Atom', () => {
  it('contains every entry completely, each in its own language', () => {
    const read = parseAtomFeed(atomFeed(feed));
    expect(read).toMatchObject({
      id: feed.id,
      title: { value: feed.title },
      xml: { lang: 'en' },
      updated: '2026-02-03T04:05:06.000Z',
      authors: [{ name: 'Archive', uri: 'https://archive.example/en' }],
      icon: 'https://archive.example/media/icon-192.png',
      logo: 'https://archive.example/media/logo.svg?a=1&b=2',
    });
    expect(read.entries?.[0]).toMatchObject({
      id: feed.entries[0]?.id,
      title: { value: 'کمونیسم', type: 'text' },
      xml: { lang: 'fa' },
      published: '2026-01-02T03:04:05.000Z',
      updated: '2026-02-03T04:05:06.000Z',
      content: { type: 'html', value: feed.entries[0]?.html },
      categories: [{ term: 'کمونیسم' }, { term: 'R & D' }],
      authors: [{ name: 'ن. نویسنده' }],
    });
    expect(read.entries?.[1]).toMatchObject({
      title: { value: HOSTILE_READ },
      summary: { value: HOSTILE_READ },
      content: { value: hostileHtml },
      xml: { lang: 'en' },
    });
  });

  it('is read by another reader', async () => {
    const read = await reader.parseString(atomFeed(feed));
    expect(read.title).toBe(feed.title);
    expect(read.items.map((item) => item.id)).toEqual(feed.entries.map((entry) => entry.id));
    expect(read.items[1]?.title?.trim()).toBe(HOSTILE_READ);
    expect(read.items[1]?.content?.trim()).toBe(hostileHtml);
    expect(read.items[0]?.link).toBe(feed.entries[0]?.url);
  });

  it('links the newest document to the older ones and back', () => {
    const links = parseAtomFeed(atomFeed(feed)).links ?? [];
    expect(links.find(({ rel }) => rel === 'self')?.href).toBe(feed.current);
    expect(links.find(({ rel }) => rel === 'prev-archive')?.href).toBe(feed.prevArchive);
    expect(links.some(({ rel }) => rel === 'current')).toBe(false);
    const last = parseAtomFeed(atomFeed(older)).links ?? [];
    expect(last.find(({ rel }) => rel === 'current')?.href).toBe(feed.current);
    expect(last.some(({ rel }) => rel === 'prev-archive')).toBe(false);
  });

  it('marks only older documents as an archive, still well-formed', async () => {
    expect(atomFeed(feed)).not.toContain('archive xmlns');
    const document = atomFeed(older);
    expect(document).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>');
    expect((await reader.parseString(document)).items).toHaveLength(2);
  });
});

it('a feed names its hub in every format, and none without one', () => {
  const hubs = [
    parseAtomFeed(atomFeed(withHub)).links,
    parseRssFeed(rssFeed(withHub)).atom?.links,
  ].map((links) => links?.filter(({ rel }) => rel === 'hub').map(({ href }) => href));
  expect(hubs).toEqual([[withHub.hub], [withHub.hub]]);
  const json = parseJsonFeed(JSON.parse(jsonFeed(withHub)));
  expect(json.hubs).toEqual([{ type: 'WebSub', url: withHub.hub }]);
  expect([atomFeed(feed), rssFeed(feed), jsonFeed(feed)].join()).not.toMatch(/hub/);
});

describe('RSS', () => {
  it('contains every item completely, with its language', () => {
    const read = parseRssFeed(rssFeed(feed));
    expect(read).toMatchObject({ title: feed.title, link: feed.home, language: 'en' });
    expect(read.items?.[0]).toMatchObject({
      title: 'کمونیسم',
      guid: { value: feed.entries[0]?.id, isPermaLink: false },
      link: feed.entries[0]?.url,
      dc: { languages: ['fa'], creators: ['ن. نویسنده'] },
      content: { encoded: feed.entries[0]?.html },
    });
    expect(read.items?.[1]).toMatchObject({
      title: HOSTILE_READ,
      dc: { creators: ['Archive'] },
      content: { encoded: hostileHtml },
    });
  });

  it('is read by another reader', async () => {
    const read = await reader.parseString(rssFeed(feed));
    expect(read.items.map((item) => item.guid)).toEqual(feed.entries.map((entry) => entry.id));
    expect(read.items[1]?.title?.trim()).toBe(HOSTILE_READ);
    expect(read.items[1]?.['content:encoded']?.trim()).toBe(hostileHtml);
    expect(read.items[0]?.isoDate).toBe('2026-01-02T03:04:05.000Z');
    expect(read.paginationLinks?.next).toBe(feed.prevArchive);
  });

  it('contains sound and PDF of a story, like Atom and JSON', () => {
    const [entry] = feed.entries;
    const [pdf, sound] = entry?.attachments ?? [];
    expect(parseRssFeed(rssFeed(feed)).items?.[0]?.enclosures).toEqual([
      { url: sound?.url, length: 10, type: 'audio/mpeg' },
    ]);
    const links = parseAtomFeed(atomFeed(feed)).entries?.[0]?.links ?? [];
    expect(links.filter(({ rel }) => rel === 'enclosure')).toEqual([
      { rel: 'enclosure', href: pdf?.url, type: 'application/pdf', length: 9, title: 'A & B' },
      { rel: 'enclosure', href: sound?.url, type: 'audio/mpeg', length: 10, title: 'Sound' },
    ]);
    expect(JSON.parse(jsonFeed(feed)).items[0].attachments).toEqual([
      { url: pdf?.url, mime_type: 'application/pdf', size_in_bytes: 9, title: 'A & B' },
      {
        url: sound?.url,
        mime_type: 'audio/mpeg',
        size_in_bytes: 10,
        title: 'Sound',
        duration_in_seconds: 61,
      },
    ]);
  });

  it('shows the mark of the archive under the title and the address of the channel', () => {
    expect(parseRssFeed(rssFeed(feed)).image).toEqual({
      url: 'https://archive.example/media/icon-192.png',
      title: feed.title,
      link: feed.home,
    });
  });

  it('escapes a teaser so that it is not read as HTML', () => {
    const description = parseRssFeed(rssFeed(feed)).items?.[1]?.description;
    expect(description).toContain('&lt;script&gt;');
    expect(description).not.toContain('<script>');
  });
});

describe('JSON Feed', () => {
  it('meets version 1.1, each item in its own language', () => {
    const document = JSON.parse(jsonFeed(feed));
    expect(document).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      feed_url: feed.current,
      home_page_url: feed.home,
      next_url: feed.prevArchive,
      language: 'en',
      icon: 'https://archive.example/media/icon-512.png',
      favicon: 'https://archive.example/media/icon-192.png',
    });
    expect(document.items[0]).toMatchObject({
      id: feed.entries[0]?.id,
      url: feed.entries[0]?.url,
      language: 'fa',
      content_html: feed.entries[0]?.html,
      date_published: '2026-01-02T03:04:05.000Z',
      tags: ['کمونیسم', 'R & D'],
      image: 'https://archive.example/media/a.webp',
    });
    expect(document.items[1].title).toBe(HOSTILE);
    expect(parseJsonFeed(document).items).toHaveLength(2);
  });
});

it('a feed of an archive without logo names no images', () => {
  const bare = sampleFeed({ icon: null, logo: null });
  expect(atomFeed(bare)).not.toMatch(/<(icon|logo)/);
  expect(rssFeed(bare)).not.toContain('<image');
  expect(JSON.parse(jsonFeed(bare))).not.toHaveProperty('icon');
});

describe('OPML', () => {
  it('is read back with its groups, empty ones left out', () => {
    const listed = (title: string) => ({
      title,
      feedUrl: 'https://archive.example/fa/atom.xml?a=1&b=2',
      home: 'https://archive.example/fa',
      language: 'fa',
    });
    const document = opmlDocument({
      title: HOSTILE,
      owner: 'Archive',
      feeds: [listed('Archive')],
      groups: [
        { title: 'Topics', feeds: [listed(HOSTILE)] },
        { title: 'Collections', feeds: [] },
      ],
    });
    const { head, body } = parseOpml(document);
    expect(head?.title).toBe(HOSTILE_READ);
    expect(body?.outlines).toHaveLength(2);
    expect(body?.outlines?.[0]).toMatchObject({
      type: 'rss',
      text: 'Archive',
      xmlUrl: 'https://archive.example/fa/atom.xml?a=1&b=2',
      language: 'fa',
    });
    expect(body?.outlines?.[1]?.outlines?.[0]?.text).toBe(HOSTILE_READ);
  });
});

it('every format stays well-formed with any title', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, async (title) => {
      const html = `<div>${title}</div>`;
      const odd = sampleFeed({ title, entries: [sampleEntry({ title, summary: title, html })] });
      const atom = await reader.parseString(atomFeed(odd));
      const rss = await reader.parseString(rssFeed(odd));
      expect([atom.items.length, rss.items.length]).toEqual([1, 1]);
      expect(JSON.parse(jsonFeed(odd)).items[0].title).toBe(title);
    }),
    { numRuns: 200 },
  );
});

it('a feed without stories is valid', async () => {
  const empty = sampleFeed({ entries: [], updated: lastUpdate([]), prevArchive: null });
  expect(parseAtomFeed(atomFeed(empty)).updated).toBe('1970-01-01T00:00:00.000Z');
  expect((await reader.parseString(rssFeed(empty))).items).toEqual([]);
  expect(JSON.parse(jsonFeed(empty)).items).toEqual([]);
});

it('every feed has an id of its own, which never changes', () => {
  const subject: FeedSubject = { list: 'site', language: 'fa', only: false };
  const others: FeedSubject[] = [
    { ...subject, only: true },
    { ...subject, language: 'en' },
    { ...subject, list: 'topic:1' },
  ];
  // If this id changes, every subscriber gets every story again.
  expect(feedId(subject, 'site-1')).toBe('urn:uuid:4d28f976-f08b-55e4-8184-bc6acc6246e8');
  expect(feedId(subject, 'site-2')).not.toBe(feedId(subject, 'site-1'));
  expect(new Set([subject, ...others].map((each) => feedId(each, 'site-1'))).size).toBe(4);
});

it('keeps the things with the most stories in the order given', () => {
  const things = [1, 3, 2, 3, 0].map((stories, at) => ({ at, stories }));
  const kept = withMostStories(things, ({ stories }) => stories, 3);
  expect(kept.map(({ at }) => at)).toEqual([1, 2, 3]);
});
