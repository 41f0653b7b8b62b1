/** The workflow board (stories by languages): its query, as kept in the address, and its rows. */

import type { Assignment } from '@/domain/assignments/assignment';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { Role } from '@/domain/permissions/staff';
import type { Next } from '@/domain/schedule/schedule';
import type { StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import {
  among,
  cursorParam,
  readCursorParam,
  type StaffListCursor,
  WORDS_LENGTH,
} from '@/domain/story-list/story-list';
import { canonicalTag } from '@/i18n/languages';

export const BOARD_STATES = [
  'missing',
  'draft',
  'review',
  'scheduled',
  'published',
  'changes',
  'behind',
  'withdrawn',
] as const;
export const BOARD_SORTS = ['changed', 'title', 'due'] as const;
export const DUES = ['overdue', 'week'] as const;

/** `changes`: published, with newer unpublished changes. `behind`: an outdated translation. */
export type BoardState = (typeof BOARD_STATES)[number];
export type BoardSort = (typeof BOARD_SORTS)[number];

export interface BoardQuery {
  /** The user's tasks, or all stories they may see. */
  view: 'todo' | 'all';
  q: string;
  kind: StoryKind | null;
  topicId: string | null;
  /** The story's original language. */
  original: string | null;
  state: BoardState | null;
  /** `me`, `nobody`, or a user's id. */
  assignee: string | null;
  due: (typeof DUES)[number] | null;
  /** The columns; empty for the default columns. */
  languages: readonly string[];
  sort: BoardSort;
  isDescending: boolean;
  after: StaffListCursor | null;
  before: StaffListCursor | null;
}

export interface BoardCell {
  language: string;
  /** `unseen`: nothing that the user may see or begin. */
  state: 'unseen' | 'missing' | 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn';
  /** Whether readers can see a revision, even while a newer one is in review. */
  isPublic: boolean;
  hasChanges: boolean;
  /** Number of source blocks that changed since. */
  behind: number;
  given: Assignment | null;
  /** The next scheduled change. */
  comes: Next | null;
}

export interface BoardRow {
  id: string;
  kind: StoryKind;
  /**
   * In the interface language if there is such a text, else the original's; empty when there is
   * none.
   */
  title: string;
  titleLanguage: string;
  originalLanguage: string;
  changedAt: number;
  cells: BoardCell[];
}

export interface AssignedRow {
  row: BoardRow;
  cell: BoardCell;
}

/** How many of the stories that match are published in each column, and outdated there. */
export interface BoardTotals {
  stories: number;
  /** There are more stories than are added up; the columns have no totals then. */
  isMore: boolean;
  columns: { language: string; published: number; behind: number }[];
}

export interface BoardPage {
  rows: BoardRow[];
  previous: StaffListCursor | null;
  next: StaffListCursor | null;
}

const ID = /^[\w-]{1,60}$/;
const MOST_COLUMNS = 24;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The default view: tasks for translators, all stories for others. */
export const usualView = (role: Role) => (role === 'translator' ? 'todo' : 'all');

const descends = (sort: BoardSort) => sort === 'changed';

/** Reads a board query from an address's parameters; invalid values are ignored. */
export function readBoardQuery(params: Params, role: Role): BoardQuery {
  const one = (name: string) => [params[name] ?? ''].flat()[0] ?? '';
  const id = (name: string) => (ID.test(one(name)) ? one(name) : null);
  const sort = among(BOARD_SORTS, one('sort')) ?? 'changed';
  const order = among(['asc', 'desc'], one('order'));
  const tags = [params.language ?? []].flat().flatMap((tag) => canonicalTag(tag) ?? []);
  return {
    view: among(['todo', 'all'], one('view')) ?? usualView(role),
    q: oneLine(one('q')).slice(0, WORDS_LENGTH),
    kind: among(KINDS, one('kind')),
    topicId: id('topic'),
    original: canonicalTag(one('original')),
    state: among(BOARD_STATES, one('state')),
    assignee: id('assignee'),
    due: among(DUES, one('due')),
    languages: [...new Set(tags)].slice(0, MOST_COLUMNS),
    sort,
    isDescending: order ? order === 'desc' : descends(sort),
    after: readCursorParam(one('after')),
    before: readCursorParam(one('before')),
  };
}

/** The query's parameters for an address, without defaults. */
export function boardParams(query: BoardQuery, role: Role): [name: string, value: string][] {
  const { view, sort, isDescending } = query;
  const all: [string, string | null][] = [
    ['view', view === usualView(role) ? null : view],
    ['q', query.q],
    ['kind', query.kind],
    ['topic', query.topicId],
    ['original', query.original],
    ['state', query.state],
    ['assignee', query.assignee],
    ['due', query.due],
    ...query.languages.map((tag): [string, string] => ['language', tag]),
    ['sort', sort === 'changed' ? null : sort],
    ['order', isDescending === descends(sort) ? null : isDescending ? 'desc' : 'asc'],
    ['after', query.after && cursorParam(query.after)],
    ['before', query.before && cursorParam(query.before)],
  ];
  return all.filter((entry): entry is [string, string] => Boolean(entry[1]));
}

/** The sort direction after a click on a column: reversed if the board is sorted by it already. */
export function sortedBy(query: BoardQuery, sort: BoardSort): Pick<BoardQuery, 'isDescending'> {
  return { isDescending: query.sort === sort ? !query.isDescending : descends(sort) };
}

/** The number of active filters; the choice of columns does not count. */
export function countFilters(query: BoardQuery): number {
  const { q, kind, topicId, original, state, assignee, due } = query;
  return [q, kind, topicId, original, state, assignee, due].filter(Boolean).length;
}

/** The columns: those chosen, else a translator's languages in their task view, else the site's. */
export function columnsOf(
  query: Pick<BoardQuery, 'languages' | 'view'>,
  staff: { role: Role; languages: readonly string[] },
  shown: readonly string[],
): readonly string[] {
  if (query.languages.length > 0) return query.languages;
  const own = staff.role === 'translator' && query.view === 'todo' ? staff.languages : [];
  return own.length > 0 ? own : shown;
}
