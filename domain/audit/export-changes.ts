import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { AuditFilter } from './audit';
import type { ExportFormat } from './export';

/** Logs that a user exported entries of the audit log. @throws NotAllowed */
export async function noteExport(
  write: Queries,
  by: Staff,
  { filter, format }: { filter: AuditFilter; format: ExportFormat },
  now: number,
): Promise<void> {
  requireMay(by, 'audit.export');
  const asked = Object.entries(filter).filter(([, value]) => value !== '');
  const detail = { format, ...Object.fromEntries(asked) };
  const subject = { subjectKind: 'audit', subjectId: '' };
  await addToAudit(write, by, { action: 'audit.export', ...subject, detail, now });
}
