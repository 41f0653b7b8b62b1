/** Simulates a full disk by a database that must not grow. */
import { beforeEach, expect, it } from 'vitest';
import { failureOf } from '@/app/admin/_http/failure';
import { openMemory, reads, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { type Connection, openConnection } from '@/db/open';
import { setting } from '@/db/schema/site';
import { schedule } from '@/db/schema/teamwork';
import { isDiskFull } from '@/domain/maintenance/disk';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { putSetting } from '@/domain/settings/changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { anyStaff } from '@/testing/staff';
import { keepHours } from './schedule';
import { Streak } from './streak';

const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
let connection: Connection;

beforeEach(() => {
  connection = openConnection(':memory:');
  migrateConnection(connection, 'drizzle');
  openMemory(connection);
});

function fill(): void {
  // Each entry of the audit log needs space that does not exist.
  connection.exec(`create table ballast (bytes blob);
    create trigger heavy after insert on audit begin insert into ballast values (zeroblob(2000000)); end`);
  const pages = connection.pragma('page_count', { simple: true });
  connection.pragma(`max_page_count = ${pages}`);
}

function makeRoom(): void {
  connection.exec('drop trigger heavy');
  // The search index of the published text needs some pages more.
  connection.pragma('max_page_count = 1000000');
}

const tooMuch = () =>
  tx((write) => putSetting(write, 'siteId', 'x'.repeat(500_000))).then(
    () => null,
    (error: unknown) => error,
  );

it('a change reports that the disk is full, and existing data can be read', async () => {
  await tx((write) => putSetting(write, 'siteId', 'before'));
  fill();
  const error = await tooMuch();
  expect(isDiskFull(error)).toBe(true);
  expect(failureOf(error, 'test')).toMatchObject({ status: 507, said: 'frame.diskFull' });
  expect(await reads().select().from(setting)).toContainEqual({ key: 'siteId', value: 'before' });
});

it('a publication that falls due waits for space, with growing delays, and then happens', async () => {
  const editor = await anyStaff('editor');
  await tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title: 'Title' };
    const storyId = await createStory(write, editor, given, NOW);
    const at = { storyId, language: 'en' };
    const text = 'word '.repeat(20_000);
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }];
    const body = { type: 'doc' as const, content };
    await importText(write, { staffId: null }, { ...at, title: 'Title', body }, NOW);
    await schedulePublication(write, editor, { ...at, dueAt: NOW + HOUR }, NOW);
  });
  fill();
  const streak = new Streak();
  const due = () => keepHours(() => NOW + HOUR, undefined, streak);
  const pauses = [await due(), await due(), await due()];
  expect(pauses).toEqual([200, 400, 800]);
  expect((await reads().select().from(schedule))[0]?.problem ?? '').toBe('');
  makeRoom();
  expect(await due()).toBe(1_000);
  expect(await reads().select().from(schedule)).toEqual([]);
});

it('a series of failures is logged once, and again after it ended', () => {
  const streak = new Streak();
  let told = 0;
  const fail = () => streak.failed(() => told++);
  for (let n = 0; n < 30; n++) expect(fail()).toBeLessThanOrEqual(60_000);
  expect(told).toBe(1);
  streak.succeeded();
  expect(fail()).toBe(200);
  expect(told).toBe(2);
});
