/** A real Varnish in front of the site, with the VCL in deploy/varnish. */
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { without } from '@/testing/programs';
import { serverOfFile } from '../support/file-server';
import { freePort } from '../support/own-server';
import { signedIn } from '../support/staff/staff';
import { openPublishMenu, openWritingPage } from '../support/staff/writing-page';
import { inDataOf, insertStory, publish, withdraw, write } from '../support/stories';
import { expect, test } from '../support/test';
import { varnishOfFile } from '../support/varnish';

const missing = without('varnish');
test.skip(Boolean(missing), missing);
test.describe.configure({ mode: 'default', timeout: 180_000 });

const PURGED_MS = 3_000;
const STORY = '/en/stories/sur-e-esrafil';
const TOPIC = '/en/topics/migration';

const front = varnishOfFile(() => [node.port, absent]);
const node = serverOfFile(() => ({
  SITE_URL: front.edge.origin,
  PURGE_URLS: front.way.origin,
  TRUST_PROXY: '1',
}));
/** The second node, which is never there. */
let absent: number;

test.beforeAll(async () => {
  absent = await freePort();
  await front.edge.start();
  // The edge is new, so that everything is purged at first.
  await pause(PURGED_MS);
});

const inNode = <T>(change: () => Promise<T>) => inDataOf(node.data, change);
const cacheOf = async (path: string, headers: Record<string, string> = {}) =>
  (await front.edge.ask(path, { headers })).headers['x-cache'];
const wordsAt = async (path: string) => (await front.edge.ask(path)).text;

/** Waits until all that was committed is purged, and no page is shown that was purged. */
const settled = () => pause(PURGED_MS);

test.describe('Varnish in front', () => {
  test('keeps a page in each encoding, and answers 304 from what it keeps', async () => {
    const { body } = await front.edge.ask(STORY);
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
    ] as const) {
      const headers = { 'accept-encoding': accepted };
      await front.edge.ask(STORY, { headers });
      const answer = await front.edge.ask(STORY, { headers });
      expect([answer.status, answer.headers['x-cache']], accepted).toEqual([200, 'hit']);
      expect(answer.headers['content-encoding'], accepted).toBe(encoding);
      expect(unpack(answer.body).equals(body), accepted).toBe(true);
      const known = { ...headers, 'if-none-match': answer.headers.etag ?? '' };
      const again = await front.edge.ask(STORY, { headers: known });
      expect([again.status, again.body.length], accepted).toEqual([304, 0]);
    }
  });

  test('lets browsers ask each time, and shows no keys and no numbers of the machine', async () => {
    await front.edge.ask(STORY);
    const { headers } = await front.edge.ask(STORY);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    for (const name of ['surrogate-key', 'xkey', 'age', 'x-varnish']) {
      expect(headers[name], name).toBeUndefined();
    }
    for (const path of ['/readyz', '/healthz', '/metrics']) {
      expect((await front.edge.ask(path)).status, path).toBe(404);
    }
  });

  test('is one page for all readers: cookies and parameters of others change nothing', async () => {
    await front.edge.ask(STORY);
    expect(await cacheOf(STORY, { cookie: 'a=1' })).toBe('hit');
    expect(await cacheOf(`${STORY}?utm_source=x&fbclid=y`)).toBe('hit');
    expect(await cacheOf(STORY, { 'accept-language': 'fa' })).toBe('hit');
    const target = async (language: string) =>
      (await front.edge.ask('/', { headers: { 'accept-language': language } })).headers.location;
    expect([await target('fa'), await target('de'), await target('fa')]).toEqual([
      '/fa',
      '/de',
      '/fa',
    ]);
  });

  test('keeps images, and sends parts of them', async () => {
    const [image = ''] = /\/media\/[^"\s]+\.(?:jpg|webp)/.exec(await wordsAt(STORY)) ?? [];
    await front.edge.ask(image);
    expect(await cacheOf(image)).toBe('hit');
    const part = await front.edge.ask(image, { headers: { range: 'bytes=0-9' } });
    expect([part.status, part.body.length]).toEqual([206, 10]);
  });

  test('Staff publish, and the new words are there within moments', async ({ pageAs }) => {
    const story = await inNode(async () => {
      const added = await insertStory();
      await publish(added, 'en', { text: 'The words before.' });
      await write(added, 'en', { text: 'The words after.' });
      return added;
    });
    await expect.poll(() => wordsAt(TOPIC)).toContain(`${story.mark}-en`);
    expect(await wordsAt(story.path('en'))).toContain('The words before.');
    expect(await cacheOf(story.path('en'))).toBe('hit');

    const page = await pageAs('editor', {
      at: { ...node, data: node.data, origin: front.edge.origin },
    });
    await openWritingPage(page, story.id);
    const menu = await openPublishMenu(page);
    await menu.getByRole('button', { name: 'Publish changes', exact: true }).click();
    await expect(page.getByText('Published.').first()).toBeVisible();
    await page.goto(story.path('en'));
    await expect(page.getByText('The words after.')).toBeVisible();
    await expect.poll(() => wordsAt(story.path('en'))).toContain('The words after.');
    await expect.poll(() => cacheOf(story.path('en'))).toBe('hit');
  });

  test('Staff and drafts pass', async () => {
    const editor = await inNode(() => signedIn('editor'));
    const cookie = { cookie: editor.headers.cookie };
    expect(await cacheOf(STORY)).toBe('hit');
    for (let times = 0; times < 2; times++) {
      expect(await cacheOf(STORY, cookie), 'a reader’s page').not.toBe('hit');
      const own = await front.edge.ask('/admin', { headers: cookie });
      expect([own.status, own.headers['x-cache']]).toEqual([200, 'miss']);
      expect((await front.edge.ask('/admin')).status, 'without the session').not.toBe(200);
      expect(await cacheOf('/preview/nobody-knows-it'), 'a draft').toBe('miss');
      expect(await cacheOf('/en/search?q=strike'), 'a search').toBe('miss');
    }
  });

  test('A missing page is replaced by its publication, and a withdrawn one is gone at once', async () => {
    const story = await inNode(() => insertStory());
    const path = story.path('en');
    await front.edge.ask(path);
    expect((await front.edge.ask(path)).status).toBe(404);
    await inNode(() => publish(story, 'en'));
    await expect.poll(async () => (await front.edge.ask(path)).status).toBe(200);
    await expect.poll(() => wordsAt(TOPIC)).toContain(`${story.mark}-en`);
    await front.edge.ask(path);
    expect(await cacheOf(path)).toBe('hit');
    await inNode(() => withdraw(story, 'en'));
    await expect.poll(async () => (await front.edge.ask(path)).status).toBe(410);
    await expect.poll(() => wordsAt(TOPIC)).not.toContain(`${story.mark}-en`);
  });

  test('A purge is refused that came through another proxy', async () => {
    await front.edge.ask(STORY);
    const keys = { 'xkey-purge': 'all' };
    const purge = (headers: Record<string, string>) =>
      front.edge.ask('/', { method: 'PURGE', headers: { ...keys, ...headers } });
    expect((await purge({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
    expect(await cacheOf(STORY)).toBe('hit');
    expect((await purge({})).status).toBe(200);
    expect(await cacheOf(STORY)).toBe('miss');
  });

  test('What changes while the cache cannot be reached is purged when it can again', async () => {
    const stories = await inNode(async () => {
      const [edited, withdrawn] = [await insertStory(), await insertStory()];
      for (const story of [edited, withdrawn])
        await publish(story, 'en', { text: 'The words before.' });
      return { edited, withdrawn };
    });
    const [edited, withdrawn] = [stories.edited.path('en'), stories.withdrawn.path('en')];
    await settled();
    for (const path of [edited, withdrawn]) await front.edge.ask(path);
    for (const path of [edited, withdrawn]) expect(await cacheOf(path)).toBe('hit');
    front.way.isOpen = false;
    await inNode(async () => {
      await publish(stories.edited, 'en', { text: 'The words after.' });
      await withdraw(stories.withdrawn, 'en');
    });
    await pause(PURGED_MS);
    expect(await wordsAt(edited)).toContain('The words before.');
    expect(await wordsAt(withdrawn)).toContain('The words before.');
    front.way.isOpen = true;
    await expect.poll(async () => (await front.edge.ask(withdrawn)).status).toBe(410);
    await expect.poll(() => wordsAt(edited)).toContain('The words after.');
  });

  test('What it keeps goes on without any node, and all else says when to come again', async () => {
    await expect.poll(() => cacheOf(STORY)).toBe('hit');
    await node.stop('SIGTERM');
    for (let times = 0; times < 3; times++) expect((await front.edge.ask(STORY)).status).toBe(200);
    const unknown = await front.edge.ask('/fa/today/02-11');
    expect([unknown.status, unknown.headers['cache-control']]).toEqual([503, 'no-store']);
    expect(unknown.headers['retry-after']).toBe('5');
    expect(unknown.text).toContain('Please try again in a moment.');
    await node.start();
    await expect.poll(async () => (await front.edge.ask('/fa/today/02-11')).status).toBe(200);
  });

  test('What was purged softly is shown while no node can make it again', async () => {
    await front.edge.ask(STORY);
    await expect.poll(() => cacheOf(STORY)).toBe('hit');
    await node.stop('SIGTERM');
    const soft = { 'xkey-softpurge': 'all' };
    expect((await front.edge.ask('/', { method: 'PURGE', headers: soft })).status).toBe(200);
    await settled();
    for (let times = 0; times < 3; times++) expect((await front.edge.ask(STORY)).status).toBe(200);
    await node.start();
  });
});
