/** Queries of the writing page. */
import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { occasion, revision, storyPlace, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import {
  asSeen,
  requireStory,
  requireText,
  type StoryRecord,
  type TextRow,
  textSubject,
} from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { checkedDetails, checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import type { CheckedDetails, PublishCheck } from '@/domain/publishing/publish-checks';
import { listNext } from '@/domain/schedule/schedule-queries';
import { contentOf, type TextContent } from '@/domain/texts/text-fields';
import { changerOf } from '@/domain/texts/working-text-queries';
import type { WritingPageDetails, WritingPageStory, WritingPageText } from './writing-page';

const NOTHING: Document = { type: 'doc', content: [] };

/** A story with one of its languages. @throws NotThere also if the user may not see it */
export async function getWritingPageStory(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<WritingPageStory> {
  const row = await requireStory(reads(), staff, 'story.list', storyId);
  const all = await reads()
    .select()
    .from(text)
    .where(eq(text.storyId, storyId))
    .orderBy(asc(text.language));
  const seen = all
    .filter((each) => mayDo(staff, 'text.see', textSubject(each, staff)))
    .map((each) => asSeen(each, staff));
  const here = seen.find((each) => each.language === language);
  const coming = await listNext([storyId]);
  const seesDraft = (each: TextRow) => mayDo(staff, 'text.seeDraft', textSubject(each, staff));
  const written = here ? await textOf(here) : null;
  return {
    facts: await factsOf(row, language),
    languages: seen.map((each) => ({
      language: each.language,
      state: each.state,
      isAhead: each.state === 'published' && each.publicRevisionId !== each.workingRevisionId,
      comes: seesDraft(each) ? (coming.get(each.id) ?? null) : null,
    })),
    text: written,
    checkFacts: await checkedDetails(
      reads(),
      { storyId, language },
      written?.content.body ?? NOTHING,
    ),
    isPublic: all.some((each) => each.state === 'published'),
    isOwn: row.createdBy === staff.staffId,
  };
}

async function factsOf(row: StoryRecord, language: string): Promise<WritingPageDetails> {
  const read = reads();
  const places = await read
    .select({ id: storyPlace.placeId })
    .from(storyPlace)
    .where(eq(storyPlace.storyId, row.id))
    .orderBy(asc(storyPlace.position));
  const topics = await read
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, row.id))
    .orderBy(asc(storyTopic.position));
  const [visit] = await read.select().from(occasion).where(eq(occasion.storyId, row.id));
  const shelves = await read
    .select({
      collectionId: collectionStory.collectionId,
      position: collectionStory.position,
      note: collectionStoryNote.note,
    })
    .from(collectionStory)
    .leftJoin(
      collectionStoryNote,
      and(
        eq(collectionStoryNote.collectionId, collectionStory.collectionId),
        eq(collectionStoryNote.storyId, collectionStory.storyId),
        eq(collectionStoryNote.language, language),
      ),
    )
    .where(eq(collectionStory.storyId, row.id))
    .orderBy(asc(collectionStory.collectionId));
  return {
    row,
    placeIds: places.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    occasion: visit ? { startsAt: visit.startsAt, endsAt: visit.endsAt, venue: visit.venue } : null,
    shelves: shelves.map((shelf) => ({ ...shelf, note: shelf.note ?? '' })),
  };
}

async function textOf(row: TextRow): Promise<WritingPageText | null> {
  const [written] = await reads()
    .select()
    .from(revision)
    .where(eq(revision.id, row.workingRevisionId ?? ''));
  if (!written) return null;
  return {
    row,
    content: contentOf(written),
    revisionId: written.id,
    savedAt: written.createdAt,
    savedBy: await changerOf(reads(), written.authorId),
    submittedBy: await changerOf(reads(), row.submittedBy),
    reviewer: await changerOf(reads(), row.reviewerId),
    approvedBy: await changerOf(reads(), row.approvedBy),
  };
}

/** What the checklist needs for a text as last saved. @throws NotThere, NotAllowed */
export async function getCheckedDetails(staff: Staff, at: TextKey): Promise<CheckedDetails> {
  const row = await requireText(reads(), staff, 'text.seeDraft', at);
  return checkedDetails(reads(), at, (await textOf(row))?.content.body ?? NOTHING);
}

/** What the checklist needs for given content of a text. */
export function checkedDetailsOf(written: TextKey & TextContent): Promise<CheckedDetails> {
  return checkedDetails(reads(), written, written.body);
}

/** Open points of the checklist for given content of a text. */
export function checksNow(written: TextKey & TextContent): Promise<PublishCheck[]> {
  return checksBeforePublishing(reads(), written, written);
}
