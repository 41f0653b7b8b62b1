import { eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit, session, staff, throttle } from '@/db/schema/staff';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { ownAccount } from './account-queries';
import * as hashing from './password-hash';
import { hashOfPassword } from './password-hash';
import { reauthenticate } from './reauthentication-changes';
import {
  renewRecoveryCodes,
  takeCode,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from './second-factor-changes';
import { offerFor } from './second-factor-queries';
import { endSessions } from './session-changes';
import { findSession } from './session-queries';
import { signInByCode, signInByPassword } from './sign-in-changes';

const NOW = Date.UTC(2026, 4, 1, 12);
const MINUTE = 60_000;
const PASSWORD = 'kornblume tanzt im april';
const FROM = { address: '192.0.2.7', device: 'Firefox' };

let ann: Staff;

beforeEach(async () => {
  freshDatabase();
  ann = await anyStaff('editor', { email: 'ann@archive.example' });
  const passwordHash = await hashOfPassword(PASSWORD);
  await tx(async (write) =>
    write.update(staff).set({ passwordHash }).where(eq(staff.id, ann.staffId)),
  );
});

const signIn = (password = PASSWORD, at = NOW, email = ann.email) =>
  signInByPassword({ email, password }, FROM, at);

/** The user of the session in a cookie. */
async function asSession(sid: string, at: number): Promise<Staff> {
  return (await findSession(sid, at))?.staff as Staff;
}

/** Turns on the second factor and returns what is needed to use it. */
async function secondFactor(at: number) {
  const { sid } = await signIn(PASSWORD, at);
  const by = await asSession(sid, at);
  const { secret, recoveryCodes: recovery } = await offerFor(by);
  const codeAt = (when: number) => generateSync({ secret, epoch: when / 1000 });
  await turnOnSecondFactor(by, codeAt(at), at);
  return { codeAt, recovery, by };
}

describe('signing in by password', () => {
  it('creates a session', async () => {
    const begun = await signIn();
    expect(begun).toMatchObject({ staffId: ann.staffId, stage: 'full' });
    expect((await findSession(begun.sid, NOW))?.staff.email).toBe(ann.email);
  });

  it('works in a browser that the account knows, however much somebody guesses elsewhere', async () => {
    for (let n = 0; n < 4; n++) await signIn('wrong').catch(() => undefined);
    await expect(signIn()).rejects.toMatchObject({ status: 429 });
    const inBrowser = (staffId: string) => {
      const from = { ...FROM, known: { staffId, id: 'this-browser' } };
      return signInByPassword({ email: ann.email, password: PASSWORD }, from, NOW);
    };
    expect(await inBrowser(ann.staffId)).toMatchObject({ staffId: ann.staffId });
    await expect(inBrowser('somebody else')).rejects.toMatchObject({ status: 429 });
  });

  it('counts wrong attempts in a browser that the account knows as well', async () => {
    const from = { ...FROM, known: { staffId: ann.staffId, id: 'this-browser' } };
    const guess = () => signInByPassword({ email: ann.email, password: 'wrong' }, from, NOW);
    await expect(guess()).rejects.toMatchObject({ status: 422 });
    await expect(guess()).rejects.toMatchObject({ status: 429 });
  });

  it('never uses an id that a browser sent', async () => {
    const before = await signIn();
    const held = await findSession(before.sid, NOW);
    const from = { ...FROM, replaces: held?.idHash };
    const after = await signInByPassword({ email: ann.email, password: PASSWORD }, from, NOW);
    expect(after.sid).not.toBe(before.sid);
    expect(await findSession(before.sid, NOW)).toBeNull();
  });

  it('handles an unknown account exactly like a known one', async () => {
    const checked = vi.spyOn(hashing, 'isPassword');
    const traces = [];
    for (const email of [ann.email, 'nobody@archive.example']) {
      const before = (await reads().select().from(audit)).length;
      await expect(signIn('a wrong guess at it', NOW, email)).rejects.toThrow('signIn.wrong');
      traces.push({
        lines: (await reads().select().from(audit)).slice(before).map((line) => line.action),
        waits: (await reads().select().from(throttle)).length,
      });
      await expect(signIn('a wrong guess at it', NOW, email)).rejects.toThrow('signIn.wait');
    }
    expect(checked).toHaveBeenCalledTimes(2);
    expect(traces.map(({ lines }) => lines)).toEqual([['session.refuse'], ['session.refuse']]);
    expect(traces.map(({ waits }) => waits)).toEqual([2, 3]);
    checked.mockRestore();
  });

  it('is refused for a disabled account with the message for a wrong password', async () => {
    await tx(async (write) =>
      write.update(staff).set({ disabledAt: NOW }).where(eq(staff.id, ann.staffId)),
    );
    await expect(signIn()).rejects.toMatchObject({ said: 'signIn.wrong', status: 422 });
  });

  it('requires a wait after a wrong password and then works', async () => {
    await expect(signIn('a wrong guess at it')).rejects.toMatchObject({ status: 422 });
    await expect(signIn()).rejects.toMatchObject({
      said: ['signIn.waitSeconds', { seconds: 1 }],
      status: 429,
    });
    await expect(signIn(PASSWORD, NOW + 1_000)).resolves.toMatchObject({ stage: 'full' });
    await expect(signIn(PASSWORD, NOW + 1_001)).resolves.toMatchObject({ stage: 'full' });
  });

  it('checks one of many guesses made at once', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, guess) => signIn(`a wrong guess ${guess}`)),
    );
    const statuses = all.map((each) => (each.status === 'rejected' ? each.reason.status : 200));
    expect(statuses.filter((status) => status === 422)).toHaveLength(1);
    expect(statuses.filter((status) => status === 429)).toHaveLength(29);
  });

  it('writes nothing that was typed to the audit log', async () => {
    await expect(signIn('hunter2 hunter2 hunter2')).rejects.toThrow();
    const lines = JSON.stringify(await reads().select().from(audit));
    expect(lines).toContain('session.refuse');
    expect(lines).not.toContain('hunter2');
    expect(lines).not.toContain(ann.email);
  });
});

describe('the second factor', () => {
  it('makes the session after the password pending, without access', async () => {
    const { codeAt } = await secondFactor(NOW);
    const begun = await signIn(PASSWORD, NOW + MINUTE);
    const pending = await findSession(begun.sid, NOW + MINUTE);
    expect(pending?.stage).toBe('pending');
    if (!pending) return;
    const at = NOW + MINUTE + 10;
    const full = await signInByCode(pending, codeAt(at), FROM, at);
    expect((await findSession(full.sid, at))?.stage).toBe('full');
    expect(await findSession(begun.sid, at)).toBeNull();
  });

  it('accepts a code once, however often it is sent', async () => {
    const { codeAt } = await secondFactor(NOW);
    const at = NOW + MINUTE;
    const sessions = await Promise.all([signIn(PASSWORD, at), signIn(PASSWORD, at + 1_500)]);
    const [one, two] = await Promise.all(sessions.map(({ sid }) => findSession(sid, at + 1_500)));
    if (!one || !two) throw new Error('Both have given their password.');
    const code = codeAt(at);
    await expect(signInByCode(one, code, FROM, at)).resolves.toMatchObject({ stage: 'full' });
    await expect(signInByCode(two, code, FROM, at + 2_000)).rejects.toThrow('signIn.wrongCode');
  });

  it('accepts each recovery code once, in any spelling', async () => {
    const { recovery } = await secondFactor(NOW);
    expect(new Set(recovery).size).toBe(10);
    const [code = ''] = recovery;
    for (const [at, typed, fits] of [
      [NOW + MINUTE, code.toLowerCase().replaceAll('-', ' '), true],
      [NOW + 2 * MINUTE, code, false],
    ] as const) {
      const pending = await findSession((await signIn(PASSWORD, at)).sid, at);
      if (!pending) throw new Error('The password was right.');
      const tried = signInByCode(pending, typed, FROM, at);
      if (fits) await expect(tried).resolves.toMatchObject({ stage: 'full' });
      else await expect(tried).rejects.toThrow('signIn.wrongCode');
    }
  });

  it('throttles wrong codes without ending the attempt', async () => {
    const { codeAt } = await secondFactor(NOW);
    const at = NOW + MINUTE;
    const pending = await findSession((await signIn(PASSWORD, at)).sid, at);
    if (!pending) throw new Error('The password was right.');
    await expect(signInByCode(pending, '000000', FROM, at)).rejects.toThrow('signIn.wrongCode');
    const right = signInByCode(pending, codeAt(at), FROM, at);
    await expect(right).rejects.toMatchObject({ status: 429 });
    const later = signInByCode(pending, codeAt(at + 1_000), FROM, at + 1_000);
    await expect(later).resolves.toMatchObject({ stage: 'full' });
  });

  it('gives no access when the session was ended meanwhile', async () => {
    const { codeAt } = await secondFactor(NOW);
    const at = NOW + MINUTE;
    const pending = await findSession((await signIn(PASSWORD, at)).sid, at);
    if (!pending) throw new Error('The password was right.');
    await tx((write) => endSessions(write, ann.staffId));
    await expect(signInByCode(pending, codeAt(at), FROM, at)).rejects.toThrow('signIn.wrongCode');
  });

  it('is stored encrypted, and its recovery codes hashed', async () => {
    const { recovery } = await secondFactor(NOW);
    const [row] = await reads().select().from(staff).where(eq(staff.id, ann.staffId));
    expect(row?.totpSecret).not.toMatch(/^[A-Z2-7]+=*$/);
    expect(JSON.stringify(await reads().select().from(audit))).not.toContain(recovery[0]);
  });

  it('is offered unchanged until it is used, and differs by session', async () => {
    const by = await asSession((await signIn()).sid, NOW);
    const other = await asSession((await signIn()).sid, NOW);
    const offer = await offerFor(by);
    expect(await offerFor(by)).toEqual(offer);
    expect((await offerFor(other)).secret).not.toBe(offer.secret);
    const code = generateSync({ secret: offer.secret, epoch: NOW / 1000 });
    await expect(turnOnSecondFactor(other, code, NOW)).rejects.toThrow('account.wrongCode');
    await turnOnSecondFactor(by, code, NOW + 1_000);
    expect(await offerFor(by)).not.toEqual(offer);
    expect(await findSession(other.sessionHash, NOW)).toBeNull();
  });

  it('gets new recovery codes, and the old ones no longer work', async () => {
    const { by, recovery } = await secondFactor(NOW);
    const { recoveryCodes } = await offerFor(by);
    await tx((write) => renewRecoveryCodes(write, by, NOW));
    expect((await offerFor(by)).recoveryCodes).not.toEqual(recoveryCodes);
    const [account] = await reads().select().from(staff).where(eq(staff.id, ann.staffId));
    if (!account) throw new Error('Ann works here.');
    const take = (code = '') => tx((write) => takeCode(write, account, code, NOW + MINUTE));
    expect(await take(recovery[0])).toBeNull();
    expect(await take(recoveryCodes[0])).toBe('recovery');
    expect(await ownAccount(ann.staffId)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('is turned off with its recovery codes, and the password alone suffices again', async () => {
    const { by } = await secondFactor(NOW);
    await tx((write) => turnOffSecondFactor(write, by, NOW));
    expect(await signIn(PASSWORD, NOW + MINUTE)).toMatchObject({ stage: 'full' });
    expect(await ownAccount(ann.staffId)).toEqual({
      hasPassword: true,
      hasSecondFactor: false,
      provider: null,
      recoveryCodesLeft: 0,
    });
  });
});

describe('confirming the identity again', () => {
  it('gives the session a new id and a new proof', async () => {
    const by = await asSession((await signIn()).sid, NOW);
    const at = NOW + 20 * MINUTE;
    const proved = await reauthenticate(by, { password: PASSWORD }, FROM, at);
    expect((await asSession(proved.sid, at)).authenticatedAt).toBe(at);
    expect(await reads().select().from(session)).toHaveLength(1);
  });

  it('is throttled separately, and restores no ended session', async () => {
    const by = await asSession((await signIn()).sid, NOW);
    const again = (password: string, at: number) => reauthenticate(by, { password }, FROM, at);
    await expect(again('a wrong guess at it', NOW)).rejects.toThrow('signIn.wrongPassword');
    await expect(again(PASSWORD, NOW)).rejects.toMatchObject({ status: 429 });
    await tx((write) => endSessions(write, ann.staffId));
    await expect(again(PASSWORD, NOW + MINUTE)).rejects.toThrow('signIn.wrongPassword');
  });
});
