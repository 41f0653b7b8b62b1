import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { SqliteNews } from '@/db/sqlite/news';
import { forgetInvalidations, markStale } from '@/domain/freshness/invalidation-changes';
import { putSetting } from '@/domain/settings/changes';
import type { RenderedAnswer } from '@/server/front/rendered-answer';
import { encodingFor, sendableOf } from '@/server/http/page';
import { Invalidations } from './invalidations';
import { MemoryCache } from './memory-cache';
import { PageCache } from './page-cache';
import { StoredPages } from './stored-pages';

let folder: string;
let file: string;
let words: string;
let renders: string[];
let answer: (key: string) => Promise<RenderedAnswer>;
let clock: number;
let open: (() => void)[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-cache-'));
  file = path.join(folder, 'vitrine.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  await tx(async (write) => putSetting(write, 'epoch', 'first'));
  words = 'old words';
  renders = [];
  clock = 1_000_000;
  open = [];
  answer = async (key) => page(key);
});

afterEach(() => {
  for (const close of open) close();
  closeDatabase();
});

function page(key: string, over: Partial<RenderedAnswer> = {}): RenderedAnswer {
  const tags = [`story:${key}`, 'site'];
  const headers: [string, string][] = [['content-type', 'text/html']];
  return { status: 200, headers, body: Buffer.from(words), tags, until: null, ...over };
}

function front(name = 'cache', identity = 'build', epoch = 'first'): PageCache {
  const stored = new StoredPages(path.join(folder, `${name}.db`), identity, 10_000_000);
  const invalidations = new Invalidations(new SqliteNews(file, stored.seq, epoch));
  open.push(() => {
    invalidations.close();
    stored.close();
  });
  const render = async (key: string) => {
    renders.push(key);
    return answer(key);
  };
  return new PageCache(new MemoryCache(10_000_000), stored, invalidations, render, () => clock);
}

async function read(cache: PageCache, key: string): Promise<string> {
  cache.refresh();
  const found = await cache.get(key);
  if (!found.kept) return `not kept: ${found.answer.status}`;
  return sendableOf(found.page, 'identity').body.toString();
}

const publish = (tag: string, withdrawn = false) =>
  tx(async (write) => markStale(write, [tag], 1, withdrawn));

describe('the page cache', () => {
  it('renders a page once and answers from memory after that', async () => {
    const cache = front();
    expect(await read(cache, '/en')).toBe('old words');
    expect(await read(cache, '/en')).toBe('old words');
    expect(renders).toEqual(['/en']);
  });

  it('makes a hundred simultaneous readers wait for one render', async () => {
    const cache = front();
    await Promise.all(Array.from({ length: 100 }, () => read(cache, '/en')));
    expect(renders).toHaveLength(1);
  });

  it('shows what was published on the next request, and keeps every other page', async () => {
    const cache = front();
    await read(cache, '/en/a');
    await read(cache, '/en/b');
    words = 'new words';
    await publish('story:/en/a');
    expect(await read(cache, '/en/a')).toBe('new words');
    expect(await read(cache, '/en/b')).toBe('old words');
    expect(renders).toEqual(['/en/a', '/en/b', '/en/a']);
  });

  it('counts where pages came from, and how long a stale one took to become fresh', async () => {
    const cache = front();
    const took: number[] = [];
    cache.whenFresh = (ms) => took.push(ms);
    for (const _ of [1, 2]) await read(cache, '/en');
    await Promise.all([read(cache, '/en/b'), read(cache, '/en/b')]);
    expect(cache.counts).toMatchObject({ render: 2, memory: 1, joined: 1, stale: 0 });
    await publish('site');
    answer = async (key) => page(key, { status: 500 });
    await read(cache, '/en');
    expect(cache.counts.stale).toBe(1);
    expect(cache.failing).toBe(1);
    clock += 5_000;
    answer = async (key) => page(key);
    await read(cache, '/en');
    expect([took, cache.failing]).toEqual([[5_000], 0]);
    expect(await read(front(), '/en')).toBe('old words');
  });

  it('never keeps a page whose story was published while it was rendered', async () => {
    const cache = front();
    let isFirst = true;
    answer = async (key) => {
      const seen = page(key);
      if (isFirst) {
        isFirst = false;
        words = 'new words';
        await publish(`story:${key}`);
      }
      return seen;
    };
    expect(await read(cache, '/en')).toBe('new words');
    expect(renders).toHaveLength(2);
  });

  it('gives a reader after the commit the new page although a render was in progress', async () => {
    const cache = front();
    let finish = () => {};
    answer = async (key) => {
      const seen = page(key);
      if (renders.length === 1) await new Promise<void>((resolve) => (finish = resolve));
      return seen;
    };
    const early = read(cache, '/en');
    await Promise.resolve();
    words = 'new words';
    await publish('story:/en');
    const late = read(cache, '/en');
    finish();
    expect(await late).toBe('new words');
    await early;
  });

  it('keeps pages over a restart', async () => {
    await read(front(), '/en');
    words = 'new words';
    expect(await read(front(), '/en')).toBe('old words');
    expect(renders).toHaveLength(1);
  });

  it('applies after a restart what was published while it was down', async () => {
    await read(front(), '/en');
    words = 'new words';
    await publish('story:/en');
    expect(await read(front(), '/en')).toBe('new words');
  });

  it('applies again after a crash what it had not stored', async () => {
    const crashed = front();
    await read(crashed, '/en');
    words = 'new words';
    await publish('story:/en');
    open.length = 0;
    expect(await read(front(), '/en')).toBe('new words');
  });

  it('keeps a second front fresh too', async () => {
    const [one, two] = [front('one'), front('two')];
    await read(one, '/en');
    await read(two, '/en');
    words = 'new words';
    await publish('story:/en');
    expect(await read(one, '/en')).toBe('new words');
    expect(await read(two, '/en')).toBe('new words');
  });

  it('is emptied when the build, the address or the epoch is another', async () => {
    await read(front(), '/en');
    words = 'new words';
    expect(await read(front('cache', 'another build'), '/en')).toBe('new words');
    await tx(async (write) => putSetting(write, 'epoch', 'restored'));
    words = 'newest words';
    expect(await read(front('cache', 'another build', 'first'), '/en')).toBe('newest words');
  });

  it('is emptied when unread invalidations were pruned', async () => {
    await read(front(), '/en');
    words = 'new words';
    await publish('story:/en');
    await publish('story:/other');
    await tx(async (write) => forgetInvalidations(write, 2));
    expect(await read(front(), '/en')).toBe('new words');
  });

  it('serves the stale copy when rendering fails, and tries again soon', async () => {
    const cache = front();
    await read(cache, '/en');
    await publish('story:/en');
    answer = async (key) => page(key, { status: 500, tags: null });
    expect(await read(cache, '/en')).toBe('old words');
    words = 'new words';
    answer = async (key) => page(key);
    clock += 2_000;
    expect(await read(cache, '/en')).toBe('new words');
  });

  it('lets no cache in front keep what is out of date or changes all the time', async () => {
    const cache = front();
    const headers: [string, string][] = [
      ['cache-control', 'public, max-age=0, must-revalidate'],
      ['surrogate-key', 'all site'],
      ['expires', 'Thu, 01 Jan 2026 00:00:00 GMT'],
      ['content-type', 'text/html'],
    ];
    const sent = async () => {
      const found = await cache.get('/en');
      return (found.kept ? found.page : found.answer).headers;
    };
    answer = async (key) => page(key, { headers });
    expect(await sent()).toEqual(headers);
    await publish('story:/en');
    answer = async (key) => page(key, { status: 500, tags: null });
    const unkept = [
      ['content-type', 'text/html'],
      ['cache-control', 'no-store'],
    ];
    expect(await sent()).toEqual(unkept);
    expect(await sent()).toEqual(unkept);
    clock += 2_000;
    answer = async (key) => {
      await publish('story:/en');
      return page(key, { headers });
    };
    expect(await sent()).toEqual(unkept);
    answer = async (key) => page(key, { headers });
    expect(await sent()).toEqual(headers);
  });

  it('never serves unpublished content, not even when rendering fails', async () => {
    const cache = front();
    await read(cache, '/en');
    await publish('story:/en', true);
    answer = async (key) => page(key, { status: 500, tags: null });
    expect(await read(cache, '/en')).toBe('not kept: 500');
  });

  it('caches no failed render and nothing personal', async () => {
    const cache = front();
    answer = async (key) => page(key, { status: 500, tags: null });
    expect(await read(cache, '/en')).toBe('not kept: 500');
    answer = async (key) => page(key, { tags: null });
    await read(cache, '/en');
    await read(cache, '/en');
    expect(renders).toHaveLength(3);
  });

  it('renders a page again when it has expired', async () => {
    const cache = front();
    answer = async (key) => page(key, { until: clock + 10 });
    await read(cache, '/en/today');
    words = 'tomorrow';
    clock += 11;
    expect(await read(cache, '/en/today')).toBe('tomorrow');
  });

  it('replaces a cached "not found" when something is published there', async () => {
    const cache = front();
    answer = async (key) => page(key, { status: 404, tags: ['address:story:en:abc'] });
    await read(cache, '/en/stories/x');
    answer = async (key) => page(key);
    words = 'a story';
    await publish('address:story:en:abc');
    expect(await read(cache, '/en/stories/x')).toBe('a story');
  });
});

describe('memory', () => {
  it('stays within its limit and keeps what is requested', async () => {
    const memory = new MemoryCache(40_000);
    const stored = new StoredPages(path.join(folder, 'small.db'), 'x', 20_000);
    const invalidations = new Invalidations(new SqliteNews(file, 0, 'first'));
    open.push(() => invalidations.close());
    const render = async (key: string) => {
      words = key + Array.from({ length: 200 }, () => Math.random().toString(36)).join(' ');
      return page(key, { tags: [key] });
    };
    const cache = new PageCache(memory, stored, invalidations, render);
    cache.refresh();
    await cache.get('/favourite');
    for (let index = 0; index < 200; index++) {
      await cache.get(`/page/${index}`);
      expect(cache.hit('/favourite')).toBeDefined();
    }
    expect(memory.size).toBeLessThanOrEqual(40_000);
    expect(stored.count).toBeLessThan(200);
    stored.close();
  });
});

describe('the encoding', () => {
  it('is the best one that the reader takes', () => {
    expect(encodingFor('gzip, deflate, br, zstd')).toBe('br');
    expect(encodingFor('gzip, br;q=0')).toBe('gzip');
    expect(encodingFor('gzip')).toBe('gzip');
    expect(encodingFor('identity')).toBe('identity');
    expect(encodingFor(undefined)).toBe('identity');
  });
});

describe('when something fails around it', () => {
  it('continues from memory while its file cannot be written, and does not trust that file again', async () => {
    const cache = front();
    await read(cache, '/en');
    const other = openConnection(path.join(folder, 'cache.db'));
    other.exec('BEGIN IMMEDIATE');
    words = 'new words';
    await publish('story:/en');
    expect(await read(cache, '/en')).toBe('new words');
    other.exec('COMMIT');
    other.close();
    await publish('story:/other');
    clock += 20_000;
    cache.refresh();
    words = 'newest words';
    await publish('story:/en');
    expect(await read(cache, '/en')).toBe('newest words');
    expect(await read(front(), '/en')).toBe('newest words');
  });

  it('gives two states within one second different times of change', async () => {
    const cache = front();
    const headers: [string, string][] = [['last-modified', new Date(5_000).toUTCString()]];
    answer = async (key) => page(key, { headers });
    await read(cache, '/en/atom.xml');
    const first = cache.hit('/en/atom.xml')?.modifiedAt ?? 0;
    words = 'new words';
    await publish('story:/en/atom.xml', true);
    await read(cache, '/en/atom.xml');
    expect(cache.hit('/en/atom.xml')?.modifiedAt).toBe(first + 1_000);
  });
});
