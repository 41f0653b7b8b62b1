import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { staff } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { sealed } from '@/domain/forms/sealed';
import { secretOf } from '@/domain/sign-in/offered-codes';
import type { Person } from './staff';

/** Gives a user a second factor. Returns its secret for making codes. */
export async function giveSecondFactor({ staffId }: Pick<Person, 'staffId'>): Promise<string> {
  const secret = secretOf(crypto.getRandomValues(Buffer.alloc(32)));
  const totpSecret = sealed(keyFor('totp'), secret, staffId);
  await tx(async (write) => {
    await write.update(staff).set({ totpSecret }).where(eq(staff.id, staffId));
  });
  return secret;
}
