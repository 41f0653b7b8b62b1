import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, reads, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { audit } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { Writer } from '@/db/writer';
import { holdRestoredDatabase, releaseRestored } from '@/domain/maintenance/restored-changes';
import type { Staff } from '@/domain/permissions/staff';
import { runNextDue } from '@/domain/schedule/run-schedule-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { anyStaff } from '@/testing/staff';
import { fireAllDue, keepHours } from './schedule';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
let file: string;
let editor: Staff;

beforeEach(async () => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-schedule-')), 'vitrine.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  editor = await anyStaff('editor');
  return closeDatabase;
});

async function scheduled(title: string, dueAt: number): Promise<string> {
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title };
    const storyId = await createStory(write, editor, given, NOW);
    const at = { storyId, language: 'en' };
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: title }] }],
    };
    await importText(write, { staffId: null }, { ...at, title, body }, NOW);
    await schedulePublication(write, editor, { ...at, dueAt }, NOW);
    return storyId;
  });
}

const published = () => reads().select().from(audit).where(eq(audit.action, 'text.publish'));

describe('a due schedule', () => {
  it('runs once although two processes look at the same moment', async () => {
    for (let count = 0; count < 20; count++) await scheduled(`Story ${count}`, NOW + HOUR);
    const other = new Writer(openConnection(file));
    const look = (write: Parameters<typeof runNextDue>[0]) => runNextDue(write, NOW + HOUR);
    const looks = Array.from({ length: 20 }, () => [tx(look), other.run(look)]).flat();
    const fired = (await Promise.all(looks)).filter((each) => each !== null);
    other.close();
    expect(new Set(fired.map((each) => each?.storyId)).size).toBe(20);
    expect(fired).toHaveLength(20);
    expect(await published()).toHaveLength(20);
    expect(await reads().$count(schedule)).toBe(0);
  });

  it('runs although the one before it failed unexpectedly', async () => {
    const broken = await scheduled('Broken', NOW + HOUR);
    await scheduled('Fine', NOW + 2 * HOUR);
    const isBroken = eq(revision.title, 'Broken');
    await tx(async (write) => write.update(revision).set({ body: {} }).where(isBroken));
    expect(await fireAllDue(() => NOW + 2 * HOUR)).toBe(2);
    expect(await reads().select().from(schedule)).toMatchObject([{ problem: 'broken' }]);
    const [row] = await reads().select().from(text).where(eq(text.storyId, broken));
    expect(row?.state).toBe('draft');
    expect(await published()).toHaveLength(1);
  });

  it('waits when the process is about to end', async () => {
    await scheduled('Story', NOW + HOUR);
    const isStopping = () => true;
    expect(await fireAllDue(() => NOW + HOUR, isStopping)).toBe(0);
    expect(await reads().$count(schedule)).toBe(1);
  });

  it('is noticed at its time, not only at the next second, and delayed no more often than that', async () => {
    expect(await keepHours(() => NOW)).toBe(1_000);
    await scheduled('Story', NOW + HOUR);
    expect(await keepHours(() => NOW)).toBe(1_000);
    expect(await keepHours(() => NOW + HOUR - 300)).toBe(300);
    await tx((write) => holdRestoredDatabase(write, { epoch: 'other', madeAt: NOW }, NOW));
    expect(await keepHours(() => NOW + HOUR)).toBe(1_000);
    await tx((write) => releaseRestored(write, NOBODY, { dropMail: false }, NOW));
    expect(await keepHours(() => NOW + HOUR)).toBe(1_000);
    expect(await published()).toHaveLength(1);
  });
});
