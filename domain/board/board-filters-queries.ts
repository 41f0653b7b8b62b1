import { and, eq, exists, gt, gte, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { always, isOneOf, listed, unindexed } from '@/db/sql';
import {
  isAlsoInReview,
  isAlsoToBePublished,
  isInReview,
  isToBePublished,
  isUnsentDraft,
} from '@/domain/access/text-state-queries';
import { visibleDrafts, visibleTexts } from '@/domain/access/visible-queries';
import { PERMISSIONS, type Rule } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type Filter, filtersOf } from '@/domain/story-list/filter-queries';
import type { BoardQuery, BoardState } from './board';

const WEEK_MS = 7 * 86_400_000;

/** All filters of the workflow board. All cell filters must match the same visible cell. */
export function boardFilters(
  staff: Staff,
  query: BoardQuery,
  columns: readonly string[],
  now: number,
): Filter[] {
  const { q, kind, topicId, original } = query;
  const filters = filtersOf(staff, {
    ...{
      q,
      kind,
      topicId,
      collectionId: null,
      nameId: null,
      language: null,
      state: null,
      authorId: null,
    },
    isTemplate: false,
    isTrash: false,
  });
  if (original) filters.push({ test: eq(unindexed(story.originalLanguage), original) });
  const asked = [
    query.view === 'todo' ? isToDo(staff) : undefined,
    query.state ? isInState(staff, query.state) : undefined,
    query.assignee ? isGivenTo(staff, query.assignee) : undefined,
    query.due ? isDue(query.due, now) : undefined,
  ].filter((each) => each !== undefined);
  if (asked.length > 0) filters.push(ofCells(staff, query, columns, asked));
  return filters;
}

/** At least one shown cell of a story matches the condition. */
function ofCells(
  staff: Staff,
  query: BoardQuery,
  columns: readonly string[],
  asked: SQL[],
): Filter {
  const language = listed(columns);
  const isHere = and(eq(text.storyId, story.id), eq(text.language, language.word));
  const isSeen = or(isNotNull(text.id), isWritable(staff, language.word));
  const test = exists(
    reads()
      .select({ language: language.word })
      .from(language.rows)
      .leftJoin(text, and(isHere, visibleTexts(staff)))
      .leftJoin(
        assignment,
        and(eq(assignment.storyId, story.id), eq(assignment.language, language.word)),
      )
      .where(and(isSeen, ...asked)),
  );
  const set = leadingSet(staff, query);
  return set ? { test, set, isRough: true } : { test };
}

/** A small superset of the matching stories that an index finds quickly. */
function leadingSet(staff: Staff, query: BoardQuery): Filter['set'] {
  const { assignee, state } = query;
  const isMine = assignee === 'me' || (query.view === 'todo' && staff.role !== 'translator');
  const staffId = isMine ? staff.staffId : assignee === 'nobody' ? null : assignee;
  if (staffId) {
    const given = () => reads().select({ id: assignment.storyId }).from(assignment);
    return (limit) => given().where(eq(assignment.staffId, staffId)).limit(limit);
  }
  if (!state || state === 'missing' || state === 'behind') return undefined;
  const isIt = leadingState(state);
  return (limit) => reads().select({ id: text.storyId }).from(text).where(isIt).limit(limit);
}

function leadingState(state: Exclude<BoardState, 'missing' | 'behind'>): SQL | undefined {
  if (state === 'review') return isInReview();
  if (state === 'scheduled') return isToBePublished();
  return state === 'changes' ? eq(text.hasChanges, true) : eq(text.state, state);
}

/** Assigned to the user; for translators also unassigned texts that are missing or outdated. */
function isToDo(staff: Staff): SQL | undefined {
  const given = eq(assignment.staffId, staff.staffId);
  if (staff.role !== 'translator') return given;
  const isOpen = or(isNull(text.id), gt(unindexed(text.behind), 0));
  const isTheirs = or(
    isNull(text.id),
    isOneOf(unindexed(text.language), JSON.stringify(staff.languages)),
  );
  return or(given, and(isNull(assignment.staffId), isTheirs, isOpen));
}

function isInState(staff: Staff, state: BoardState): SQL | undefined {
  switch (state) {
    case 'missing':
      return isNull(text.id);
    case 'behind':
      return gt(unindexed(text.behind), 0);
    case 'review':
      return and(isAlsoInReview(), visibleDrafts(staff));
    case 'scheduled':
      return and(isAlsoToBePublished(), visibleDrafts(staff));
    case 'changes':
      return and(eq(unindexed(text.hasChanges), 1), visibleDrafts(staff));
    case 'draft':
      return isUnsentDraft();
    default:
      return eq(unindexed(text.state), state);
  }
}

function isGivenTo(staff: Staff, assignee: string): SQL {
  if (assignee === 'nobody') return isNull(assignment.staffId);
  return eq(assignment.staffId, assignee === 'me' ? staff.staffId : assignee);
}

function isDue(due: NonNullable<BoardQuery['due']>, now: number): SQL | undefined {
  if (due === 'overdue') return lt(assignment.dueAt, now);
  return and(gte(assignment.dueAt, now), lt(assignment.dueAt, now + WEEK_MS));
}

/** Whether the user may write a story in a language in which they see no text. */
export function isWritable(staff: Staff, language: SQL): SQL {
  const rules: readonly Rule[] = PERMISSIONS['text.assignSelf'][staff.role];
  const holding = rules.map((rule) =>
    and(
      rule.whose === 'own' ? eq(unindexed(story.createdBy), staff.staffId) : undefined,
      rule.languages === 'theirs' ? isOneOf(language, JSON.stringify(staff.languages)) : undefined,
    ),
  );
  if (rules.some((rule) => Object.keys(rule).length === 0)) return always(true);
  return or(...holding) ?? always(false);
}
