/** Named filters and orders of the staff's list of stories. */
import { listParams, readListQuery, type StaffListQuery } from '@/domain/story-list/story-list';

/** The longest name, in characters. */
export const VIEW_NAME_LENGTH = 60;

/** The most views that one user may have. */
export const MOST_VIEWS = 30;

export interface SavedView {
  id: string;
  name: string;
  /** As `viewParams` writes it. */
  query: string;
  isShared: boolean;
  /** The user saved it. */
  isOwn: boolean;
}

/** What a view keeps of a query: all but its position. */
export function viewParams(query: StaffListQuery): string {
  const params = listParams({ ...query, after: null, before: null });
  return new URLSearchParams(params).toString();
}

/** Parameters from a form or a row, without what the list does not know. */
export function cleanParams(params: string): string {
  return viewParams(readListQuery(Object.fromEntries(new URLSearchParams(params))));
}
