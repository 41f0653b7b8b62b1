import { and, desc, eq, exists, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { approval, review } from '@/db/schema/publishing';
import { revision, story, text, textImage } from '@/db/schema/stories';
import { milestone, previewLink, schedule } from '@/db/schema/teamwork';
import { findText, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { moveAnchors } from '@/domain/anchors/anchor-changes';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { blockHashes } from '@/domain/documents/block-hashes';
import { type Document, SCHEMA_VERSION } from '@/domain/documents/document';
import { attachedIds, figureIds } from '@/domain/documents/figures';
import { newId } from '@/domain/new-id';
import type { Author } from '@/domain/permissions/staff';
import { noteAttachments } from './attachment-use-changes';
import { knownImages } from './image-use-queries';
import { bringSearchInStep } from './search-changes';
import type { TextContent } from './text-content';

/** A source reference: language and block hashes of the source. */
export interface MadeFrom {
  language: string;
  hashes: string[];
  publishedAt: number | null;
}

export interface NewRevision extends TextContent {
  madeFrom: MadeFrom | null;
  sittingId: string;
  note?: string;
}

/** Creates a text without revisions. */
export async function addText(
  write: Queries,
  by: Author,
  given: TextKey & { slug: string },
  now: number,
): Promise<TextRow> {
  const { storyId, language, slug } = given;
  const id = newId(now);
  const values = { id, storyId, language, slug, createdAt: now, createdBy: by.staffId };
  await write.insert(text).values(values);
  const row = await findText(write, given);
  if (!row) throw new Error('The text was not added.');
  return row;
}

/** Records the last change of a story. */
export async function touchStory(
  write: Queries,
  by: Author,
  storyId: string,
  now: number,
): Promise<void> {
  await write
    .update(story)
    .set({ changedAt: now, changedBy: by.staffId })
    .where(eq(story.id, storyId));
}

/**
 * Adds a working revision to a text and increments its version; published pages do not change. The
 * user's previous revision of the same editing session is deleted unless it is in use. Comments
 * follow their words. The search
 * and the record of images are updated unless `before` shows that they stay as they are.
 * @param before the working revision before, where the caller has it
 * @returns the new revision's id and the text's new version
 */
export async function putRevision(
  write: Queries,
  by: Author,
  of: TextRow,
  { madeFrom, sittingId, note = '', ...content }: NewRevision,
  now: number,
  before?: RevisionRow,
): Promise<{ revisionId: string; version: number }> {
  const last = await lastRevision(write, of.id);
  const replaces = last !== undefined && isSuperseded(by, of, last, sittingId) ? last : undefined;
  if (replaces) await write.delete(revision).where(eq(revision.id, replaces.id));
  const revisionId = newId(now);
  const hashes = blockHashes(content.body);
  await write.insert(revision).values({
    ...content,
    id: revisionId,
    textId: of.id,
    number: replaces ? replaces.number : (last?.number ?? 0) + 1,
    schemaVersion: SCHEMA_VERSION,
    blockHashes: hashes,
    sourceLanguage: madeFrom?.language ?? null,
    sourceHashes: madeFrom?.hashes ?? null,
    sourcePublishedAt: madeFrom?.publishedAt ?? null,
    authorId: by.staffId,
    note,
    sittingId,
    createdAt: now,
  });
  const version = of.version + 1;
  await write
    .update(text)
    .set({
      workingRevisionId: revisionId,
      version,
      changedAt: now,
      hasChanges: of.publicRevisionId !== null,
    })
    .where(eq(text.id, of.id));
  await moveAnchors(write, of, anchorBlocks(content.body, hashes));
  await touchStory(write, by, of.storyId, now);
  if (!before || hasOtherMedia(before, content)) await noteMedia(write, of.id, now);
  if (!before || hasOtherWords(before, content)) await bringSearchInStep(write, of.storyId);
  return { revisionId, version };
}

function hasOtherMedia(before: RevisionRow, { body }: TextContent): boolean {
  const [was, is] = [before.body as Document, body].map((each) =>
    [...figureIds(each), ...attachedIds(each)].sort().join(),
  );
  return was !== is;
}

/** Whether the search or the order by title changes; a text without a title has its first words. */
function hasOtherWords(before: RevisionRow, { title, subtitle }: TextContent): boolean {
  return title === '' || title !== before.title || subtitle !== before.subtitle;
}

/**
 * Records the images and attachments in all revisions of a text that somebody can see, now or on schedule: working,
 * public, in review, approved, scheduled, or behind a preview link. They cannot be deleted.
 */
export async function noteMedia(write: Queries, textId: string, now: number): Promise<void> {
  const isLive = and(isNull(previewLink.revokedAt), gt(previewLink.endsAt, now));
  const shared = write
    .select({ id: previewLink.revisionId })
    .from(previewLink)
    .where(and(eq(previewLink.textId, textId), isLive));
  const isOpen = and(eq(review.textId, textId), eq(review.state, 'open'));
  const sent = write.select({ id: review.revisionId }).from(review).where(isOpen);
  const approved = write
    .select({ id: approval.revisionId })
    .from(approval)
    .where(eq(approval.textId, textId));
  const coming = write
    .select({ id: schedule.revisionId })
    .from(schedule)
    .where(eq(schedule.textId, textId));
  const shown = await write
    .select({ id: revision.id, body: revision.body, publicId: text.publicRevisionId })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(
      and(
        eq(text.id, textId),
        or(
          eq(text.workingRevisionId, revision.id),
          eq(text.publicRevisionId, revision.id),
          inArray(revision.id, sent),
          inArray(revision.id, approved),
          inArray(revision.id, coming),
          inArray(revision.id, shared),
        ),
      ),
    );
  const bodies = shown.map((row) => ({
    isPublic: row.id === row.publicId,
    body: row.body as Document,
  }));
  await noteAttachments(write, textId, bodies);
  const figures = bodies.map(({ isPublic, body }) => ({ isPublic, ids: figureIds(body) }));
  const ofReaders = new Set(figures.flatMap(({ isPublic, ids }) => (isPublic ? ids : [])));
  const all = [...new Set(figures.flatMap(({ ids }) => ids))];
  await write.delete(textImage).where(eq(textImage.textId, textId));
  const rows = (await knownImages(write, all)).map((imageId) => ({
    textId,
    imageId,
    isPublic: ofReaders.has(imageId),
  }));
  if (rows.length > 0) await write.insert(textImage).values(rows);
}

interface LastRevision extends Pick<RevisionRow, 'id' | 'number' | 'sittingId' | 'authorId'> {
  /** A preview link, a comment, a milestone or a schedule refers to it. */
  isReferred: boolean;
}

type RevisionRow = typeof revision.$inferSelect;

async function lastRevision(write: Queries, textId: string): Promise<LastRevision | undefined> {
  const referring = [previewLink, comment, milestone, schedule].map((each) =>
    exists(write.select({ one: sql`1` }).from(each).where(eq(each.revisionId, revision.id))),
  );
  const [last] = await write
    .select({
      id: revision.id,
      number: revision.number,
      sittingId: revision.sittingId,
      authorId: revision.authorId,
      isReferred: sql<number>`${or(...referring)}`.mapWith(Boolean),
    })
    .from(revision)
    .where(eq(revision.textId, textId))
    .orderBy(desc(revision.number))
    .limit(1);
  return last;
}

/** Whether a save may replace the last revision: of the same person and editing session, and nothing refers to it. */
function isSuperseded(by: Author, of: TextRow, last: LastRevision, sittingId: string): boolean {
  const isSameSession =
    sittingId !== '' && last.sittingId === sittingId && last.authorId === by.staffId;
  const held = [of.publicRevisionId, revisionInReview(of), of.approval?.revisionId];
  return (
    isSameSession && last.id === of.workingRevisionId && !held.includes(last.id) && !last.isReferred
  );
}
