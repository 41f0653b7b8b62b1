import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { bulkChange, staff as staffTable } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import type { Staff } from '@/domain/staff/staff';

/** The languages that there are texts in; leaps from one to the next in an index, however many texts there are. */
export async function listTextLanguages(): Promise<string[]> {
  const found: string[] = [];
  for (let last = ''; ; ) {
    const [row] = await reads()
      .select({ language: text.language })
      .from(text)
      .where(gt(text.language, last))
      .orderBy(asc(text.language))
      .limit(1);
    if (!row) return found;
    found.push(row.language);
    last = row.language;
  }
}

/** Everybody who may have written something, by name. */
export function listWriters(_staff: Staff): Promise<{ id: string; name: string }[]> {
  return reads()
    .select({ id: staffTable.id, name: staffTable.name })
    .from(staffTable)
    .orderBy(asc(staffTable.name), asc(staffTable.id));
}

/** Whether a change to many stories is this person's and not taken back yet. */
export async function canUndo(staff: Staff, id: string): Promise<boolean> {
  const mine = and(
    eq(bulkChange.id, id),
    eq(bulkChange.staffId, staff.staffId),
    isNull(bulkChange.undoneAt),
  );
  const rows = await reads().select({ before: bulkChange.before }).from(bulkChange).where(mine);
  return rows.some((row) => Array.isArray(row.before) && row.before.length > 0);
}
