import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import type { AuditEntry } from './audit';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const COLUMNS = ['number', 'time', 'personId', 'person', 'action'];
const MORE_COLUMNS = ['subjectKind', 'subjectId', 'language', 'detail'];

/** What precedes the first entry of an export. */
export function exportHead(format: ExportFormat): string {
  return format === 'csv' ? BYTE_ORDER_MARK + csvLine([...COLUMNS, ...MORE_COLUMNS]) : '';
}

/** One entry as a line of the export; times in UTC (ISO 8601). */
export function exportLine(entry: AuditEntry, format: ExportFormat): string {
  const { seq, at, staffId, by, action, subjectKind, subjectId, language, detail } = entry;
  const time = new Date(at).toISOString();
  if (format === 'jsonl') {
    const person = staffId === null ? null : { id: staffId, name: by };
    const subject = { kind: subjectKind, id: subjectId };
    return `${JSON.stringify({ number: seq, time, person, action, subject, language, detail })}\n`;
  }
  const what = [subjectKind, subjectId, language, detail ? JSON.stringify(detail) : ''];
  return csvLine([seq, time, staffId ?? '', by, action, ...what]);
}
