import type { Block } from '@/domain/documents/document';
import { isBlank } from '@/domain/translations/skeleton';
import { alignedRowsOf, hasWords, rowsOf, type Source } from './rows';

/** Number of paragraphs of the source next to which a translation has no words. */
export function countUntranslated(given: Source, target: readonly Block[]): number {
  const { rows, owners } = rowsOf(given, target);
  const places = alignedRowsOf(rows, owners, target.map(isBlank));
  return places.filter(({ row, isEmpty }) => row && hasWords(row) && isEmpty).length;
}
