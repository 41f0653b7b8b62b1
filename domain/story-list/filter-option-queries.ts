import { asc, gt } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import type { Staff } from '@/domain/permissions/staff';

/**
 * The languages that have texts; skips from one to the next in an index, so that it is fast with
 * any number of texts.
 */
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

/** Everybody who may have written a text, by name. */
export function listWriters(_staff: Staff): Promise<{ id: string; name: string }[]> {
  return reads()
    .select({ id: staffTable.id, name: staffTable.name })
    .from(staffTable)
    .orderBy(asc(staffTable.name), asc(staffTable.id));
}
