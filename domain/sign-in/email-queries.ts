import { and, eq, gt, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { invitation, staff } from '@/db/schema/staff';

/** The address that waits for a user's confirmation, and until when; or null. */
export async function pendingEmail(
  staffId: string,
  now: number,
): Promise<{ email: string; endsAt: number } | null> {
  const [row] = await reads()
    .select({ email: invitation.email, endsAt: invitation.endsAt })
    .from(invitation)
    .where(
      and(
        eq(invitation.staffId, staffId),
        eq(invitation.purpose, 'email'),
        isNull(invitation.usedAt),
        gt(invitation.endsAt, now),
      ),
    );
  return row ?? null;
}

/** The name of an enabled account; null when there is none. */
export async function accountName(staffId: string): Promise<string | null> {
  const [row] = await reads()
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.disabledAt)));
  return row?.name ?? null;
}
