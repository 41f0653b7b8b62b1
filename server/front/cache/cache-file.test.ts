import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from '@/db/open';
import { makePage } from '@/server/http/page';
import { StoredPages } from './stored-pages';

const folders: string[] = [];
let file: string;

beforeEach(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-cache-file-'));
  folders.push(folder);
  file = path.join(folder, 'cache.db');
  const stored = new StoredPages(file, 'build', 10_000_000);
  for (let n = 0; n < 40; n++) stored.put(await pageAt(`/en/${n}`));
  stored.apply([], 7);
  stored.close();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function pageAt(key: string) {
  return makePage(key, {
    status: 200,
    headers: [['content-type', 'text/html']],
    body: randomBytes(3_000),
    tags: ['site'],
    until: null,
  });
}

const DAMAGES: Record<string, () => void> = {
  'random bytes': () => writeFileSync(file, randomBytes(40_000)),
  'random bytes behind a good beginning': () => {
    const bytes = readFileSync(file);
    randomBytes(bytes.length - 4_096).copy(bytes, 4_096);
    writeFileSync(file, bytes);
  },
  'a cut end': () => truncateSync(file, 10_000),
  'a second half of zeros': () => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, bytes.length / 2));
  },
  'other tables under the same names': () => {
    rmSync(file);
    const other = openConnection(file);
    other.exec('create table page (id integer, words text); create table meta (x text)');
    other.pragma('user_version = 2');
    other.close();
  },
  'a folder in its place': () => {
    rmSync(file);
    mkdirSync(path.join(file, 'within'), { recursive: true });
  },
  'a log of another file': () => writeFileSync(`${file}-wal`, randomBytes(9_000)),
};

describe('a cache file with', () => {
  it.each(Object.keys(DAMAGES))('%s does not keep the site from starting', async (kind) => {
    DAMAGES[kind]?.();
    const stored = new StoredPages(file, 'build', 10_000_000);
    const page = await pageAt('/en/new');
    stored.put(page);
    expect(stored.get('/en/new')?.br.equals(page.br)).toBe(true);
    stored.close();
    const again = new StoredPages(file, 'build', 10_000_000);
    expect(again.get('/en/new')?.br.equals(page.br)).toBe(true);
    again.close();
  });

  it('damage is moved aside once, for inspection', () => {
    for (const _ of [1, 2]) {
      writeFileSync(file, 'this is no database at all, whatever it is called');
      new StoredPages(file, 'build', 10_000_000).close();
    }
    const aside = readdirSync(path.dirname(file)).filter((name) => name.includes('damaged'));
    expect(aside).toEqual(['cache.db.damaged']);
    expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('no database at all');
  });
});

it('a folder that cannot be written to leaves the pages in memory', async () => {
  const nowhere = path.join(file, 'below', 'a-file', 'cache.db');
  const stored = new StoredPages(nowhere, 'build', 10_000_000);
  const page = await pageAt('/en');
  stored.put(page);
  expect(stored.get('/en')?.hash).toBe(page.hash);
  stored.close();
  expect(existsSync(nowhere)).toBe(false);
});

it('a file that is damaged while it is used is recreated', async () => {
  const stored = new StoredPages(file, 'build', 10_000_000);
  const other = new StoredPages(file, 'build', 10_000_000);
  other.put(await pageAt('/en/other'));
  writeFileSync(file, readFileSync(file).fill(1, 4_096));
  const readAll = () => {
    for (let n = 0; n < 40; n++) stored.get(`/en/${n}`);
  };
  expect(readAll).toThrow();
  stored.beginAnew(9);
  expect(stored.seq).toBe(9);
  const page = await pageAt('/en/new');
  stored.put(page);
  expect(stored.get('/en/new')?.br.equals(page.br)).toBe(true);
  expect(stored.count).toBe(1);
  stored.close();
  other.close();
});

it('never returns other bytes than those stored', () => {
  const other = openConnection(file);
  other.exec("update page set br = zeroblob(3000) where key = '/en/1'");
  other.close();
  const stored = new StoredPages(file, 'build', 10_000_000);
  expect(() => stored.get('/en/1')).toThrow('damaged');
  expect(stored.get('/en/2')).toBeDefined();
  stored.close();
});
