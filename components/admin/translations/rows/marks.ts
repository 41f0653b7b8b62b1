import type { Row } from './rows';

/** A change of the source that the translation has followed, by hashes; empty for what is new or gone. */
export interface Followed {
  was: string;
  now: string;
}

/** The change of the source that a row shows; null where there is none. */
export function changeOf({ is, source, was }: Row): Followed | null {
  if (is === 'inStep') return null;
  return { was: is === 'added' ? '' : (was?.hash ?? ''), now: source?.hash ?? '' };
}

/** How a row is to be seen to: the source changed, nothing is written yet, or neither. */
export type RowStatus = 'changed' | 'added' | 'gone' | 'done' | 'empty' | 'inStep';

/**
 * @param isFollowed somebody said that the change is followed
 * @param isEmpty nothing is written yet
 */
export function rowStatusOf(row: Row, isFollowed: boolean, isEmpty: boolean): RowStatus {
  if (row.is !== 'inStep') return isFollowed ? 'done' : row.is;
  return isEmpty && row.source ? 'empty' : 'inStep';
}

/** Whether somebody is to look at it. */
export function needsWork(standing: RowStatus): boolean {
  return standing !== 'inStep' && standing !== 'done';
}
