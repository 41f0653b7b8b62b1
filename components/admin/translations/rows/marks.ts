import type { Row } from './rows';

/** A followed change of the source, as hashes; '' for an added or removed paragraph. */
export interface Followed {
  was: string;
  now: string;
}

/** The change of the source that a row shows; null for none. */
export function changeOf({ is, source, was }: Row): Followed | null {
  if (is === 'inStep') return null;
  return { was: is === 'added' ? '' : (was?.hash ?? ''), now: source?.hash ?? '' };
}

/** State of a row: the source changed, the translation is empty, or neither. */
export type RowStatus = 'changed' | 'added' | 'gone' | 'done' | 'empty' | 'inStep';

/**
 * @param isFollowed the change was confirmed as followed
 * @param isEmpty nothing is written yet
 */
export function rowStatusOf(row: Row, isFollowed: boolean, isEmpty: boolean): RowStatus {
  if (row.is !== 'inStep') return isFollowed ? 'done' : row.is;
  return isEmpty && row.source ? 'empty' : 'inStep';
}

export function needsWork(standing: RowStatus): boolean {
  return standing !== 'inStep' && standing !== 'done';
}
