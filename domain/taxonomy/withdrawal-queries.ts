import { and, desc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { audit } from '@/db/schema/staff';
import type { Taxonomy } from './taxonomy-queries';

/** Why a term was unpublished the last time; empty when no reason was given. */
export async function withdrawalReason(
  { actions }: Pick<Taxonomy, 'actions'>,
  id: string,
): Promise<string> {
  const [row] = await reads()
    .select({ detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.subjectId, id), eq(audit.action, actions.unpublish)))
    .orderBy(desc(audit.at))
    .limit(1);
  const reason = row?.detail?.reason;
  return typeof reason === 'string' ? reason : '';
}
