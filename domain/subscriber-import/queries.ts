import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { subscriberImport } from '@/db/schema/subscriptions';
import { seenPrint } from '@/domain/forms/seen';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { openFile } from './kept-file';
import type { PlannedLine } from './plan';
import { countsOf, type ImportPreview } from './preview';
import { readSheet, type Sheet } from './sheet';

/** The user's own import, before or after it was done; null for any other. @throws NotAllowed */
export async function getSubscriberImport(by: Staff, id: string): Promise<ImportPreview | null> {
  const found = await findOwn(by, id);
  if (!found) return null;
  const { appliedAt, fileName, unread, lines, changed } = found;
  const counts = countsOf(lines);
  return { id, fileName, unread, lines, changed, counts, print: seenPrint(lines), appliedAt };
}

/** The file of the user's own import and what was said of its lines; null for any other. @throws NotAllowed */
export async function getSubscriberImportFile(
  by: Staff,
  id: string,
): Promise<{ sheet: Sheet; lines: PlannedLine[] } | null> {
  const found = await findOwn(by, id);
  const read = found && readSheet(found.text);
  return found && read?.ok ? { sheet: read.sheet, lines: found.lines } : null;
}

async function findOwn(by: Staff, id: string) {
  requireMay(by, 'subscriber.change');
  const isOwn = and(eq(subscriberImport.id, id), eq(subscriberImport.staffId, by.staffId));
  const [row] = await reads().select().from(subscriberImport).where(isOwn);
  const kept = row && openFile(row);
  return kept ? { ...kept, appliedAt: row?.appliedAt ?? null } : null;
}
