/** The query of the staff's story list, kept entirely in the address. */

import { oneLine } from '@/domain/documents/plain/clean-text';
import type { StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import { canonicalTag } from '@/i18n/languages';

export const LIST_STATES = [
  'draft',
  'review',
  'changesRequested',
  'approved',
  'scheduled',
  'published',
  'changes',
  'withdrawn',
] as const;
export const LIST_SORTS = ['changed', 'title', 'event', 'published'] as const;

/** `changes`: published, with newer unpublished changes. `approved`: not published yet. */
export type ListState = (typeof LIST_STATES)[number];
export type ListSort = (typeof LIST_SORTS)[number];

/** A position between two rows: sort key and id of one of them. */
export interface StaffListCursor {
  key: string;
  id: string;
}

export interface StaffListQuery {
  q: string;
  kind: StoryKind | null;
  topicId: string | null;
  collectionId: string | null;
  nameId: string | null;
  language: string | null;
  state: ListState | null;
  /** Id of a user who created the story or one of its texts. */
  authorId: string | null;
  /** Shows the templates instead of the stories. */
  isTemplate: boolean;
  /** Shows the trash instead of all other stories. */
  isTrash: boolean;
  sort: ListSort;
  isDescending: boolean;
  after: StaffListCursor | null;
  before: StaffListCursor | null;
}

const ID = /^[\w-]{1,60}$/;

/** Longest search text that is used, in characters. */
export const WORDS_LENGTH = 200;

/** Default direction of a sort order: the newest first, all others ascending. */
export const descends = (sort: ListSort) => sort === 'changed' || sort === 'published';

/** Reads a query from an address's parameters; invalid values are ignored. */
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
    nameId: id('name'),
    language: canonicalTag(one('language')),
    state: among(LIST_STATES, one('state')),
    authorId: id('author'),
    isTemplate: one('templates') === '1',
    isTrash: one('trash') === '1',
    sort,
    isDescending: order ? order === 'desc' : descends(sort),
    after: readCursorParam(one('after')),
    before: readCursorParam(one('before')),
  };
}

/** The query's parameters for an address, without defaults. */
export function listParams(query: StaffListQuery): Record<string, string> {
  const { sort, isDescending } = query;
  const all: Record<string, string | null> = {
    q: query.q,
    kind: query.kind,
    topic: query.topicId,
    collection: query.collectionId,
    name: query.nameId,
    language: query.language,
    state: query.state,
    author: query.authorId,
    templates: query.isTemplate ? '1' : null,
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

export function countFilters(query: StaffListQuery): number {
  const { q, kind, topicId, collectionId, nameId, language, state, authorId } = query;
  return [q, kind, topicId, collectionId, nameId, language, state, authorId].filter(Boolean).length;
}

export function isFiltered(query: StaffListQuery): boolean {
  return countFilters(query) > 0;
}

/** A cursor as a query parameter. */
export function cursorParam({ key, id }: StaffListCursor): string {
  return `${id}~${key}`;
}

/** Reads a cursor from a query parameter; null when it is malformed. */
export function readCursorParam(text: string): StaffListCursor | null {
  const [, id, key] = /^([\w-]{1,60})~([^\0]{0,200})$/su.exec(text) ?? [];
  return id !== undefined && key !== undefined ? { id, key } : null;
}

/** The value if it is one of the list, else null. */
export function among<T extends string>(values: readonly T[], value: string): T | null {
  return values.find((one) => one === value) ?? null;
}
