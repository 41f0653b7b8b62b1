import { and, desc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import { FIXING } from '@/db/fixed-details';
import type { Queries } from '@/db/open';
import { detailsRevision } from '@/db/schema/details';
import { text } from '@/db/schema/stories';
import type { StoryRecord } from '@/domain/access/text-access-queries';
import { newId } from '@/domain/new-id';
import type { Author } from '@/domain/permissions/staff';
import type { DetailsContent } from './details-content';

interface NewDetails {
  content: DetailsContent;
  sittingId: string;
  /** What readers have, which becomes the first entry of the history. */
  live: DetailsContent;
  /** Readers have seen the story, so that the public details must stay in the history. */
  wasPublic: boolean;
}

/**
 * Adds a version of the details. The person's previous version of the same editing session is
 * deleted unless it is public or fixed somewhere.
 * @returns its id, and that of the public details before it
 */
export async function putDetailsRevision(
  write: Queries,
  by: Author,
  of: StoryRecord,
  { content, sittingId, live, wasPublic }: NewDetails,
  now: number,
): Promise<{ id: string; publicId: string }> {
  const last = await lastDetails(write, of.id);
  const first = last ? null : await beginHistory(write, of.id, live, now);
  const publicId = first ?? of.publicDetailsId ?? '';
  const isReplaced =
    last !== undefined &&
    sittingId !== '' &&
    last.sittingId === sittingId &&
    last.authorId === by.staffId &&
    last.id === of.workingDetailsId &&
    !(wasPublic && last.id === of.publicDetailsId) &&
    !last.isFixed;
  if (isReplaced) await write.delete(detailsRevision).where(eq(detailsRevision.id, last.id));
  const number = isReplaced ? last.number : (last?.number ?? 1) + 1;
  const id = await addRow(write, by, of.id, { content, sittingId, number }, now);
  return { id, publicId };
}

/**
 * Adds a version with the next number.
 * @param carriedFromId the version that it renews
 * @returns its id
 */
export async function addDetailsRevision(
  write: Queries,
  by: Author,
  storyId: string,
  { content, carriedFromId }: { content: DetailsContent; carriedFromId: string | null },
  now: number,
): Promise<string> {
  const last = await lastDetails(write, storyId);
  const number = (last?.number ?? 0) + 1;
  return addRow(write, by, storyId, { content, carriedFromId, sittingId: '', number }, now);
}

/**
 * Makes what readers have the first version. What was sent, approved, scheduled or shared before is
 * fixed to it.
 */
async function beginHistory(
  write: Queries,
  storyId: string,
  live: DetailsContent,
  now: number,
): Promise<string> {
  const program = { staffId: null };
  const given = { content: live, sittingId: '', number: 1 };
  const id = await addRow(write, program, storyId, given, now);
  const texts = write.select({ id: text.id }).from(text).where(eq(text.storyId, storyId));
  for (const each of FIXING) {
    await write
      .update(each)
      .set({ detailsRevisionId: id })
      .where(and(inArray(each.textId, texts), isNull(each.detailsRevisionId)));
  }
  return id;
}

async function addRow(
  write: Queries,
  by: Author,
  storyId: string,
  given: {
    content: DetailsContent;
    sittingId: string;
    number: number;
    carriedFromId?: string | null;
  },
  now: number,
): Promise<string> {
  const id = newId(now);
  const { coverImageId } = given.content;
  const row = { id, storyId, ...given, coverImageId, authorId: by.staffId, createdAt: now };
  await write.insert(detailsRevision).values(row);
  return id;
}

async function lastDetails(write: Queries, storyId: string) {
  const fixing = FIXING.map((each) =>
    exists(
      write
        .select({ one: sql`1` })
        .from(each)
        .innerJoin(text, eq(text.id, each.textId))
        .where(and(eq(text.storyId, storyId), eq(each.detailsRevisionId, detailsRevision.id))),
    ),
  );
  const [last] = await write
    .select({
      id: detailsRevision.id,
      number: detailsRevision.number,
      sittingId: detailsRevision.sittingId,
      authorId: detailsRevision.authorId,
      isFixed: sql<number>`${or(...fixing)}`.mapWith(Boolean),
    })
    .from(detailsRevision)
    .where(eq(detailsRevision.storyId, storyId))
    .orderBy(desc(detailsRevision.number))
    .limit(1);
  return last;
}
