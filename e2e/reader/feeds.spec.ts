import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import Reader from 'rss-parser';
import { collectionPath, topicPath } from '@/domain/addresses/address';
import { COLLECTION_FEEDS, COMMUNISM, EXILE_PRESS, feeds, LANGUAGES } from '../support/addresses';
import { feedsIn } from '../support/head';
import { ask, pathOf } from '../support/http';
import { SITE_URL } from '../support/site';
import { publish, rename, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

const reader = new Reader({ customFields: { item: ['id'] } });
const URN = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test.describe('Feeds', () => {
  for (const language of LANGUAGES) {
    test(`In ${language} every feed is announced on its own page under its title, and can be read`, async () => {
      const topic = topicPath(language, COMMUNISM[language]);
      const collection = collectionPath(language, EXILE_PRESS[language]);
      for (const [page, count] of [
        [`/${language}`, 3],
        [topic, 6],
        [collection, 3],
      ] as const) {
        const announced = feedsIn((await ask(page)).text);
        expect(announced, page).toHaveLength(count);
        expect(new Set(announced.map(({ title }) => title)).size, page).toBe(count);
        for (const { href, title, type } of announced) {
          expect(href.startsWith(`${SITE_URL}${page}/`), href).toBe(true);
          const { status, headers, text } = await ask(pathOf(href));
          expect([status, headers['content-type']], href).toEqual([200, `${type}; charset=utf-8`]);
          const read = await titlesOf(type, text);
          expect(title.startsWith(read.title), `${title} / ${read.title}`).toBe(true);
          expect(read.items.length, href).toBeGreaterThan(0);
          expect(read.items.every(Boolean), href).toBe(true);
        }
      }
    });
  }

  test('A reader who has a feed gets 304, and can send a HEAD request', async () => {
    for (const { path, name } of feeds('en')) {
      const { headers, body } = await ask(path);
      const { etag = '', 'last-modified': modified = '' } = headers;
      expect(etag, name).toMatch(/^"[^"]+"$/);
      expect(Date.parse(modified), name).toBeLessThanOrEqual(Date.now());
      const byTag = await ask(path, { headers: { 'if-none-match': etag } });
      expect([byTag.status, byTag.body.length, byTag.headers.etag], name).toEqual([304, 0, etag]);
      const byDate = await ask(path, { headers: { 'if-modified-since': modified } });
      expect([byDate.status, byDate.body.length], name).toEqual([304, 0]);
      const other = await ask(path, {
        headers: { 'if-none-match': '"other"', 'if-modified-since': modified },
      });
      expect(other.status, name).toBe(200);
      const early = await ask(path, {
        headers: { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
      });
      expect(early.status, name).toBe(200);
      const head = await ask(path, { method: 'HEAD' });
      expect([head.status, head.body.length, head.headers.etag], name).toEqual([200, 0, etag]);
      expect(Number(head.headers['content-length']), name).toBe(body.length);
    }
  });

  test('Pages of other sites may read feeds and linked data, and no pages', async () => {
    const permanent = /\/id\/[0-9a-z]+(?=")/.exec((await ask('/en/stories/eight-hours')).text)?.[0];
    const allowed = async (path: string, options?: Parameters<typeof ask>[1]) =>
      (await ask(path, options)).headers['access-control-allow-origin'];
    for (const path of [...feeds('en').map(({ path }) => path), `${permanent}.jsonld`]) {
      expect(await allowed(path), path).toBe('*');
      expect(await allowed(path, { method: 'HEAD' }), path).toBe('*');
      expect((await ask(path)).headers['access-control-allow-credentials'], path).toBeUndefined();
    }
    const { etag = '' } = (await ask('/en/atom.xml')).headers;
    const known = await ask('/en/atom.xml', { headers: { 'if-none-match': etag } });
    expect([known.status, known.headers['access-control-allow-origin']]).toEqual([304, '*']);
    for (const path of ['/en', '/en/search/suggest?q=str', '/admin/sign-in']) {
      expect(await allowed(path), path).toBeUndefined();
    }
  });

  test('A feed has whole texts, each in its language and direction, with absolute addresses', async () => {
    const { entries = [] } = parseAtomFeed((await ask('/fa/atom.xml')).text);
    expect(entries.length).toBe(20);
    const persian = entries.find((entry) => entry.xml?.lang === 'fa');
    const foreign = entries.find((entry) => entry.xml?.lang !== 'fa');
    expect(persian?.content?.value).toMatch(/^<div lang="fa" dir="rtl">/);
    expect(foreign?.content?.value).toMatch(/^<div lang="[a-zA-Z-]+" dir="ltr">/);
    for (const { title, content, links } of entries) {
      const html = content?.value ?? '';
      expect(html.length, title?.value).toBeGreaterThan(400);
      expect(
        html.match(/ (?:src|href)="(?!https?:\/\/|#|mailto:)[^"]*"/g),
        title?.value,
      ).toBeNull();
      expect(html, title?.value).not.toMatch(/<script|style=|onerror|loading="lazy"/);
      expect(links?.[0]?.href?.startsWith(`${SITE_URL}/`)).toBe(true);
    }
  });

  test('The feed of one language alone has nothing in another', async () => {
    const { entries = [] } = parseAtomFeed((await ask('/nl/topics/communisme/only/atom.xml')).text);
    expect(new Set(entries.map((entry) => entry.xml?.lang))).toEqual(new Set(['nl']));
  });

  test('The list of all feeds links to existing feeds', async () => {
    const { body } = parseOpml((await ask('/fa/feeds.opml')).text);
    const groups = body?.outlines ?? [];
    const outlines = groups.flatMap((each) => each.outlines ?? [each]);
    const inGroup = (name: string) => groups.find(({ text }) => text === name)?.outlines ?? [];
    const places = inGroup('مکان‌ها').length;
    const names = inGroup('نام‌ها').length;
    const authors = inGroup('نویسندگان').length;
    expect(authors).toBe(1);
    expect(Math.min(places, names)).toBeGreaterThan(5);
    expect(Math.max(places, names)).toBeLessThanOrEqual(100);
    expect(outlines).toHaveLength(1 + 10 + COLLECTION_FEEDS + places + names + authors);
    for (const { xmlUrl = '', text } of outlines) {
      expect((await ask(pathOf(xmlUrl))).status, text).toBe(200);
    }
  });

  test('A story keeps its id when its address changes, and leaves the feed when it is unpublished', async ({
    newStory,
  }) => {
    const story = await newStory();
    await publish(story, 'en');
    const entry = async () => {
      const { entries = [] } = parseAtomFeed((await ask('/en/topics/migration/atom.xml')).text);
      return entries.find(({ title }) => title?.value?.includes(story.mark));
    };
    const before = await entry();
    expect(before?.id).toMatch(URN);
    await rename(story, 'en', `${story.mark}-renamed`);
    const after = await entry();
    expect(after?.id).toBe(before?.id);
    expect(after?.links?.[0]?.href).toContain(`${story.mark}-renamed`);
    await withdraw(story, 'en');
    expect(await entry()).toBeUndefined();
  });
});

/** Titles of a feed and its entries, by feedsmith and, where possible, a second parser. */
async function titlesOf(
  type: string,
  text: string,
): Promise<{ title: string; items: (string | undefined)[] }> {
  if (type === 'application/feed+json') {
    const { title = '', items = [] } = parseJsonFeed(JSON.parse(text));
    return { title, items: items.map((item) => item.title) };
  }
  const { title = '', items } = await reader.parseString(text);
  const own =
    type === 'application/atom+xml' ? parseAtomFeed(text).title?.value : parseRssFeed(text).title;
  expect(own).toBe(title);
  return { title, items: items.map((item) => item.title) };
}
