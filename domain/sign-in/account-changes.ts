import { eq } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { renameAuthor } from '@/domain/authors/profile-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { revokeLinks } from './one-time-link-changes';
import { hashOfPassword, isPassword } from './password-hash';
import { endSession, endSessions } from './session-changes';
import { accountGate } from './throttle-changes';

/** Changes the user's name and interface language. */
export async function changeAccount(
  write: Queries,
  by: Staff,
  facts: { name: string; interfaceLanguage: string },
  now: number,
): Promise<void> {
  requireMay(by, 'account.change');
  await write.update(staff).set(facts).where(eq(staff.id, by.staffId));
  await renameAuthor(write, by.staffId, { from: by.name, to: facts.name }, now);
  await audit(write, by, 'account.change', now);
}

/**
 * Changes the user's password, ends their other sessions, and revokes their links for a password
 * and for another address.
 * @throws NotAllowed, Refused
 */
export async function changePassword(
  by: Staff,
  { current, next }: { current: string; next: string },
  now: number,
): Promise<void> {
  requireMay(by, 'account.change');
  await guarded([accountGate('again', by.staffId)], now, 'account.wrongPassword', async () => {
    const account = await accountById(reads(), by.staffId);
    const kept = account?.passwordHash ?? null;
    if (!(await isPassword(kept, current))) return null;
    const passwordHash = await hashOfPassword(next);
    return tx(async (write) => {
      const still = await accountById(write, by.staffId);
      if (still?.passwordHash !== kept) return null;
      await write.update(staff).set({ passwordHash }).where(eq(staff.id, by.staffId));
      await revokeLinks(write, 'password', by.staffId);
      await revokeLinks(write, 'email', by.staffId);
      await endSessions(write, by.staffId, by.sessionHash);
      await audit(write, by, 'password.change', now);
      return true;
    });
  });
}

/** Ends one of the user's own sessions; other users' sessions are unaffected. */
export async function signOutThere(
  write: Queries,
  by: Staff,
  idHash: string,
  now: number,
): Promise<void> {
  requireMay(by, 'account.change');
  if (await endSession(write, by.staffId, idHash)) await audit(write, by, 'session.end', now);
}

/** Ends all sessions of the user except the current one. */
export async function signOutElsewhere(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.change');
  const sessions = await endSessions(write, by.staffId, by.sessionHash);
  if (sessions > 0) await audit(write, by, 'session.end', now, { sessions });
}

/** Ends the session of a request, also one that still waits for the second factor. */
export async function signOut(
  write: Queries,
  held: { idHash: string; staff: { staffId: string } },
  now: number,
): Promise<void> {
  const { staffId } = held.staff;
  if (await endSession(write, staffId, held.idHash)) {
    await audit(write, { staffId }, 'session.end', now);
  }
}

async function audit(
  write: Queries,
  by: { staffId: string },
  action: string,
  now: number,
  detail?: Record<string, unknown>,
): Promise<void> {
  const entry = { action, subjectKind: 'staff', subjectId: by.staffId, detail, now };
  await addToAudit(write, by, entry);
}
