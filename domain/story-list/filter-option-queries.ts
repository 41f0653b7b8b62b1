import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { bulkChange, staff as staffTable } from '@/db/schema/staff';
import { text } from '@/db/schema/stories';
import type { BulkRefusal, RefusedStory } from '@/domain/bulk/bulk';
import type { Staff } from '@/domain/permissions/staff';
import { listStoryTitles } from '@/domain/stories/story-title-queries';

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

/** Whether the user made this change to many stories and has not undone it. */
export async function canUndo(staff: Staff, id: string): Promise<boolean> {
  const mine = and(
    eq(bulkChange.id, id),
    eq(bulkChange.staffId, staff.staffId),
    isNull(bulkChange.undoneAt),
  );
  const rows = await reads().select({ before: bulkChange.before }).from(bulkChange).where(mine);
  return rows.some(({ before }) => stepsOf(before).some(({ did }) => did !== 'refused'));
}

/** The stories that a change by the user left unchanged, with reasons. */
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

/** Only `changeMany` writes this column. */
function stepsOf(before: unknown): (BulkRefusal | { did: 'done' })[] {
  return Array.isArray(before) ? before : [];
}
