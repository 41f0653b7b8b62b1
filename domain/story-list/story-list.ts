/** What the staff's list of stories is asked for. All of it lives in the address. */

import { oneLine } from '@/domain/documents/plain/clean-text';
import type { StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';

export const LIST_STATES = ['draft', 'review', 'published', 'changes', 'withdrawn'] as const;
export const LIST_SORTS = ['changed', 'title', 'event'] as const;

/** `changes`: public, and written on since. */
export type ListState = (typeof LIST_STATES)[number];
export type ListSort = (typeof LIST_SORTS)[number];

/** The place between two rows: the sort key of one of them, and its id. */
export interface StaffListCursor {
  key: string;
  id: string;
}

export interface StaffListQuery {
  q: string;
  kind: StoryKind | null;
  topicId: string | null;
  collectionId: string | null;
  language: string | null;
  state: ListState | null;
  /** Id of somebody who began the story or one of its texts. */
  authorId: string | null;
  /** What is in the trash, instead of what is not. */
  isTrash: boolean;
  sort: ListSort;
  isDescending: boolean;
  after: StaffListCursor | null;
  before: StaffListCursor | null;
}

const ID = /^[\w-]{1,60}$/;

/** How much of what is searched for is read. */
export const WORDS_LENGTH = 200;

/** Which way a list is sorted when nothing is said: the last changed first, everything else from the beginning. */
export const descends = (sort: ListSort) => sort === 'changed';

/** Reads the query of an address; what makes no sense is as if it were not there. */
export function readListQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
): StaffListQuery {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const id = (name: string) => (ID.test(one(name)) ? one(name) : null);
  const sort = among(LIST_SORTS, one('sort')) ?? 'changed';
  const order = among(['asc', 'desc'], one('order'));
  return {
    q: oneLine(one('q')).slice(0, WORDS_LENGTH),
    kind: among(KINDS, one('kind')),
    topicId: id('topic'),
    collectionId: id('collection'),
    language: canonicalTag(one('language')),
    state: among(LIST_STATES, one('state')),
    authorId: id('author'),
    isTrash: one('trash') === '1',
    sort,
    isDescending: order ? order === 'desc' : descends(sort),
    after: readCursorParam(one('after')),
    before: readCursorParam(one('before')),
  };
}

/** The query as an address has it, without what goes without saying. */
export function listParams(query: StaffListQuery): Record<string, string> {
  const { sort, isDescending } = query;
  const all: Record<string, string | null> = {
    q: query.q,
    kind: query.kind,
    topic: query.topicId,
    collection: query.collectionId,
    language: query.language,
    state: query.state,
    author: query.authorId,
    trash: query.isTrash ? '1' : null,
    sort: sort === 'changed' ? null : sort,
    order: isDescending === descends(sort) ? null : isDescending ? 'desc' : 'asc',
    after: query.after && cursorParam(query.after),
    before: query.before && cursorParam(query.before),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** How many filters are on. */
export function countFilters(query: StaffListQuery): number {
  const { q, kind, topicId, collectionId, language, state, authorId } = query;
  return [q, kind, topicId, collectionId, language, state, authorId].filter(Boolean).length;
}

/** Whether any filter is on. */
export function isFiltered(query: StaffListQuery): boolean {
  return countFilters(query) > 0;
}

/** A place as an address has it. */
export function cursorParam({ key, id }: StaffListCursor): string {
  return `${id}~${key}`;
}

/** Reads a place out of an address; null when that is none. */
export function readCursorParam(text: string): StaffListCursor | null {
  const [, id, key] = /^([\w-]{1,60})~([^\0]{0,200})$/su.exec(text) ?? [];
  return id !== undefined && key !== undefined ? { id, key } : null;
}

/** The value, where it is one of these. */
export function among<T extends string>(values: readonly T[], value: string): T | null {
  return values.find((one) => one === value) ?? null;
}
