import { and, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { bulkChange } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { isOneOf, unindexed } from '@/db/sql';
import type { Staff } from '@/domain/permissions/staff';
import { listStoryTitles } from '@/domain/stories/story-title-queries';
import { BULK_KINDS, type BulkRefusal, type BulkUndo, type RefusedStory } from './bulk';
import type { BulkStep } from './bulk-step-queries';

/** What the user can undo: a change to many stories that they made and have not undone. */
export async function findUndo(staff: Staff, id: string): Promise<BulkUndo | null> {
  const mine = and(
    eq(bulkChange.id, id),
    eq(bulkChange.staffId, staff.staffId),
    isNull(bulkChange.undoneAt),
  );
  const [row] = await reads().select().from(bulkChange).where(mine);
  const steps = stepsOf(row?.before).filter((step) => step.did !== 'refused');
  const did = BULK_KINDS.find((kind) => kind === row?.action);
  const [first] = steps;
  if (!did || !first) return null;
  const languages = new Set(steps.map((step) => ('language' in step ? step.language : '')));
  const [language = ''] = languages;
  return {
    ...{ id, did, count: steps.length, about: aboutOf(first) },
    language: languages.size === 1 ? language : '',
    dueAt: first.did === 'schedule' ? first.set.dueAt : null,
  };
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

/** How many of the stories readers can see, which everybody may know. */
export async function countPublished(storyIds: readonly string[]): Promise<number> {
  const rows = await reads()
    .selectDistinct({ id: text.storyId })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .where(
      and(
        isOneOf(text.storyId, JSON.stringify(storyIds)),
        eq(unindexed(text.state), 'published'),
        isNull(unindexed(story.binnedAt)),
      ),
    );
  return rows.length;
}

function aboutOf(step: BulkStep): string {
  switch (step.did) {
    case 'topics':
      return [...step.after, ...step.before].find((id) => isChanged(step, id)) ?? '';
    case 'shelfPut':
    case 'shelfTake':
      return step.collectionId;
    case 'kind':
    case 'byline':
      return step.after;
    default:
      return '';
  }
}

function isChanged({ before, after }: { before: string[]; after: string[] }, id: string): boolean {
  return before.includes(id) !== after.includes(id);
}

/** Only `changeMany` writes this column. */
function stepsOf(before: unknown): (BulkRefusal | BulkStep)[] {
  return Array.isArray(before) ? before : [];
}
