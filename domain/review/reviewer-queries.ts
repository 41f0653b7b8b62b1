import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { ROLES, staff } from '@/db/schema/staff';
import { Refused } from '@/domain/forms/form';
import { PERMISSIONS } from '@/domain/permissions/permissions';
import type { Reviewer } from './reviewer';

const REVIEWING = ROLES.filter((role) => PERMISSIONS['text.approve'][role].length > 0);
const mayReview = and(inArray(staff.role, REVIEWING), isNull(staff.disabledAt));

/** Everybody who may approve texts, by name. */
export async function listReviewers(): Promise<Reviewer[]> {
  return reads()
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(mayReview)
    .orderBy(asc(staff.name), asc(staff.id));
}

/**
 * Checks that a person may be asked for a review; null, for any reviewer, always passes.
 * @throws Refused when the person does not exist or may not approve
 */
export async function requireReviewer(read: Queries, id: string | null): Promise<void> {
  if (id === null) return;
  const [found] = await read
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), mayReview));
  if (!found) throw new Refused('review.wrong.reviewer', 'reviewForId', 422);
}
