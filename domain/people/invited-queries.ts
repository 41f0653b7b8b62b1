import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { invitation } from '@/db/schema/staff';
import { normalEmail } from '@/domain/forms/email';

/** Whether there is an invitation to an address that is valid and unused. */
export async function isInvited(read: Queries, email: string, now: number): Promise<boolean> {
  const open = await read
    .select({ email: invitation.email })
    .from(invitation)
    .where(
      and(eq(invitation.purpose, 'invite'), isNull(invitation.usedAt), gt(invitation.endsAt, now)),
    );
  const wanted = normalEmail(email);
  return wanted !== null && open.some((each) => normalEmail(each.email) === wanted);
}
