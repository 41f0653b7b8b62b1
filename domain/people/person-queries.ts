import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { Refused } from '@/domain/forms/form';
import { NotAllowed, requireMay } from '@/domain/permissions/permissions';
import type { Author, Role } from '@/domain/permissions/staff';
import { mayGrant } from './people';

/**
 * The user that a change concerns. Users change their own account on the account page instead.
 * @throws NotAllowed, Refused for the user themselves and for an unknown id
 */
export async function somebodyElse(
  read: Queries,
  by: Author,
  id: string,
): Promise<typeof staff.$inferSelect> {
  requireMay(by, 'staff.change');
  if (id === by.staffId) throw new Refused('people.notYourself');
  const isThere = and(eq(staff.id, id), ne(staff.email, ''));
  const [person] = await read.select().from(staff).where(isThere);
  if (!person) throw new Refused('frame.missing', null, 404);
  requireGrant(by, person.role);
  return person;
}

/** @throws NotAllowed for a role above the user's own */
export function requireGrant(by: Author, role: Role): void {
  if (by.staffId !== null && !mayGrant(by.role, role)) throw new NotAllowed('staff.change');
}

/** @throws Refused for the last enabled administrator, who can be neither changed nor removed */
export async function refuseLast(
  read: Queries,
  { id, role }: Pick<typeof staff.$inferSelect, 'id' | 'role'>,
): Promise<void> {
  if (await isLastAdministrator(read, { id, role })) throw new Refused('people.lastAdministrator');
}

/** Whether the account is an administrator and no other enabled one is. */
export async function isLastAdministrator(
  read: Queries,
  { id, role }: Pick<typeof staff.$inferSelect, 'id' | 'role'>,
): Promise<boolean> {
  if (role !== 'administrator') return false;
  const isOther = and(eq(staff.role, 'administrator'), isNull(staff.disabledAt), ne(staff.id, id));
  return (await read.$count(staff, isOther)) === 0;
}
