import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { Refused } from '@/domain/forms/form';
import { NotAllowed, requireMay } from '@/domain/permissions/permissions';
import type { Role, Staff } from '@/domain/permissions/staff';
import { mayGrant } from './people';

/**
 * The person that a change is about, who is somebody else: what is one's own is changed on one's own page.
 * @throws NotAllowed, Refused for oneself and for nobody
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

/** @throws NotAllowed above one's own role */
export function requireGrant(by: Staff, role: Role): void {
  if (!mayGrant(by.role, role)) throw new NotAllowed('staff.change');
}
