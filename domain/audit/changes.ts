import type { Queries } from '@/db/open';
import { audit } from '@/db/schema/staff';

/**
 * Adds an entry to the audit log, in the transaction of the change.
 * @param by who did it; users who are still signing in are allowed
 */
export async function addToAudit(
  write: Queries,
  by: { readonly staffId: string | null },
  entry: {
    action: string;
    subjectKind: string;
    subjectId: string;
    language?: string;
    detail?: Record<string, unknown>;
    now: number;
  },
): Promise<void> {
  const { now, ...rest } = entry;
  await write.insert(audit).values({ ...rest, at: now, staffId: by.staffId });
}
