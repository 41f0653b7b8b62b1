import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import type { Counted } from './request-counts';

const COLUMNS = ['month', 'kind', 'form', 'id', 'title', 'language', 'requests'];

/** What precedes the first line of the file. */
export function statisticsHead(): string {
  return BYTE_ORDER_MARK + csvLine(COLUMNS);
}

/** Requests as a line of the file. @param title empty for what has none or was deleted */
export function statisticsLine(counted: Counted, title: string): string {
  const { month, kind, form, subjectId, language, count } = counted;
  return csvLine([month, kind, form, subjectId, title, language, count]);
}
