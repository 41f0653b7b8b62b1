import { and, eq, gt, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { lease } from '@/db/schema/teamwork';
import type { Author } from '@/domain/permissions/staff';

/** The name of another user who holds the edit lock of a text; null where nobody else does. */
export async function otherWriter(
  read: Queries,
  by: Author,
  textId: string,
  now: number,
): Promise<string | null> {
  if (by.staffId === null) return null;
  const [found] = await read
    .select({ name: staff.name })
    .from(lease)
    .innerJoin(staff, eq(staff.id, lease.staffId))
    .where(and(eq(lease.textId, textId), gt(lease.until, now), ne(lease.staffId, by.staffId)));
  return found?.name ?? null;
}
