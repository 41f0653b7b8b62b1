import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { occasion, story, storyPlace, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { mayDo } from '@/domain/staff/permissions';
import type { Staff } from '@/domain/staff/staff';
import { type StoryFactsRow, storyState, type TextRow, textSubject } from './gate-queries';
import type { StaffStory, StaffTextState } from './staff-text';
import { seesEverything, visibleTexts } from './visible-queries';

/**
 * A story with the texts that somebody may see; null when there is none, or nothing of it is to be seen by them. A
 * story is seen by who began it and by who may see one of its texts.
 */
export async function getStoryForStaff(staff: Staff, storyId: string): Promise<StaffStory | null> {
  const [facts] = await reads().select().from(story).where(eq(story.id, storyId));
  if (!facts) return null;
  const ofStory = eq(text.storyId, storyId);
  const visible = await reads()
    .select()
    .from(text)
    .where(and(ofStory, visibleTexts(staff)))
    .orderBy(asc(text.createdAt), asc(text.language));
  const isOwn = facts.createdBy === staff.staffId;
  if (!isOwn && visible.length === 0 && !seesEverything(staff)) return null;
  const states = await reads()
    .select({ state: text.state, stateBeforeBin: text.stateBeforeBin })
    .from(text)
    .where(ofStory);
  return {
    ...factsOf(facts),
    ...(await whereItStands(storyId)),
    occasion: await occasionOf(storyId),
    isOwn,
    state: storyState(states),
    texts: originalFirst(visible, facts.originalLanguage).map((row) => stateOf(row, staff)),
  };
}

function factsOf(row: StoryFactsRow) {
  const { id, shortId, kind, originalLanguage, eventDate, eventCalendar, source, sourceUrl } = row;
  const { coverPictureId, createdAt, changedAt, binnedAt } = row;
  return {
    ...{ id, shortId, kind, originalLanguage, eventDate, eventCalendar, source, sourceUrl },
    ...{ coverPictureId, createdAt, changedAt, binnedAt },
  };
}

/** One text's state as somebody may see it. */
export function stateOf(row: TextRow, staff: Staff): StaffTextState {
  return {
    language: row.language,
    state: row.state,
    isInReview: row.reviewRevisionId !== null,
    hasChanges: row.hasChanges && seesDraftOf(row, staff),
    behind: row.behind,
    isOwn: row.createdBy === staff.staffId,
  };
}

/** Whether somebody may see what is not public yet of a text; else only its public words are theirs to see. */
export function seesDraftOf(row: TextRow, staff: Staff): boolean {
  return mayDo(staff, 'text.see', { ...textSubject(row, staff), state: 'draft' });
}

function originalFirst(rows: TextRow[], original: string): TextRow[] {
  return [
    ...rows.filter((row) => row.language === original),
    ...rows.filter((row) => row.language !== original),
  ];
}

async function whereItStands(
  storyId: string,
): Promise<Pick<StaffStory, 'topicIds' | 'placeIds' | 'collections'>> {
  const topics = await reads()
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, storyId))
    .orderBy(asc(storyTopic.position));
  const places = await reads()
    .select({ id: storyPlace.placeId })
    .from(storyPlace)
    .where(eq(storyPlace.storyId, storyId))
    .orderBy(asc(storyPlace.position));
  const shelves = await reads()
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId))
    .orderBy(asc(collectionStory.collectionId));
  const collections: StaffStory['collections'] = [];
  for (const { id } of shelves) {
    const notes = await reads()
      .select({ language: collectionStoryNote.language, note: collectionStoryNote.note })
      .from(collectionStoryNote)
      .where(
        and(eq(collectionStoryNote.collectionId, id), eq(collectionStoryNote.storyId, storyId)),
      );
    collections.push({ collectionId: id, notes });
  }
  return {
    topicIds: topics.map((row) => row.id),
    placeIds: places.map((row) => row.id),
    collections,
  };
}

async function occasionOf(storyId: string): Promise<StaffStory['occasion']> {
  const [row] = await reads()
    .select({ startsAt: occasion.startsAt, endsAt: occasion.endsAt, venue: occasion.venue })
    .from(occasion)
    .where(eq(occasion.storyId, storyId));
  return row ?? null;
}
