import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { change } from '@/db/rows';
import { audit } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { csvLine } from '@/domain/csv/csv-line';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { type AuditFilter, filterQuery, readFilter, startOfDay, startOfNextDay } from './audit';
import { exportHead, exportLine } from './export';
import { noteExport } from './export-changes';
import { AUDIT_PAGE, allOfAudit, listAudit } from './queries';

const NONE: AuditFilter = { person: '', action: '', subject: '', language: '', from: '', to: '' };
const ZONE = 'Europe/Amsterdam';
let admin: Staff;

beforeEach(async () => {
  freshDatabase();
  admin = await anyStaff('administrator', { name: 'Olga' });
});

async function note(
  over: Partial<Parameters<typeof addToAudit>[2]> = {},
  by: Staff | null = admin,
) {
  const entry = { action: 'text.publish', subjectKind: 'story', subjectId: 's1', now: 0, ...over };
  await tx((write) => addToAudit(write, by ?? { staffId: null }, entry));
}

const found = async (over: Partial<AuditFilter>) => {
  const { entries } = await listAudit(admin, { ...NONE, ...over }, ZONE, null);
  return entries.map((entry) => entry.seq);
};

describe('the audit log', () => {
  it('finds by person, action, subject, language and day', async () => {
    const noon = Date.UTC(2026, 0, 5, 12);
    await note({ language: 'fa', now: noon });
    await note({ action: 'topic.add', subjectKind: 'topic', subjectId: 't1', now: noon });
    await note({ action: 'text.write', subjectId: 's2', now: noon + 86_400_000 }, null);
    expect(await found({})).toEqual([3, 2, 1]);
    expect(await found({ person: admin.staffId })).toEqual([2, 1]);
    expect(await found({ person: 'program' })).toEqual([3]);
    expect(await found({ action: 'text.publish' })).toEqual([1]);
    expect(await found({ action: 'text' })).toEqual([3, 1]);
    expect(await found({ subject: 'story' })).toEqual([3, 1]);
    expect(await found({ subject: 'story:s2' })).toEqual([3]);
    expect(await found({ language: 'fa' })).toEqual([1]);
    expect(await found({ from: '2026-01-06' })).toEqual([3]);
    expect(await found({ to: '2026-01-05' })).toEqual([2, 1]);
    expect(await found({ from: '2026-01-05', to: '2026-01-05' })).toEqual([2, 1]);
  });

  it('is paged by the last entry seen, so that new entries shift nothing', async () => {
    for (let each = 0; each < AUDIT_PAGE + 3; each++) await note();
    const first = await listAudit(admin, NONE, ZONE, null);
    await note();
    const second = await listAudit(admin, NONE, ZONE, first.next);
    expect(first.entries).toHaveLength(AUDIT_PAGE);
    expect(second.entries.map((entry) => entry.seq)).toEqual([3, 2, 1]);
    expect(second.next).toBeNull();
  });

  it('can be read and exported by administrators only', async () => {
    for (const role of ['author', 'translator', 'editor'] as const) {
      const by = await anyStaff(role);
      await expect(listAudit(by, NONE, ZONE, null)).rejects.toThrow(/Not allowed/);
      await expect(allOfAudit(by, NONE, ZONE).next()).rejects.toThrow(/Not allowed/);
      const taking = tx((write) => noteExport(write, by, { filter: NONE, format: 'csv' }, 1));
      await expect(taking).rejects.toThrow(/Not allowed/);
    }
  });

  it('exports all matching entries, in portions', async () => {
    for (let each = 0; each < 5; each++) await note();
    await note({ action: 'topic.add' });
    const seqs: number[] = [];
    for await (const portion of allOfAudit(admin, { ...NONE, action: 'text' }, ZONE, 2)) {
      seqs.push(...portion.map((entry) => entry.seq));
    }
    expect(seqs).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('a filter in an address', () => {
  it('is read as it was written', () => {
    const filter = { ...NONE, person: 'program', action: 'text.publish', subject: 'story:a-1' };
    const query = Object.fromEntries(new URLSearchParams(filterQuery(filter)));
    expect(readFilter(query)).toEqual(filter);
  });

  it('ignores invalid values', () => {
    const query = {
      person: "' or 1",
      action: 'a.b.c',
      from: '2026-13-40',
      to: ['x'],
      language: '!',
    };
    expect(readFilter(query)).toEqual(NONE);
    expect(filterQuery(NONE)).toBe('');
  });

  it('never fails, whatever an address says', async () => {
    const any = fc.dictionary(
      fc.constantFrom('person', 'action', 'subject', 'language', 'from', 'to'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(any, async (query) => {
        await listAudit(admin, readFilter(query), ZONE, null);
      }),
    );
  });

  it('uses days in the archive’s time zone', () => {
    expect(startOfDay('2026-03-29', ZONE)).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(startOfNextDay('2026-03-29', ZONE)).toBe(Date.parse('2026-03-29T22:00:00Z'));
  });
});

describe('the export', () => {
  it('prevents spreadsheets from running formulas in it', () => {
    const cells = ['=1+1', '+1', '-1', '@a', '\tb', '\rc', 'plain', 'a "b", c'];
    expect(csvLine(cells)).toBe(`'=1+1,'+1,'-1,'@a,"'\tb","'\rc",plain,"a ""b"", c"\r\n`);
  });

  it('has one line per entry, in both formats', async () => {
    await note({ detail: { reason: 'a\nb' }, language: 'fa', now: 1_700_000_000_000 });
    const [[entry] = []] = [(await listAudit(admin, NONE, ZONE, null)).entries];
    if (!entry) throw new Error('There is no entry.');
    expect(exportHead('csv')).toMatch(/^\uFEFFnumber,time,/);
    expect(exportLine(entry, 'csv')).toContain(',Olga,text.publish,story,s1,fa,"{""reason""');
    expect(JSON.parse(exportLine(entry, 'jsonl'))).toEqual({
      number: 1,
      time: '2023-11-14T22:13:20.000Z',
      person: { id: admin.staffId, name: 'Olga' },
      action: 'text.publish',
      subject: { kind: 'story', id: 's1' },
      language: 'fa',
      detail: { reason: 'a\nb' },
    });
  });
});

describe('an entry', () => {
  it('cannot be changed or removed, not even by SQL', async () => {
    await note();
    for (const statement of [
      sql`update audit set staff_id = null`,
      sql`update audit set detail = '{"name":""}'`,
      sql`delete from audit`,
      sql`insert or replace into audit (seq, at, action, subject_kind, subject_id, language) values (1, 0, 'x', 'y', 'z', '')`,
    ]) {
      const attempt = tx((write) => change(write, statement));
      await expect(attempt).rejects.toThrow();
    }
    expect(await reads().select().from(audit)).toMatchObject([{ action: 'text.publish' }]);
  });

  it('is not changed or removed anywhere in the code', () => {
    const folders = ['app', 'auth', 'cli', 'db', 'domain', 'server'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(folder, name),
      ),
    );
    const code = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
    const guilty = code.filter((file) =>
      /\.(update|delete)\(\s*audit\s*\)|(update|delete from|replace into|drop (table|trigger)[^;]*)\s+`?audit\b/i.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(code.length).toBeGreaterThan(200);
    // It empties the names of erased accounts, which is all that the triggers let pass.
    expect(guilty).toEqual(['db/audit-names.ts']);
  });
});
