import { and, eq, exists, gt, isNotNull, isNull, or, type SQL, type SQLWrapper } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { reads } from '@/db/client';
import { collectionStory } from '@/db/schema/collections';
import { story, text, textNumber } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { always, isIn, unindexed } from '@/db/sql';
import { searchNumbers } from '@/db/text-search';
import { seesEverything, visibleTexts } from '@/domain/access/visible-queries';
import type { Staff } from '@/domain/permissions/staff';
import { searchQuery } from '@/domain/texts/search-words';
import type { ListState, StaffListQuery } from './story-list';

/** One filter in two forms: asked of each story, and as the ids of the stories that pass it. */
export interface Filter {
  test: SQL;
  /**
   * At most so many ids, found by an index; absent where none leads there.
   */
  set?: (limit: number) => SQLWrapper;
  /** The ids are of all that pass, and of others too: each is asked the test as well. */
  isRough?: boolean;
}

type StoryFilters = Omit<StaffListQuery, 'sort' | 'isDescending' | 'after' | 'before'>;

/** Every filter of a query; which stories somebody may see is the first of them. */
export function filtersOf(staff: Staff, query: StoryFilters): Filter[] {
  const { kind, topicId, collectionId, authorId, isTrash } = query;
  const filters: Filter[] = [isTrash ? inTrash : { test: isNull(unindexed(story.binnedAt)) }];
  if (!seesEverything(staff)) filters.unshift({ test: isSeenBy(staff) });
  if (kind) filters.push(ofKind(kind));
  if (topicId) filters.push(ofTopic(topicId));
  if (collectionId) filters.push(ofCollection(collectionId));
  if (authorId) filters.push(ofAuthor(authorId));
  if (query.state || query.language) filters.push(ofText(staff, query));
  if (query.q) filters.push(ofWords(staff, query.q));
  return filters;
}

const inTrash: Filter = {
  test: isNotNull(unindexed(story.binnedAt)),
  set: (limit) =>
    reads().select({ id: story.id }).from(story).where(gt(story.binnedAt, 0)).limit(limit),
};

/** A story is seen by who began it and by who may see one of its texts. */
function isSeenBy(staff: Staff): SQL {
  const seen = reads()
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.storyId, story.id), visibleTexts(staff)));
  return or(eq(unindexed(story.createdBy), staff.staffId), exists(seen)) ?? always(false);
}

function ofKind(kind: NonNullable<StaffListQuery['kind']>): Filter {
  const isIt = eq(story.kind, kind);
  return {
    test: eq(unindexed(story.kind), kind),
    set: (limit) => reads().select({ id: story.id }).from(story).where(isIt).limit(limit),
  };
}

function ofTopic(topicId: string): Filter {
  const rows = () => reads().select({ id: storyTopic.storyId }).from(storyTopic);
  const isIt = eq(storyTopic.topicId, topicId);
  return {
    test: exists(rows().where(and(eq(storyTopic.storyId, story.id), isIt))),
    set: (limit) => rows().where(isIt).limit(limit),
  };
}

function ofCollection(collectionId: string): Filter {
  const rows = () => reads().select({ id: collectionStory.storyId }).from(collectionStory);
  const isIt = eq(collectionStory.collectionId, collectionId);
  return {
    test: exists(rows().where(and(eq(collectionStory.storyId, story.id), isIt))),
    set: (limit) => rows().where(isIt).limit(limit),
  };
}

function ofAuthor(authorId: string): Filter {
  const texts = () => reads().select({ id: text.storyId }).from(text);
  const isTheirs = eq(text.createdBy, authorId);
  const begun = () =>
    reads().select({ id: story.id }).from(story).where(eq(story.createdBy, authorId));
  const written = exists(texts().where(and(eq(text.storyId, story.id), isTheirs)));
  return {
    test: or(eq(unindexed(story.createdBy), authorId), written) ?? always(false),
    set: (limit) => union(begun(), texts().where(isTheirs)).limit(limit),
  };
}

/** Stories with a text in this language and state; both are asked of the same text. */
function ofText(staff: Staff, { state, language }: StoryFilters): Filter {
  const wanted = and(
    language ? eq(text.language, language) : undefined,
    state ? isInState(state) : undefined,
    visibleTexts(staff),
  );
  const texts = () => reads().select({ id: text.storyId }).from(text);
  return {
    test: exists(texts().where(and(eq(text.storyId, story.id), wanted))),
    set: (limit) => texts().where(wanted).limit(limit),
  };
}

function isInState(state: ListState): SQL | undefined {
  // Greater than nothing: for "is not null" SQLite would look no index up.
  if (state === 'review') return gt(text.reviewRevisionId, '');
  return state === 'changes' ? eq(text.hasChanges, true) : eq(text.state, state);
}

/** Stories of which one text has all the words; words of texts that may not be seen find nothing. */
function ofWords(staff: Staff, typed: string): Filter {
  const query = searchQuery(typed);
  if (query === '') return { test: always(false) };
  const leads = isIn(textNumber.number, searchNumbers(query));
  // Looked up in one list made once, not searched for again with each story.
  const isAmong = isIn(unindexed(textNumber.number), searchNumbers(query));
  const visible = seesEverything(staff)
    ? undefined
    : exists(
        reads()
          .select({ id: text.id })
          .from(text)
          .where(and(eq(text.id, textNumber.textId), visibleTexts(staff))),
      );
  const found = () => reads().select({ id: textNumber.storyId }).from(textNumber);
  return {
    test: exists(found().where(and(eq(textNumber.storyId, story.id), isAmong, visible))),
    set: (limit) => found().where(and(leads, visible)).limit(limit),
  };
}
