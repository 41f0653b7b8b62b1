import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { nameImport } from '@/db/schema/names';
import { seenPrint } from '@/domain/forms/seen';
import type { Staff } from '@/domain/permissions/staff';
import type { PlannedLine } from './plan';
import { countsOf, type ImportPreview } from './preview';
import { readSheet, type Sheet } from './sheet';

/** The user's own import, before or after it was done; null for any other. */
export async function getImport(staff: Staff, id: string): Promise<ImportPreview | null> {
  const [row] = await reads()
    .select({
      fileName: nameImport.fileName,
      unread: nameImport.unread,
      lines: nameImport.lines,
      changed: nameImport.changed,
      appliedAt: nameImport.appliedAt,
    })
    .from(nameImport)
    .where(isOwn(staff, id));
  if (!row) return null;
  const lines = row.lines as PlannedLine[];
  return { ...row, id, lines, counts: countsOf(lines), print: seenPrint(lines) };
}

/** The file of the user's own import and what was said of its lines; null for any other. */
export async function getImportFile(
  staff: Staff,
  id: string,
): Promise<{ fileName: string; sheet: Sheet; lines: PlannedLine[] } | null> {
  const [row] = await reads().select().from(nameImport).where(isOwn(staff, id));
  const read = row && readSheet(row.content);
  if (!row || !read?.ok) return null;
  return { fileName: row.fileName, sheet: read.sheet, lines: row.lines as PlannedLine[] };
}

function isOwn(staff: Staff, id: string) {
  return and(eq(nameImport.id, id), eq(nameImport.staffId, staff.staffId));
}
