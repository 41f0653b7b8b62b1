import { STORIES_EXPORT_PATH, STORIES_PATH } from '@/domain/addresses/staff-address';
import {
  descends,
  type ListSort,
  listParams,
  type StaffListQuery,
} from '@/domain/story-list/story-list';

/** The list's address for a query. */
export function storiesPath(query: StaffListQuery): string {
  const params = new URLSearchParams(listParams(query)).toString();
  return params ? `${STORIES_PATH}?${params}` : STORIES_PATH;
}

/** The whole list for a query as a file. */
export function storiesExportPath(query: StaffListQuery): string {
  const params = listParams({ ...query, after: null, before: null });
  return `${STORIES_EXPORT_PATH}?${new URLSearchParams(params)}`;
}

/** The first page of the list, with some parts of the query changed. */
export function storiesPathWith(query: StaffListQuery, changed: Partial<StaffListQuery>): string {
  return storiesPath({ ...query, after: null, before: null, ...changed });
}

/** The present sorting by a column, and the address of its head. */
export function sortOf(query: StaffListQuery, sort: ListSort) {
  const isHere = query.sort === sort;
  const isDescending = isHere ? !query.isDescending : descends(sort);
  const now = !isHere ? 'none' : query.isDescending ? 'descending' : 'ascending';
  return { href: storiesPathWith(query, { sort, isDescending }), now } as const;
}
