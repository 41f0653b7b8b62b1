import type { Queries } from '@/db/open';
import { audit } from '@/db/schema/staff';

/**
 * Adds a line to the audit, in the transaction of what it tells.
 * @param by who did it, which is known of people on their way in as well
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
