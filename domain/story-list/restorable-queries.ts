import { and, eq, gt } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { storyState } from '@/domain/access/text-access-queries';
import { groupedBy } from '@/domain/grouped';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/** Those of some stories that are in the trash and that the user may restore. */
export async function listRestorable(
  staff: Staff,
  storyIds: readonly string[],
): Promise<Set<string>> {
  if (storyIds.length === 0) return new Set();
  const rows = await reads()
    .select({
      id: story.id,
      createdBy: story.createdBy,
      state: text.state,
      stateBeforeBin: text.stateBeforeBin,
    })
    .from(story)
    .leftJoin(text, eq(text.storyId, story.id))
    .where(and(isOneOf(story.id, JSON.stringify(storyIds)), gt(story.binnedAt, 0)));
  const stories = [...groupedBy(rows, ({ id }) => id)];
  const allowed = stories.filter(([, texts]) => {
    const isOwn = texts[0]?.createdBy === staff.staffId;
    const written = texts.flatMap(({ state, stateBeforeBin }) =>
      state ? [{ state, stateBeforeBin }] : [],
    );
    return mayDo(staff, 'story.trash', { isOwn, state: storyState(written) });
  });
  return new Set(allowed.map(([id]) => id));
}
