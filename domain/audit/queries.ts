import { and, desc, eq, gte, isNull, like, lt, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { audit, staff } from '@/db/schema/staff';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type AuditEntry, type AuditFilter, PROGRAM, startOfDay, startOfNextDay } from './audit';

export const AUDIT_PAGE = 50;

/**
 * A page of the audit log, newest first.
 * @param before `seq` of the last entry of the previous page; null for the first page
 * @returns with `next`, the cursor of the next page; null on the last
 */
export async function listAudit(
  by: Staff,
  filter: AuditFilter,
  timeZone: string,
  before: number | null,
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  requireMay(by, 'audit.see');
  const rows = await readAudit(filter, timeZone, before, AUDIT_PAGE + 1);
  const entries = rows.slice(0, AUDIT_PAGE);
  return { entries, next: rows.length > AUDIT_PAGE ? (entries.at(-1)?.seq ?? null) : null };
}

/**
 * All matching entries for an export, read from the database in portions on demand.
 * @throws NotAllowed at the first portion
 */
export async function* allOfAudit(
  by: Staff,
  filter: AuditFilter,
  timeZone: string,
  portion = 1_000,
): AsyncGenerator<AuditEntry[]> {
  requireMay(by, 'audit.export');
  let before: number | null = null;
  for (;;) {
    const entries: AuditEntry[] = await readAudit(filter, timeZone, before, portion);
    if (entries.length > 0) yield entries;
    if (entries.length < portion) return;
    before = entries.at(-1)?.seq ?? null;
  }
}

/** The people to choose from in the audit log's filter, by name. */
export async function listAuditPeople(by: Staff): Promise<{ id: string; name: string }[]> {
  requireMay(by, 'audit.see');
  return reads().select({ id: staff.id, name: staff.name }).from(staff).orderBy(staff.name);
}

async function readAudit(
  filter: AuditFilter,
  timeZone: string,
  before: number | null,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await reads()
    .select({ entry: audit, by: staff.name })
    .from(audit)
    .leftJoin(staff, eq(staff.id, audit.staffId))
    .where(
      and(before === null ? undefined : lt(audit.seq, before), ...conditions(filter, timeZone)),
    )
    .orderBy(desc(audit.seq))
    .limit(limit);
  return rows.map(({ entry, by }) => ({ ...entry, by: by ?? '', detail: entry.detail ?? null }));
}

function conditions(filter: AuditFilter, timeZone: string): (SQL | undefined)[] {
  const { person, action, subject, language, from, to } = filter;
  const [kind = '', ...id] = subject.split(':');
  const isByPerson = person === PROGRAM ? isNull(audit.staffId) : eq(audit.staffId, person);
  const isAction = action.includes('.')
    ? eq(audit.action, action)
    : like(audit.action, `${action}.%`);
  return [
    person ? isByPerson : undefined,
    action ? isAction : undefined,
    kind ? eq(audit.subjectKind, kind) : undefined,
    id.length > 0 ? eq(audit.subjectId, id.join(':')) : undefined,
    language ? eq(audit.language, language) : undefined,
    from ? gte(audit.at, startOfDay(from, timeZone)) : undefined,
    to ? lt(audit.at, startOfNextDay(to, timeZone)) : undefined,
  ];
}
