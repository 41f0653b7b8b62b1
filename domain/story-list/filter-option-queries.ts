import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { bulkChange, staff as staffTable } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import type { Staff } from '@/domain/permissions/staff';
import type { BulkRefusal, RefusedStory } from '@/domain/publishing/bulk';
import { listStoryTitles } from '@/domain/stories/story-title-queries';

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
  return rows.some(({ before }) => stepsOf(before).some(({ did }) => did !== 'refused'));
}

/** What this person's change to many stories left as it was. */
export async function listRefused(
  staff: Staff,
  id: string,
  language: string,
): Promise<RefusedStory[]> {
  const mine = and(eq(bulkChange.id, id), eq(bulkChange.staffId, staff.staffId));
  const [row] = await reads().select({ before: bulkChange.before }).from(bulkChange).where(mine);
  const refused = stepsOf(row?.before).filter((step) => step.did === 'refused');
  const ids = [...new Set(refused.map(({ storyId }) => storyId))];
  const stories = await listStoryTitles(staff, ids, language);
  return refused.map((each) => {
    return { ...each, story: stories.find(({ id: storyId }) => storyId === each.storyId) ?? null };
  });
}

/** Written by `changeMany` alone. */
function stepsOf(before: unknown): (BulkRefusal | { did: 'done' })[] {
  return Array.isArray(before) ? before : [];
}
