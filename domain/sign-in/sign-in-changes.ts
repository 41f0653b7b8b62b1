import { reads, tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { addToAudit } from '@/domain/audit/changes';
import { type Account, accountByEmail, accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { isPassword } from './password-hash';
import { takeCode } from './second-factor-changes';
import { beginSession } from './session-changes';
import { type ActiveSession, isActive } from './session-queries';
import { accountGate, type Gate, knownDeviceGate, networkGate } from './throttle-changes';

/** A browser in which somebody was signed in to an account before. */
export interface KnownDevice {
  staffId: string;
  /** Random; the browser carries it, sealed. */
  id: string;
}

/** Where an attempt comes from. */
export interface From {
  /** Network address of whoever tries. */
  address: string;
  /** What the browser says of itself. */
  device: string;
  /** Shows that somebody was signed in to an account in this browser before. */
  known?: KnownDevice;
  /** Hash of the session that the browser still has; it ends. */
  replaces?: string;
}

/** A session that was begun; its id goes into the cookie. */
export interface Begun {
  sid: string;
  staffId: string;
  stage: 'pending' | 'full';
}

/**
 * Signs in by password. What is done for an unknown account is the same as for a known one: counted, hashed, audited.
 * @param given the address as `normalEmail` makes it
 * @returns a session that is pending where the account has a second factor
 * @throws Refused
 */
export async function signInByPassword(
  given: { email: string; password: string },
  from: From,
  now: number,
): Promise<Begun> {
  return guarded(await passwordGates(given.email, from), now, 'signIn.wrong', async () => {
    const account = await accountByEmail(reads(), given.email);
    const fits = await isPassword(account?.passwordHash ?? null, given.password);
    return tx(async (write) => {
      const still = await accountByEmail(write, given.email);
      const isSame = still !== null && still.passwordHash === account?.passwordHash;
      if (fits && isSame) return beginFor(write, still, 'password', from, now);
      await noteRefusal(write, still, now);
      return null;
    });
  });
}

/** By the account and the network; a browser that the account knows counts by itself in both. */
async function passwordGates(email: string, { known, address }: From): Promise<Gate[]> {
  const account = known ? await accountByEmail(reads(), email) : null;
  if (known && account?.id === known.staffId) {
    return [knownDeviceGate('password', known.staffId, known.id)];
  }
  return [accountGate('password', email), networkGate('password', address)];
}

/**
 * Gives the second factor, an app's code or a recovery code, to a session that waits for it.
 * @returns a session of its own; the pending one ends
 * @throws Refused
 */
export function signInByCode(
  pending: ActiveSession,
  code: string,
  from: From,
  now: number,
): Promise<Begun> {
  const { staffId } = pending.staff;
  const gates = [accountGate('code', staffId), networkGate('code', from.address)];
  return guarded(gates, now, 'signIn.wrongCode', () =>
    tx(async (write) => {
      const account = await accountById(write, staffId);
      const holds = account !== null && (await isActive(write, staffId, pending.idHash));
      const taken = holds ? await takeCode(write, account, code, now) : null;
      const onwards = { ...from, replaces: pending.idHash };
      if (account && taken) return begin(write, account, 'full', taken, onwards, now);
      await noteRefusal(write, account, now);
      return null;
    }),
  );
}

/** Begins a session for an account that showed who it is; pending where it has a second factor to give. */
export function beginFor(
  write: Queries,
  account: Account,
  by: 'password' | 'provider' | 'link',
  from: From,
  now: number,
): Promise<Begun> {
  const stage = account.totpSecret === null ? 'full' : 'pending';
  return begin(write, account, stage, by, from, now);
}

async function begin(
  write: Queries,
  { id: staffId }: Account,
  stage: Begun['stage'],
  by: string,
  { device, replaces }: From,
  now: number,
): Promise<Begun> {
  const sid = await beginSession(write, { staffId, stage, device }, now, replaces);
  if (stage === 'full') {
    const entry = { action: 'session.begin', subjectKind: 'staff', subjectId: staffId };
    await addToAudit(write, { staffId }, { ...entry, detail: { by }, now });
  }
  return { sid, staffId, stage };
}

/** Written whether there is such an account or not; what was typed is not kept, it may be a password. */
async function noteRefusal(write: Queries, account: Account | null, now: number): Promise<void> {
  const entry = { action: 'session.refuse', subjectKind: 'staff', subjectId: account?.id ?? '' };
  await addToAudit(write, { staffId: null }, { ...entry, now });
}
