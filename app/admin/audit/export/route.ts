import { fileAnswer } from '@/app/admin/_http/file-answer';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { type AuditEntry, readFilter } from '@/domain/audit/audit';
import { EXPORT_FORMATS, type ExportFormat, exportHead, exportLine } from '@/domain/audit/export';
import { noteExport } from '@/domain/audit/export-changes';
import { allOfAudit } from '@/domain/audit/queries';
import { Refused } from '@/domain/forms/form';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

/** Entries that match a filter as a file, streamed. */
export const GET = staffRoute({
  action: 'audit.export',
  run: async (staff, { request, now }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const format = EXPORT_FORMATS.find((each) => each === query.format);
    if (!format) throw new Refused('frame.malformed', null, 422);
    const filter = readFilter(query);
    const { timeZone } = await readSettings();
    await tx((write) => noteExport(write, staff, { filter, format }, now));
    const day = new Date(now).toISOString().slice(0, 10);
    return fileAnswer(parts(allOfAudit(staff, filter, timeZone), format), {
      type: TYPES[format],
      name: `audit-${day}.${format}`,
    });
  },
});

async function* parts(portions: AsyncGenerator<AuditEntry[]>, format: ExportFormat) {
  const head = exportHead(format);
  if (head) yield head;
  for await (const entries of portions) {
    yield entries.map((entry) => exportLine(entry, format)).join('');
  }
}
