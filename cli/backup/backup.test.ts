import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '@/cli/restore/restore';
import { clearKilledRestores, refuseHalfRestored } from '@/cli/restore/swap';
import { setUp } from '@/cli/setup/setup';
import { closeDatabase, databaseFile, openDatabase, reads, tx } from '@/db/client';
import { JOURNAL } from '@/db/journal';
import { openConnection } from '@/db/open';
import { rowCounts } from '@/db/row-counts';
import { markRunning } from '@/db/running';
import { outbox } from '@/db/schema/delivery';
import * as images from '@/db/schema/images';
import { formerAddress, setting, styleFile } from '@/db/schema/site';
import { invitation, session } from '@/db/schema/staff';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { releaseRestored } from '@/domain/maintenance/restored-changes';
import { countUnsentMails, getRestored } from '@/domain/maintenance/restored-queries';
import { getEpoch } from '@/domain/settings/queries';
import { findMailReader } from '@/domain/subscriber-mails/subscriber-queries';
import { deleteSubscriber, pauseMails } from '@/domain/subscriptions/preferences-changes';
import { subscribed, WISH } from '@/domain/subscriptions/requests.fixtures';
import { undoUnsubscribe, unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';
import { anyStaff } from '@/testing/staff';
import { makeBackup } from './backup';
import { filesBelow } from './copied-files';

const NOW = Date.UTC(2026, 10, 22, 12);
const root = path.resolve('.');
let home: string;
let copy: string;
let said: string[];
const say = (line: string) => said.push(line);
const backup = (folder = copy, withSecret = false) =>
  makeBackup(folder, { root, withSecret, now: NOW, say });
const restore = () => restoreBackup(copy, { root, now: NOW + 1, say });

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-backup-'));
  copy = path.join(home, 'copy');
  said = [];
  process.env.DATA_DIR = path.join(home, 'data');
  await setUp(root, false, () => undefined);
  addMedia('ab/one.webp', 'an image');
  openDatabase(databaseFile());
});

afterEach(() => {
  closeDatabase();
  delete process.env.DATA_DIR;
  rmSync(home, { recursive: true, force: true });
});

function addMedia(name: string, content: string): void {
  const file = path.join(home, 'data', 'media', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Switches to another, empty archive. */
async function elsewhere(): Promise<void> {
  closeDatabase();
  process.env.DATA_DIR = path.join(home, 'elsewhere');
}

async function write(slug: string): Promise<void> {
  const address = { kind: 'story', language: 'en', slug, targetId: 'one' };
  await tx(async (queries) => rememberAddress(queries, address, NOW));
}

const countsIn = (file: string) => {
  const connection = openConnection(file, { readonly: true });
  const counts = Object.fromEntries(rowCounts(connection));
  connection.close();
  return counts;
};

describe('a backup', () => {
  it('made during writes is one consistent state, and restores to equal rows and media', async () => {
    for (let each = 0; each < 200; each++) await write(`before-${each}`);
    let isDone = false;
    let written = 0;
    const writing = (async () => {
      while (!isDone) {
        await write(`during-${written++}`);
        await pause();
      }
    })();
    await backup();
    isDone = true;
    await writing;
    expect(written).toBeGreaterThan(0);
    const manifest = JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8'));
    expect(manifest.rows.former_address).toBeGreaterThanOrEqual(200);

    await elsewhere();
    await restore();
    const counts = countsIn(databaseFile());
    const own = { setting: counts.setting, audit: counts.audit };
    expect(counts).toEqual({ ...manifest.rows, ...own });
    openDatabase(databaseFile());
    const slugs = (await reads().select().from(formerAddress)).map((row) => row.slug);
    const during = slugs.filter((slug) => slug.startsWith('during-')).length;
    expect(slugs.sort()).toEqual(
      [
        ...Array.from({ length: 200 }, (_, each) => `before-${each}`),
        ...Array.from({ length: during }, (_, each) => `during-${each}`),
      ].sort(),
    );
    const media = path.join(home, 'elsewhere', 'media');
    expect(filesBelow(media)).toEqual(['ab/one.webp']);
    expect(readFileSync(path.join(media, 'ab/one.webp'), 'utf8')).toBe('an image');
  });

  it('includes the secret only on request, and never the page cache', async () => {
    writeFileSync(path.join(home, 'data', 'cache.db'), 'pages');
    await backup();
    expect(readdirSync(copy).sort()).toEqual([
      'manifest.json',
      'manifest.json.sha256',
      'media',
      'vitrine.db',
    ]);
    await backup(path.join(home, 'other'), true);
    expect(existsSync(path.join(home, 'other', 'secret'))).toBe(true);
  });

  it('is restored without the kept pages of any front', async () => {
    await backup();
    for (const name of ['cache.db', 'cache-2.db', 'cache-2.db-wal', 'cache.mine']) {
      writeFileSync(path.join(home, 'data', name), 'pages');
    }
    closeDatabase();
    await restore();
    const left = readdirSync(path.join(home, 'data')).filter((name) => name.startsWith('cache'));
    expect(left).toEqual(['cache.mine']);
  });

  it('is refused in a folder that is not empty, and leaves nothing behind', async () => {
    mkdirSync(copy);
    writeFileSync(path.join(copy, 'mine'), '');
    await expect(backup()).rejects.toThrow(/is not empty/);
    expect(readdirSync(home).sort()).toEqual(['copy', 'data']);
  });

  it('is reported as incomplete when media are missing that the database names: sizes, originals, attachments, logos', async () => {
    const image = { id: 'p', hash: 'x', width: 4, height: 3, mime: 'image/webp', createdAt: NOW };
    const size = { width: 4, height: 3, mime: 'image/webp', bytes: 9 };
    await tx(async (queries) => {
      await queries.insert(images.image).values(image);
      const file = { ...size, imageId: 'p', name: 'ab/one.webp' };
      await queries.insert(images.imageFile).values(file);
      const original = { ...size, imageId: 'p', name: 'cd/two.tif', pages: 1 };
      await queries.insert(images.imageOriginal).values(original);
      await queries.insert(styleFile).values({ name: 'ef/three.svg', createdAt: NOW });
    });
    expect(await backup()).toBe(false);
    expect(said.join('\n')).toContain('NOT COMPLETE: the database names 2 files');
    expect(said).toContain('  media/cd/two.tif');
    expect(said).toContain('  media/ef/three.svg');
    expect(said.join('\n')).not.toContain('verified');
    addMedia('cd/two.tif', 'a scan');
    addMedia('ef/three.svg', 'a logo');
    copy = path.join(home, 'whole');
    expect(await backup()).toBe(true);
    rmSync(path.join(copy, 'media/cd/two.tif'));
    await elsewhere();
    await expect(restore()).rejects.toThrow('media/cd/two.tif is missing');
    copy = path.join(home, 'copy');
    await restore();
    expect(filesBelow(path.join(home, 'elsewhere', 'media'))).toEqual(['ab/one.webp']);
  });

  it('is made in an empty folder', async () => {
    mkdirSync(copy);
    await backup();
    expect(existsSync(path.join(copy, 'manifest.json'))).toBe(true);
    expect(said.at(-2)).toMatch(/\d+ rows, 2 files, .* verified, in .* s/);
  });
});

describe('a restore', () => {
  it('ends first what readers unsubscribed from since the backup', async () => {
    process.env.SMTP_URL = 'smtp://mail.example';
    const wish = { ...WISH, scopes: ['site', 'today'], rhythm: 'once' as const };
    const rowOfReader = async (email: string) => (await subscribed(email, { wish, at: NOW })).row;
    const [left, one, undone, deleted, paused] = [
      await rowOfReader('left@reader.example'),
      await rowOfReader('one@reader.example'),
      await rowOfReader('undone@reader.example'),
      await rowOfReader('deleted@reader.example'),
      await rowOfReader('paused@reader.example'),
    ];
    await backup();
    const page = { token: 'token', language: 'en' };
    await tx(async (queries) => {
      await unsubscribe(queries, left, null, NOW + 1);
      await unsubscribe(queries, one, 'site', NOW + 1);
      const givenUp = await unsubscribe(queries, undone, null, NOW + 1);
      await undoUnsubscribe(queries, undone, givenUp, page, NOW + 2);
      await deleteSubscriber(queries, deleted, NOW + 1);
      await pauseMails(queries, paused, true, NOW + 1);
    });
    const text = readFileSync(path.join(home, 'data', JOURNAL), 'utf8');
    for (const secret of ['reader.example', left.id, 'site', 'today']) {
      expect(text).not.toContain(secret);
    }
    closeDatabase();
    await restore();
    openDatabase(databaseFile());
    const readers = await Promise.all(
      [left, one, undone, deleted, paused].map(({ id }) => findMailReader(reads(), id)),
    );
    const followed = readers.map((reader) => reader?.follows.map(({ kind }) => kind));
    expect(followed).toEqual([undefined, ['today'], ['site', 'today'], undefined, undefined]);
    expect(said.join('\n')).toContain('unsubscribed from since the backup');
    delete process.env.SMTP_URL;
  });

  it.each([
    ['a database with another byte', (folder: string) => flip(path.join(folder, 'vitrine.db'))],
    ['a longer image', (folder: string) => appendFileSync(`${folder}/media/ab/one.webp`, '!')],
    ['a missing image', (folder: string) => rmSync(`${folder}/media/ab/one.webp`)],
    ['another image beside', (folder: string) => writeFileSync(`${folder}/media/more`, '')],
    ['a changed manifest', (folder: string) => flip(path.join(folder, 'manifest.json'))],
    ['no manifest', (folder: string) => rmSync(path.join(folder, 'manifest.json'))],
  ])('refuses a backup with %s, and nothing is changed', async (_, damage) => {
    await backup();
    damage(copy);
    await elsewhere();
    await setUp(root, false, () => undefined);
    const before = readFileSync(databaseFile());
    await expect(restore()).rejects.toThrow(/backup/);
    expect(readFileSync(databaseFile()).equals(before)).toBe(true);
    expect(readdirSync(path.join(home, 'elsewhere')).sort()).toEqual(
      ['media', 'running.lock', 'secret', 'vitrine.db'].sort(),
    );
  });

  it('refuses a backup that a newer version made', async () => {
    await backup();
    await elsewhere();
    const older = path.join(home, 'older');
    cpSync('drizzle', path.join(older, 'drizzle'), { recursive: true });
    const journal = path.join(older, 'drizzle', 'meta', '_journal.json');
    const known = JSON.parse(readFileSync(journal, 'utf8'));
    writeFileSync(journal, JSON.stringify({ ...known, entries: known.entries.slice(0, 1) }));
    await expect(restoreBackup(copy, { root: older, now: NOW, say })).rejects.toThrow(
      /newer version/,
    );
    expect(existsSync(databaseFile())).toBe(false);
  });

  it('is refused while a server uses the data, and then changes nothing', async () => {
    await backup();
    await write('later');
    closeDatabase();
    const letGo = markRunning(path.join(home, 'data'));
    await expect(restore()).rejects.toThrow(/stop it first/);
    letGo();
    await restore();
    openDatabase(databaseFile());
    expect(await reads().select().from(formerAddress)).toEqual([]);
    const former = readdirSync(path.join(home, 'data')).find((name) => name.startsWith('former-'));
    expect(countsIn(path.join(home, 'data', former ?? '', 'vitrine.db')).former_address).toBe(1);
  });

  it('gives the database a new epoch, signs everybody out and revokes preview links', async () => {
    const someone = await anyStaff('editor');
    const row = { staffId: someone.staffId, signedInAt: NOW, seenAt: NOW, endsAt: NOW * 2 };
    await tx(async (queries) => {
      await queries.insert(session).values({ ...row, idHash: 'a', stage: 'full' });
      const link = { purpose: 'invite', role: 'author', createdAt: NOW, endsAt: NOW * 2 } as const;
      await queries.insert(invitation).values({ ...link, tokenHash: 'b' });
    });
    const epoch = await getEpoch();
    await backup();
    await elsewhere();
    await restore();
    openDatabase(databaseFile());
    expect(await getEpoch()).not.toBe(epoch);
    expect(await reads().select().from(session)).toEqual([]);
    const [link] = await reads().select().from(invitation);
    expect(link?.endsAt).toBe(NOW + 1);
  });

  it('sends nothing until an administrator releases it', async () => {
    const at = { payload: {}, attempts: 0, dueAt: NOW, createdAt: NOW, kind: 'mail' };
    await tx(async (queries) => {
      await queries.insert(outbox).values({ ...at, id: '1', onceKey: '1', state: 'waiting' });
      await queries.insert(outbox).values({ ...at, id: '2', onceKey: '2', state: 'sending' });
    });
    expect(await getRestored()).toBeNull();
    await backup();
    await elsewhere();
    await restore();
    openDatabase(databaseFile());
    expect(await getRestored()).toEqual({ at: NOW + 1, madeAt: NOW });
    expect(await countUnsentMails()).toBe(1);
    const editor = await anyStaff('editor');
    const release = (by: Parameters<typeof releaseRestored>[1]) =>
      tx(async (queries) => releaseRestored(queries, by, { dropMail: true }, NOW));
    await expect(release(editor)).rejects.toThrow(/Not allowed/);
    expect(await release(await anyStaff('administrator'))).toBe(true);
    expect(await getRestored()).toBeNull();
    expect(await countUnsentMails()).toBe(0);
    expect(await release({ staffId: null })).toBe(false);
    expect((await reads().select().from(setting)).map((each) => each.key)).not.toContain('held');
  });

  it('that was killed is cleaned up later', () => {
    const data = path.join(home, 'data');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const folders = [pid, process.pid].map((each) => path.join(data, `.restoring-${each}`));
    for (const folder of folders) mkdirSync(path.join(folder, 'media'), { recursive: true });
    clearKilledRestores(data);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true]);
  });

  it('that was interrupted is reported at the next start', async () => {
    writeFileSync(path.join(home, 'data', 'restoring'), '');
    expect(() => refuseHalfRestored(path.join(home, 'data'))).toThrow(/cut short/);
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
