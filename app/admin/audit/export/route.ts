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
    return new Response(lines(allOfAudit(staff, filter, timeZone), format), {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="audit-${day}.${format}"`,
        'cache-control': 'no-store',
      },
    });
  },
});

function lines(
  portions: AsyncGenerator<AuditEntry[]>,
  format: ExportFormat,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const head = exportHead(format);
      if (head) controller.enqueue(encoder.encode(head));
    },
    async pull(controller) {
      const { value, done } = await portions.next();
      if (done) return controller.close();
      const text = value.map((entry) => exportLine(entry, format)).join('');
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await portions.return(undefined);
    },
  });
}
