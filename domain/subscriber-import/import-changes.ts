import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriberImport } from '@/db/schema/subscriptions';
import { siteUrl } from '@/domain/addresses/site-url';
import { changedLines } from '@/domain/csv/changed-lines';
import { Refused } from '@/domain/forms/form';
import { seenPrint } from '@/domain/forms/seen';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { openFile, sealFile } from './kept-file';
import { getKnown } from './known-queries';
import { type ImportPlan, planImport, readRows } from './plan';
import { importSubscribers } from './plan-changes';
import { readSheet, type Sheet } from './sheet';

/** A date may be today's everywhere on Earth. */
const AHEAD_MS = 14 * 3_600_000;

/**
 * Keeps an uploaded list, encrypted, with what it would do, for the user alone. Adds nobody.
 * @returns the id of the preview
 * @throws NotAllowed, Refused where no line of it can be read
 */
export async function keepSubscriberImport(
  write: Queries,
  by: Staff,
  { fileName, text }: { fileName: string; text: string },
  now: number,
): Promise<string> {
  requireMay(by, 'subscriber.change');
  const sheet = sheetOf(text);
  const { lines } = await planNow(write, sheet, now);
  const id = newId(now);
  const content = sealFile({ fileName, text, unread: [...sheet.unread], lines, changed: [] }, id);
  const kept = { id, staffId: by.staffId, content, createdAt: now };
  await write.insert(subscriberImport).values(kept);
  return id;
}

/**
 * Imports a list exactly as its preview said, without sending anything. If something has changed
 * since, nobody is imported and the preview is made anew.
 * @param given.print fingerprint of the preview that the user saw
 * @returns `before`: it was imported already, as in another tab
 * @throws NotAllowed, NotThere
 */
export async function runSubscriberImport(
  write: Queries,
  by: Staff,
  given: { id: string; print: string },
  now: number,
): Promise<'imported' | 'changed' | 'before'> {
  requireMay(by, 'subscriber.change');
  const { id } = given;
  const isOwn = and(eq(subscriberImport.id, id), eq(subscriberImport.staffId, by.staffId));
  const [row] = await write.select().from(subscriberImport).where(isOwn);
  const kept = row && openFile(row);
  if (!kept) throw new NotThere('import of subscribers');
  if (row.appliedAt !== null) return 'before';
  const plan = await planNow(write, sheetOf(kept.text), now);
  const changed = changedLines(kept.lines, plan.lines);
  if (changed.length > 0 || seenPrint(kept.lines) !== given.print) {
    const content = sealFile({ ...kept, lines: plan.lines, changed }, id);
    await write.update(subscriberImport).set({ content }).where(isOwn);
    return 'changed';
  }
  await importSubscribers(write, by, plan, now);
  const content = sealFile({ ...kept, changed: [] }, id);
  await write.update(subscriberImport).set({ content, appliedAt: now }).where(isOwn);
  return 'imported';
}

function sheetOf(text: string): Sheet {
  const read = readSheet(text);
  if (!read.ok) throw new Refused(read.said, 'file', 422);
  return read.sheet;
}

async function planNow(write: Queries, sheet: Sheet, now: number): Promise<ImportPlan> {
  const today = new Date(now + AHEAD_MS).toISOString().slice(0, 10);
  const rows = readRows(sheet, { today, origin: siteUrl() });
  return planImport(rows, await getKnown(write, rows));
}
