/** What the page needs on which a member of staff writes one language of a story. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { staff as staffTable } from '@/db/schema/staff';
import { keptDraft, occasion, revision, storyPlace, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { mayDo } from '@/domain/staff/permissions';
import type { Staff } from '@/domain/staff/staff';
import type { Document } from './document';
import { requireStory, type StoryFactsRow, type TextRow, textSubject } from './gate-queries';
import { checksBeforePublishing } from './publish-check-queries';
import type { PublishCheck } from './publish-checks';
import { changerOf } from './saved-queries';
import { contentOf, type SentText, type TextContent } from './text-fields';

/** A language of the story, as far as the tabs show it. */
export interface DeskLanguage {
  language: string;
  state: TextRow['state'];
  /** It is public, and something newer is written. */
  isAhead: boolean;
}

export interface DeskText {
  row: TextRow;
  content: TextContent;
  revisionId: string;
  savedAt: number;
  savedBy: string | null;
  checks: PublishCheck[];
  /** Names of who sent it to review and who gave it back. */
  submittedBy: string | null;
  reviewer: string | null;
}

export interface DeskFacts {
  row: StoryFactsRow;
  placeIds: string[];
  topicIds: string[];
  occasion: { startsAt: number; endsAt: number; venue: string } | null;
  shelves: { collectionId: string; position: number; note: string }[];
}

export interface DeskStory {
  facts: DeskFacts;
  /** Those that the person may see. */
  languages: DeskLanguage[];
  /** Null where nothing is written in the language yet. */
  text: DeskText | null;
  /** Whether the story has any public text. */
  isPublic: boolean;
  isOwn: boolean;
}

/**
 * A story with one of its languages.
 * @throws NotThere when there is none, or it is not to be seen by whoever asks
 */
export async function getDeskStory(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<DeskStory> {
  const row = await requireStory(reads(), staff, 'story.list', storyId);
  const all = await reads()
    .select()
    .from(text)
    .where(eq(text.storyId, storyId))
    .orderBy(asc(text.language));
  const seen = all.filter((each) => mayDo(staff, 'text.see', textSubject(each, staff)));
  const here = seen.find((each) => each.language === language);
  return {
    facts: await factsOf(row, language),
    languages: seen.map((each) => ({
      language: each.language,
      state: each.state,
      isAhead: each.state === 'published' && each.publicRevisionId !== each.workingRevisionId,
    })),
    text: here ? await textOf(here) : null,
    isPublic: all.some((each) => each.state === 'published'),
    isOwn: row.createdBy === staff.staffId,
  };
}

async function factsOf(row: StoryFactsRow, language: string): Promise<DeskFacts> {
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

async function textOf(row: TextRow): Promise<DeskText | null> {
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
    checks: await checksBeforePublishing(reads(), row, written),
    submittedBy: await changerOf(reads(), row.submittedBy),
    reviewer: await changerOf(reads(), row.reviewerId),
  };
}

/** What publishing a text would still ask for, as it was just sent. */
export function checksNow(sent: SentText): Promise<PublishCheck[]> {
  return checksBeforePublishing(reads(), sent, sent);
}

/** A text that was kept for its writer because it could not be saved. */
export interface KeptVersion {
  id: string;
  createdAt: number;
  content: TextContent;
}

/** What is kept of a text for the person who asks, newest first. */
export async function listKeptVersions(staff: Staff, textId: string): Promise<KeptVersion[]> {
  const rows = await reads()
    .select()
    .from(keptDraft)
    .where(and(eq(keptDraft.textId, textId), eq(keptDraft.staffId, staff.staffId)))
    .orderBy(desc(keptDraft.createdAt));
  return rows.map(({ id, createdAt, content }) => {
    return { id, createdAt, content: contentOf(content as SentText) };
  });
}

/** One entry of a text's history. */
export interface PastRevision {
  id: string;
  number: number;
  createdAt: number;
  /** Null for the program. */
  author: string | null;
  title: string;
}

const MOST_REVISIONS = 100;

/** The revisions of a text, newest first, at most a hundred. Whoever may see the text may see these. */
export async function listRevisions(textId: string): Promise<PastRevision[]> {
  return reads()
    .select({
      id: revision.id,
      number: revision.number,
      createdAt: revision.createdAt,
      author: staffTable.name,
      title: revision.title,
    })
    .from(revision)
    .leftJoin(staffTable, eq(staffTable.id, revision.authorId))
    .where(eq(revision.textId, textId))
    .orderBy(desc(revision.number))
    .limit(MOST_REVISIONS);
}

/** One revision of a text, or null when the text has no such revision. */
export async function getRevision(
  textId: string,
  revisionId: string,
): Promise<{ content: TextContent; createdAt: number; body: Document } | null> {
  const [row] = await reads()
    .select()
    .from(revision)
    .where(and(eq(revision.textId, textId), eq(revision.id, revisionId)));
  if (!row) return null;
  const content = contentOf(row);
  return { content, createdAt: row.createdAt, body: content.body };
}
