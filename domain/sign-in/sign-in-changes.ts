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

/** A browser in which an account was signed in before. */
export interface KnownDevice {
  staffId: string;
  /** Random; kept in an encrypted cookie. */
  id: string;
}

/** The origin of an attempt. */
export interface From {
  /** Network address of the client. */
  address: string;
  /** The `User-Agent` header. */
  device: string;
  /** Proves that the account was signed in in this browser before. */
  known?: KnownDevice;
  /** Hash of the browser's previous session, which ends. */
  replaces?: string;
}

/** A new session; its id goes into the cookie. */
export interface Begun {
  sid: string;
  staffId: string;
  stage: 'pending' | 'full';
}

/**
 * Signs in by password. An unknown account is handled identically to a known one: counted, hashed,
 * logged.
 * @param given the address, normalized by `normalEmail`
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

/** Counters by account and by network; a browser known to the account has its own instead. */
async function passwordGates(email: string, { known, address }: From): Promise<Gate[]> {
  const account = known ? await accountByEmail(reads(), email) : null;
  if (known && account?.id === known.staffId) {
    return [knownDeviceGate('password', known.staffId, known.id)];
  }
  return [accountGate('password', email), networkGate('password', address)];
}

/**
 * Completes a pending session with an app's code or a recovery code.
 * @returns a new session; the pending one ends
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

/** Creates a session for an authenticated account; pending if it has a second factor. */
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

/** Logged whether or not the account exists, without the typed name, which may be a password. */
async function noteRefusal(write: Queries, account: Account | null, now: number): Promise<void> {
  const entry = { action: 'session.refuse', subjectKind: 'staff', subjectId: account?.id ?? '' };
  await addToAudit(write, { staffId: null }, { ...entry, now });
}
