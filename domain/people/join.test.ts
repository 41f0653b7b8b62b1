import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit, invitation, staff } from '@/db/schema/staff';
import type { Staff } from '@/domain/permissions/staff';
import { changePassword } from '@/domain/sign-in/account-changes';
import { LINK_LIFE_MS } from '@/domain/sign-in/one-time-link';
import { makeLink } from '@/domain/sign-in/one-time-link-changes';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { hashOfPassword } from '@/domain/sign-in/password-hash';
import { askForReset, linkForPassword, resetPassword } from '@/domain/sign-in/reset-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { signInByPassword } from '@/domain/sign-in/sign-in-changes';
import { takeMail } from '@/server/jobs/outbox';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import {
  acceptByProvider,
  acceptInvitation,
  createFirstAdministrator,
  linkForFirst,
} from './join-changes';

const NOW = Date.UTC(2026, 4, 1, 12);
const MINUTE = 60_000;
const FROM = { address: '192.0.2.7', device: 'Firefox' };
const PASSWORD = 'kornblume tanzt im april';
const OTHER = 'mohnblume schläft im mai';

const newcomer = (over = {}) => ({
  name: 'Rosa',
  email: 'rosa@archive.example',
  password: PASSWORD,
  interfaceLanguage: 'nl',
  ...over,
});

beforeEach(freshDatabase);

describe('the first administrator', () => {
  const first = () => tx((write) => linkForFirst(write, NOW));

  it('is one of fifty who use the link at once; the others get an error', async () => {
    const token = (await first()) ?? '';
    const claims = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        createFirstAdministrator(
          token,
          newcomer({ email: `rosa${index}@archive.example` }),
          FROM,
          NOW,
        ),
      ),
    );
    const won = claims.filter((claim) => claim.status === 'fulfilled');
    const lost = claims.filter((claim) => claim.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(lost.map(({ reason }) => reason.said)).toEqual(Array(49).fill('signIn.tooLate'));
    const people = await reads().select().from(staff);
    expect(people.map(({ role, interfaceLanguage }) => [role, interfaceLanguage])).toEqual([
      ['administrator', 'nl'],
    ]);
    expect(won[0] && (await findSession(won[0].value.sid, NOW))?.staff.role).toBe('administrator');
  });

  it('has no link once there are users, not even one that was printed before', async () => {
    const token = (await first()) ?? '';
    await anyStaff('author');
    await expect(createFirstAdministrator(token, newcomer(), FROM, NOW)).rejects.toMatchObject({
      status: 410,
    });
    expect(await first()).toBeNull();
  });

  it('is created by the link printed last', async () => {
    const [old, newest] = [(await first()) ?? '', (await first()) ?? ''];
    expect(await findLink(old, 'administrator', NOW)).toBeNull();
    expect(await findLink(newest, 'administrator', NOW)).toMatchObject({ role: 'administrator' });
  });

  it('leaves no token in the database', async () => {
    const token = (await first()) ?? '';
    expect(JSON.stringify(await reads().select().from(invitation))).not.toContain(token);
  });
});

describe('an invitation', () => {
  const invite = (over = {}) =>
    tx((write) =>
      makeLink(
        write,
        {
          purpose: 'invite',
          email: 'Rosa@Archive.example',
          role: 'translator',
          languages: ['fa'],
          ...over,
        },
        NOW,
      ),
    );

  it('works once, for its address and role', async () => {
    const token = await invite();
    const claimed = newcomer({ email: 'mallory@elsewhere.example' });
    const begun = await acceptInvitation(token, claimed, FROM, NOW);
    expect((await findSession(begun.sid, NOW))?.staff).toMatchObject({
      email: 'Rosa@Archive.example',
      role: 'translator',
      languages: ['fa'],
    });
    await expect(acceptInvitation(token, claimed, FROM, NOW)).rejects.toMatchObject({
      status: 410,
    });
  });

  it('expires after three days, and works for no other purpose', async () => {
    const token = await invite();
    expect(await findLink(token, 'invite', NOW + LINK_LIFE_MS.invite)).toBeNull();
    await expect(createFirstAdministrator(token, newcomer(), FROM, NOW)).rejects.toMatchObject({
      status: 410,
    });
    await expect(resetPassword(token, OTHER, NOW)).rejects.toMatchObject({ status: 410 });
  });

  it('is not used up by an invalid address', async () => {
    const { email } = await anyStaff('author');
    const token = await invite({ email: '' });
    const accept = (typed: string) =>
      acceptInvitation(token, newcomer({ email: typed }), FROM, NOW);
    await expect(accept(email.toUpperCase())).rejects.toThrow('signIn.emailTaken');
    await expect(accept('rosa\uFF20archive.example')).rejects.toThrow('signIn.emailWrong');
    await expect(accept('rosa@archive.example')).resolves.toMatchObject({ stage: 'full' });
  });
});

describe('a forgotten password', () => {
  let ann: Staff;

  beforeEach(async () => {
    ann = await anyStaff('editor', { email: 'ann@archive.example' });
    const passwordHash = await hashOfPassword(PASSWORD);
    await tx(async (write) =>
      write.update(staff).set({ passwordHash }).where(eq(staff.id, ann.staffId)),
    );
  });

  const signIn = (password: string, at: number) =>
    signInByPassword({ email: ann.email, password }, FROM, at);
  const link = (at = NOW) => tx((write) => linkForPassword(write, ann.staffId, null, at));

  it('is replaced by link; all sessions end, nobody is signed in, the wait ends', async () => {
    const { sid } = await signIn(PASSWORD, NOW);
    await expect(signIn('a wrong guess at it', NOW)).rejects.toThrow('signIn.wrong');
    const token = await link();
    await resetPassword(token, OTHER, NOW);
    expect(await findSession(sid, NOW)).toBeNull();
    await expect(signIn(OTHER, NOW)).resolves.toMatchObject({ stage: 'full' });
    await expect(resetPassword(token, PASSWORD, NOW)).rejects.toMatchObject({ status: 410 });
  });

  it('has a link for twenty minutes, and only the newest one', async () => {
    const [old, newest] = [await link(), await link()];
    expect(await findLink(old, 'password', NOW)).toBeNull();
    await expect(resetPassword(newest, OTHER, NOW + 20 * MINUTE)).rejects.toMatchObject({
      status: 410,
    });
  });

  it('leaves the second factor on', async () => {
    await tx(async (write) =>
      write.update(staff).set({ totpSecret: 'x' }).where(eq(staff.id, ann.staffId)),
    );
    await resetPassword(await link(), OTHER, NOW);
    await expect(signIn(OTHER, NOW)).resolves.toMatchObject({ stage: 'pending' });
  });

  it('is handled identically whether there is an account or not, and the account gets a mail', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    const ask = (email: string, at: number) => askForReset(email, FROM.address, at);
    const rows = async () => [
      (await reads().select().from(invitation)).length,
      (await reads().select().from(audit)).length,
    ];
    await expect(ask('nobody@archive.example', NOW)).resolves.toBeUndefined();
    expect(await rows()).toEqual([1, 1]);
    await expect(ask(ann.email, NOW)).resolves.toBeUndefined();
    expect(await rows()).toEqual([2, 2]);
    const mail = await takeMail('test', NOW);
    expect(mail?.to).toBe(ann.email);
    expect(await takeMail('test', NOW)).toBeNull();
    await expect(ask(ann.email, NOW)).rejects.toMatchObject({ status: 429 });
    await expect(ask('nobody@archive.example', NOW)).rejects.toMatchObject({ status: 429 });
    await resetPassword(/\/admin\/password\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '', OTHER, NOW);
    vi.unstubAllEnvs();
  });

  it('requested by a stranger revokes no link of an administrator', async () => {
    const given = await tx((write) => linkForPassword(write, ann.staffId, ann.staffId, NOW));
    await askForReset(ann.email, FROM.address, NOW);
    await expect(resetPassword(given, OTHER, NOW)).resolves.toBeUndefined();
  });

  it('is useless to a session elsewhere once it was changed', async () => {
    const [here, there] = [await signIn(PASSWORD, NOW), await signIn(PASSWORD, NOW)];
    const token = await link();
    const by = (await findSession(here.sid, NOW))?.staff as Staff;
    const wrong = changePassword(by, { current: OTHER, next: PASSWORD }, NOW);
    await expect(wrong).rejects.toThrow('account.wrongPassword');
    await changePassword(by, { current: PASSWORD, next: OTHER }, NOW + MINUTE);
    expect(await findSession(here.sid, NOW)).not.toBeNull();
    expect(await findSession(there.sid, NOW)).toBeNull();
    await expect(resetPassword(token, PASSWORD, NOW)).rejects.toMatchObject({ status: 410 });
  });
});

describe('an invitation accepted with a provider of sign-in', () => {
  const identity = { issuer: 'https://login.example', subject: 'one' };
  const invitation = (email: string) =>
    tx((write) => makeLink(write, { purpose: 'invite', email, role: 'editor' }, NOW));
  const accept = (token: string) => acceptByProvider(token, newcomer(), identity, FROM, NOW);

  it('links the identity, sets no password, and works once', async () => {
    const token = await invitation('olga@archive.example');
    const { staffId } = await accept(token);
    const [row] = await reads().select().from(staff);
    expect(row).toMatchObject({ id: staffId, role: 'editor', passwordHash: null });
    expect(row).toMatchObject({ oidcIssuer: identity.issuer, oidcSubject: identity.subject });
    await expect(accept(token)).rejects.toMatchObject({ status: 410 });
  });

  it('is refused for an identity that has an account, and stays open', async () => {
    await accept(await invitation('olga@archive.example'));
    const token = await invitation('ivan@archive.example');
    await expect(accept(token)).rejects.toMatchObject({ said: 'signIn.providerUnknown' });
    expect(await findLink(token, 'invite', NOW)).not.toBeNull();
  });
});
