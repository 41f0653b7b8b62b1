import { and, eq, exists, gt, isNotNull, isNull, or, type SQL, type SQLWrapper } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { reads } from '@/db/client';
import { collectionStory } from '@/db/schema/collections';
import { storyName } from '@/db/schema/names';
import { story, text, textNumber } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { always, isIn, unindexed } from '@/db/sql';
import { searchNumbers } from '@/db/text-search';
import {
  isApproved,
  isInReview,
  isReturned,
  isToBePublished,
  isUnsentDraft,
} from '@/domain/access/text-state-queries';
import { seesEverything, visibleTexts } from '@/domain/access/visible-queries';
import type { Staff } from '@/domain/permissions/staff';
import { staffMatch } from '@/domain/search/staff-tokens';
import type { ListState, StaffListQuery } from './story-list';

/** One filter in two forms: a condition on stories, and a query for ids of matching stories. */
export interface Filter {
  test: SQL;
  /** Up to `limit` ids, found by an index; absent where no index helps. */
  set?: (limit: number) => SQLWrapper;
  /** The ids include stories that do not match, so the condition is needed too. */
  isRough?: boolean;
}

type StoryFilters = Omit<StaffListQuery, 'sort' | 'isDescending' | 'after' | 'before'>;

/** All filters of a query; the first is which stories the user may see. */
export function filtersOf(staff: Staff, query: StoryFilters): Filter[] {
  const { kind, topicId, collectionId, nameId, authorId, isTrash, isTemplate } = query;
  const filters: Filter[] = [isTrash ? inTrash : { test: isNull(unindexed(story.binnedAt)) }];
  filters.push(isTemplate ? templates : { test: eq(unindexed(story.isTemplate), 0) });
  if (!seesEverything(staff)) filters.unshift({ test: isSeenBy(staff) });
  if (kind) filters.push(ofKind(kind));
  if (topicId) filters.push(ofTopic(topicId));
  if (collectionId) filters.push(ofCollection(collectionId));
  if (nameId) filters.push(ofName(nameId));
  if (authorId) filters.push(ofAuthor(authorId));
  if (query.state || query.language) filters.push(ofText(staff, query));
  if (query.q) filters.push(ofWords(staff, query.q));
  return filters;
}

const templates: Filter = {
  test: eq(unindexed(story.isTemplate), 1),
  set: (limit) =>
    reads().select({ id: story.id }).from(story).where(eq(story.isTemplate, true)).limit(limit),
};

const inTrash: Filter = {
  test: isNotNull(unindexed(story.binnedAt)),
  set: (limit) =>
    reads().select({ id: story.id }).from(story).where(gt(story.binnedAt, 0)).limit(limit),
};

/** A story is visible to its creator and to users who may see one of its texts. */
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

function ofName(nameId: string): Filter {
  const rows = () => reads().select({ id: storyName.storyId }).from(storyName);
  const isIt = eq(storyName.nameId, nameId);
  return {
    test: exists(rows().where(and(eq(storyName.storyId, story.id), isIt))),
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

/** Stories with a text in this language and state; the same text must match both. */
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
  if (state === 'review') return isInReview();
  if (state === 'changesRequested') return isReturned();
  if (state === 'approved') return isApproved();
  if (state === 'scheduled') return isToBePublished();
  if (state === 'draft') return and(eq(text.state, 'draft'), isUnsentDraft());
  return state === 'changes' ? eq(text.hasChanges, true) : eq(text.state, state);
}

/** Stories with a text that contains all the words; only visible texts are searched. */
function ofWords(staff: Staff, typed: string): Filter {
  const query = staffMatch(typed);
  if (query === '') return { test: always(false) };
  const leads = isIn(textNumber.number, searchNumbers(query));
  // Compares with a list made once, instead of searching again for each story.
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
