import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { approval, review } from '@/db/schema/publishing';
import { story, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import type { StoryRecord } from '@/domain/access/text-access-queries';
import type { Author } from '@/domain/permissions/staff';
import { type DetailsContent, differingDetails, readDetailsContent } from './details-content';
import { addDetailsRevision } from './details-revision-changes';
import { liveDetails } from './working-details-queries';

/** Preview links keep showing the version that they were made for. */
const COMING = [review, approval, schedule] as const;

/**
 * Carries a change that readers see at once into the details that may be published later: the
 * working ones, and those that were sent, approved or scheduled. Otherwise the next publication
 * would take it back.
 * @param leavesPublic whether the version that readers have stays as it is
 */
export async function carryIntoDetails(
  write: Queries,
  by: Author,
  of: Pick<StoryRecord, 'id' | 'workingDetailsId' | 'publicDetailsId' | 'hasDetailsChanges'>,
  change: (content: DetailsContent) => DetailsContent,
  now: number,
  leavesPublic = false,
): Promise<void> {
  const { workingDetailsId, publicDetailsId } = of;
  if (workingDetailsId === null) return;
  const coming = [...(await comingDetails(write, of.id)), publicDetailsId ?? ''];
  const isLeft = (id: string) => leavesPublic && id === publicDetailsId;
  const ids = [workingDetailsId, ...coming.filter((id) => !isLeft(id))];
  const rows = await write
    .select({ id: detailsRevision.id, content: detailsRevision.content })
    .from(detailsRevision)
    .where(and(eq(detailsRevision.storyId, of.id), inArray(detailsRevision.id, ids)))
    .orderBy(asc(detailsRevision.number));
  const changed = rows.map((row) => {
    const content = readDetailsContent(row.content);
    return { id: row.id, before: content, content: change(content) };
  });
  if (changed.every((each) => differingDetails(each.before, each.content).length === 0)) return;
  const renewed = await renewDetails(write, by, of.id, changed, now);
  const working = changed.find(({ id }) => id === workingDetailsId);
  const hasDetailsChanges =
    of.hasDetailsChanges &&
    working !== undefined &&
    differingDetails(await liveDetails(write, of.id), working.content).length > 0;
  await write
    .update(story)
    .set({
      workingDetailsId: renewed.get(workingDetailsId) ?? workingDetailsId,
      publicDetailsId: (!leavesPublic && renewed.get(publicDetailsId ?? '')) || publicDetailsId,
      hasDetailsChanges,
    })
    .where(eq(story.id, of.id));
}

/**
 * Adds each version anew with its content as it is given. What was sent, approved or scheduled with
 * an old one goes with the new one.
 * @param versions in the order of their numbers, because a version never replaces one with a higher
 * number
 * @returns the new ids by the old ones
 */
export async function renewDetails(
  write: Queries,
  by: Author,
  storyId: string,
  versions: readonly { id: string; content: DetailsContent }[],
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const renewed = new Map<string, string>();
  for (const { id, content } of versions) {
    const given = { content, carriedFromId: id };
    renewed.set(id, await addDetailsRevision(write, by, storyId, given, now));
  }
  const texts = write.select({ id: text.id }).from(text).where(eq(text.storyId, storyId));
  for (const [was, detailsRevisionId] of renewed) {
    for (const each of COMING) {
      const isIt = and(inArray(each.textId, texts), eq(each.detailsRevisionId, was));
      await write.update(each).set({ detailsRevisionId }).where(isIt);
    }
  }
  return renewed;
}

/** Ids of the versions that were sent, approved or scheduled. */
export async function comingDetails(read: Queries, storyId: string): Promise<string[]> {
  const found: string[] = [];
  for (const each of COMING) {
    const rows = await read
      .select({ id: each.detailsRevisionId })
      .from(each)
      .innerJoin(text, eq(text.id, each.textId))
      .where(eq(text.storyId, storyId));
    for (const { id } of rows) if (id !== null) found.push(id);
  }
  return found;
}
