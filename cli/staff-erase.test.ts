import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads } from '@/db/client';
import { audit, staff } from '@/db/schema/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { type EraseOptions, eraseStaff } from './staff-erase';

const NOW = Date.UTC(2026, 4, 1);

beforeEach(freshDatabase);

async function printed(who: string, options: EraseOptions): Promise<string[]> {
  const lines: string[] = [];
  await eraseStaff(who, options, NOW, (line) => lines.push(line));
  return lines;
}

it('only says what there is of an account until it is confirmed', async () => {
  await anyStaff('administrator');
  const eva = await anyStaff('editor', { name: 'Eva', email: 'Eva@archive.example' });
  const lines = await printed(' eva@ARCHIVE.example', { isConfirmed: false });
  expect(lines[0]).toBe(`Eva <Eva@archive.example>, ${eva.staffId}`);
  expect(lines).toContain('sessions: 0');
  expect(lines.at(-1)).toContain('--confirm');
  const row = () => reads().select().from(staff).where(eq(staff.id, eva.staffId));
  expect((await row())[0]?.erasedAt).toBeNull();
  await printed(eva.staffId, { isConfirmed: true, as: 'E. S.' });
  expect((await row())[0]).toMatchObject({
    ...{ name: 'Former member of staff 1', email: '', erasedAt: NOW, creditedAs: 'E. S.' },
  });
  const [entry] = await reads().select().from(audit);
  expect(entry).toMatchObject({ action: 'staff.erase', staffId: null, subjectId: eva.staffId });
});

it('refuses the last administrator and whom it does not know', async () => {
  const admin = await anyStaff('administrator');
  const options = { isConfirmed: true };
  await expect(printed(admin.staffId, options)).rejects.toThrow('last administrator');
  await expect(printed('nobody@archive.example', options)).rejects.toThrow('There is no account');
});
