import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { story } from '@/db/schema/stories';
import type { StoryRecord } from '@/domain/access/text-access-queries';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import type { AppliedDetails } from './apply-details-changes';
import { comingDetails, renewDetails } from './carry-details-changes';
import { type DetailsContent, differingDetails, readDetailsContent } from './details-content';
import { mergeContents } from './details-merge';
import { addDetailsRevision } from './details-revision-changes';
import { putLiveDetails } from './live-details-changes';
import { resolveDetails } from './resolve-details-queries';
import { detailsAt, liveDetails, wasEverPublic, workingDetails } from './working-details-queries';

/** What a publication did to the details; older records do not have what readers got. */
export type TakenDetails = Pick<AppliedDetails, 'id' | 'publicIdBefore' | 'before'> &
  Partial<Pick<AppliedDetails, 'after'>>;

/**
 * Gives readers the details back that they had before a publication, unless details were published
 * again since. What was carried into them since stays. A story that was not public before follows
 * its working copy again.
 */
export async function takeDetailsBack(
  write: Queries,
  by: Author,
  storyId: string,
  taken: TakenDetails,
  now: number,
): Promise<void> {
  const [of] = await write.select().from(story).where(eq(story.id, storyId));
  if (!of || !(await isStillPublic(write, of, taken.id))) return;
  const working = await workingDetails(write, of);
  const wasPublic = await wasEverPublic(write, storyId);
  const live = await liveDetails(write, storyId);
  const wanted = wasPublic ? await before(write, storyId, live, taken) : working;
  await changingStory(write, storyId, now, () =>
    putLiveDetails(write, storyId, { live, wanted }, now),
  );
  const ids = wasPublic
    ? await versionsAfter(write, by, of, { wanted, id: taken.publicIdBefore }, now)
    : { publicDetailsId: of.workingDetailsId };
  const hasDetailsChanges = wasPublic && differingDetails(wanted, working).length > 0;
  await write
    .update(story)
    .set({ ...ids, hasDetailsChanges })
    .where(eq(story.id, storyId));
  await bringSearchInStep(write, storyId);
}

/** Whether readers have that version, or one that it was carried into. */
async function isStillPublic(
  read: Queries,
  of: StoryRecord,
  takenId: string | null,
): Promise<boolean> {
  let id = of.publicDetailsId;
  for (;;) {
    if (id === takenId) return true;
    if (id === null) return false;
    const [row] = await read
      .select({ number: detailsRevision.number, from: detailsRevision.carriedFromId })
      .from(detailsRevision)
      .where(eq(detailsRevision.id, id));
    if (!row) return false;
    // The history begins with what readers had.
    if (takenId === null && row.number === 1) return true;
    if (row.from === null) return false;
    id = row.from;
  }
}

/** What readers had before the publication, with what was carried into their details since. */
async function before(
  read: Queries,
  storyId: string,
  live: DetailsContent,
  taken: TakenDetails,
): Promise<DetailsContent> {
  const { content } = await resolveDetails(read, taken.before);
  const { content: published } = taken.after
    ? await resolveDetails(read, taken.after)
    : await detailsAt(read, storyId, taken.id);
  return mergeContents(published, live, content);
}

/** The versions that are public and worked on, once readers have the wanted details. */
async function versionsAfter(
  write: Queries,
  by: Author,
  of: StoryRecord,
  { wanted, id }: { wanted: DetailsContent; id: string | null },
  now: number,
): Promise<Partial<Pick<StoryRecord, 'publicDetailsId' | 'workingDetailsId'>>> {
  const { workingDetailsId } = of;
  if (workingDetailsId === null) return {};
  const { content: known } = await detailsAt(write, of.id, id);
  if (id !== null && differingDetails(known, wanted).length === 0) return { publicDetailsId: id };
  const given = { content: wanted, carriedFromId: id };
  const publicDetailsId = await addDetailsRevision(write, by, of.id, given, now);
  // Their numbers must be higher than that of the public version.
  const coming = [workingDetailsId, ...(await comingDetails(write, of.id))];
  const rows = await write
    .select({ id: detailsRevision.id, content: detailsRevision.content })
    .from(detailsRevision)
    .where(and(eq(detailsRevision.storyId, of.id), inArray(detailsRevision.id, coming)))
    .orderBy(asc(detailsRevision.number));
  const versions = rows.map((row) => ({ id: row.id, content: readDetailsContent(row.content) }));
  const renewed = await renewDetails(write, by, of.id, versions, now);
  return {
    publicDetailsId,
    workingDetailsId: renewed.get(workingDetailsId) ?? workingDetailsId,
  };
}
