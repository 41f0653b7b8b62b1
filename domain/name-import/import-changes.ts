import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { nameImport } from '@/db/schema/names';
import { changedLines } from '@/domain/csv/changed-lines';
import { Refused } from '@/domain/forms/form';
import { seenPrint } from '@/domain/forms/seen';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { getKnownNames } from './known-queries';
import { type ImportPlan, type PlannedLine, planImport } from './plan';
import { applyPlan } from './plan-changes';
import { readSheet, type Sheet } from './sheet';

/**
 * Keeps an uploaded file with what it would do, for the user alone. Changes no name.
 * @returns the id of the preview
 * @throws NotAllowed, Refused where no line of it can be read
 */
export async function keepImport(
  write: Queries,
  by: Staff,
  { fileName, text }: { fileName: string; text: string },
  now: number,
): Promise<string> {
  requireMay(by, 'name.change');
  const sheet = sheetOf(text);
  const { lines } = await planNow(write, sheet, now);
  const id = newId(now);
  const kept = { id, staffId: by.staffId, fileName, content: text, createdAt: now };
  await write.insert(nameImport).values({ ...kept, unread: [...sheet.unread], lines, changed: [] });
  return id;
}

/**
 * Imports a file exactly as its preview said. If something has changed since, nothing is imported
 * and the preview is made anew.
 * @param given.print fingerprint of the preview that the user saw
 * @throws NotAllowed, NotThere
 */
export async function runImport(
  write: Queries,
  by: Staff,
  given: { id: string; print: string },
  now: number,
): Promise<'imported' | 'changed'> {
  requireMay(by, 'name.change');
  const isOwn = and(eq(nameImport.id, given.id), eq(nameImport.staffId, by.staffId));
  const [kept] = await write
    .select()
    .from(nameImport)
    .where(and(isOwn, isNull(nameImport.appliedAt)));
  if (!kept) throw new NotThere('import of names');
  // Only this file writes the column.
  const before = kept.lines as PlannedLine[];
  const plan = await planNow(write, sheetOf(kept.content), now);
  const changed = changedLines(before, plan.lines);
  if (changed.length > 0 || seenPrint(before) !== given.print) {
    await write.update(nameImport).set({ lines: plan.lines, changed }).where(isOwn);
    return 'changed';
  }
  await applyPlan(write, by, { plan, fileName: kept.fileName }, now);
  await write.update(nameImport).set({ appliedAt: now, changed: [] }).where(isOwn);
  return 'imported';
}

/**
 * Imports a file without a preview, for the command line.
 * @param given.isTrial whether to plan it only
 * @returns what was done, or would be
 * @throws Refused where no line of it can be read
 */
export async function importAtOnce(
  write: Queries,
  by: Author,
  given: { fileName: string; text: string; isTrial: boolean },
  now: number,
): Promise<ImportPlan> {
  requireMay(by, 'name.change');
  const plan = await planNow(write, sheetOf(given.text), now);
  if (!given.isTrial) await applyPlan(write, by, { plan, fileName: given.fileName }, now);
  return plan;
}

function sheetOf(text: string): Sheet {
  const read = readSheet(text);
  if (!read.ok) throw new Refused(read.said, 'file', 422);
  return read.sheet;
}

async function planNow(write: Queries, sheet: Sheet, now: number): Promise<ImportPlan> {
  return planImport(sheet, await getKnownNames(write), new Date(now).toISOString().slice(0, 10));
}
