import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { Refused } from '@/domain/forms/form';
import { NotAllowed, requireMay } from '@/domain/permissions/permissions';
import type { Role, Staff } from '@/domain/permissions/staff';
import { mayGrant } from './people';

/**
 * The user that a change concerns. Users change their own account on the account page instead.
 * @throws NotAllowed, Refused for the user themselves and for an unknown id
 */
export async function somebodyElse(
  read: Queries,
  by: Staff,
  id: string,
): Promise<typeof staff.$inferSelect> {
  requireMay(by, 'staff.change');
  if (id === by.staffId) throw new Refused('people.notYourself');
  const [person] = await read.select().from(staff).where(eq(staff.id, id));
  if (!person) throw new Refused('frame.missing', null, 404);
  requireGrant(by, person.role);
  return person;
}

/** @throws NotAllowed for a role above the user's own */
export function requireGrant(by: Staff, role: Role): void {
  if (!mayGrant(by.role, role)) throw new NotAllowed('staff.change');
}
