import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { audit, staff } from '@/db/schema/staff';
import { changeEmailOf, disablePerson } from '@/domain/people/people-changes';
import type { Staff } from '@/domain/permissions/staff';
import { takeMail } from '@/server/jobs/outbox';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { cancelEmail, changeEmail, confirmEmail } from './email-changes';
import { pendingEmail } from './email-queries';
import { LINK_LIFE_MS } from './one-time-link';
import { findLink } from './one-time-link-queries';
import { linkForPassword, resetPassword } from './reset-changes';

const NOW = Date.UTC(2026, 0, 1);
const NEW = 'Eva@New.example';

let eva: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  eva = await anyStaff('author', { email: 'eva@old.example' });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const ask = (email = NEW, by = eva) => tx((write) => changeEmail(write, by, email, NOW));
const confirm = (token: string, at = NOW, by: string | null = eva.staffId) =>
  tx((write) => confirmEmail(write, token, by, at));
const addressOf = async ({ staffId }: Staff) => {
  const [row] = await reads().select().from(staff).where(eq(staff.id, staffId));
  return [row?.email, row?.emailNorm];
};

describe('a new e-mail address', () => {
  it('is confirmed by the user who asked for it alone, and not after a new password', async () => {
    const { token } = await ask();
    await expect(confirm(token, NOW, null)).rejects.toMatchObject({ status: 410 });
    const other = await anyStaff('author');
    await expect(confirm(token, NOW, other.staffId)).rejects.toMatchObject({ status: 410 });
    expect(await addressOf(eva)).toEqual(['eva@old.example', 'eva@old.example']);
    const password = await tx((write) => linkForPassword(write, eva.staffId, null, NOW));
    await resetPassword(password, 'the lamplighters of the docks', NOW);
    await expect(confirm(token)).rejects.toMatchObject({ status: 410 });
    expect(await addressOf(eva)).toEqual(['eva@old.example', 'eva@old.example']);
  });

  it('counts once the link that was sent there is opened, and the old one is told', async () => {
    const { token } = await ask();
    expect(await addressOf(eva)).toEqual(['eva@old.example', 'eva@old.example']);
    expect((await pendingEmail(eva.staffId, NOW))?.email).toBe(NEW);
    const asked = await takeMail('test', NOW);
    expect(asked?.to).toBe(NEW);
    expect(asked?.text).toContain(`https://stories.example/admin/email/${token}`);
    const password = await tx((write) => linkForPassword(write, eva.staffId, null, NOW));
    await confirm(token);
    expect(await addressOf(eva)).toEqual([NEW, 'eva@new.example']);
    expect(await pendingEmail(eva.staffId, NOW)).toBeNull();
    expect(await findLink(password, 'password', NOW)).toBeNull();
    const told = await takeMail('test', NOW);
    expect(told?.to).toBe('eva@old.example');
    expect(told?.text).not.toContain(NEW);
    const [entry] = await reads().select().from(audit).where(eq(audit.action, 'email.change'));
    expect(entry?.detail).toEqual({ from: 'eva@old.example', to: NEW });
    await expect(confirm(token)).rejects.toMatchObject({ status: 410 });
  });

  it('is refused where it is taken, the same, or no address', async () => {
    const other = await anyStaff('editor');
    await expect(ask(other.email.toUpperCase())).rejects.toMatchObject({
      said: 'people.hasAccount',
    });
    await expect(ask('EVA@old.example')).rejects.toMatchObject({ said: 'account.email.same' });
    await expect(ask('nowhere')).rejects.toMatchObject({ said: 'people.emailWrong' });
  });

  it('is not taken from an account that got it in the meantime', async () => {
    const { token } = await ask();
    await anyStaff('editor', { email: NEW });
    await expect(confirm(token)).rejects.toMatchObject({ said: 'signIn.emailTaken' });
    expect((await addressOf(eva))[0]).toBe('eva@old.example');
  });

  it('has a link for one day, only the newest, and none after cancelling or leaving', async () => {
    const { token: first } = await ask();
    const { token: second } = await ask('eva@third.example');
    await expect(confirm(first)).rejects.toMatchObject({ status: 410 });
    await expect(confirm(second, NOW + LINK_LIFE_MS.email)).rejects.toMatchObject({ status: 410 });
    await tx((write) => cancelEmail(write, eva, NOW));
    await expect(confirm(second)).rejects.toMatchObject({ status: 410 });
    const { token: third } = await ask();
    const head = await anyStaff('administrator');
    await tx((write) => disablePerson(write, head, eva.staffId, NOW));
    await expect(confirm(third)).rejects.toMatchObject({ status: 410 });
  });

  it('is asked for by administrators alone where the site sends no mail', async () => {
    vi.stubEnv('SMTP_URL', '');
    await expect(ask()).rejects.toMatchObject({
      said: ['account.email.noMail', { email: 'eva@old.example' }],
    });
    const head = await anyStaff('administrator');
    const wish = { id: eva.staffId, email: NEW };
    await expect(tx((write) => changeEmailOf(write, eva, wish, NOW))).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    const { token } = await tx((write) => changeEmailOf(write, head, wish, NOW));
    expect(await takeMail('test', NOW)).toBeNull();
    await confirm(token);
    expect((await addressOf(eva))[0]).toBe(NEW);
    await confirm((await ask('head@new.example', head)).token, NOW, head.staffId);
    expect((await addressOf(head))[0]).toBe('head@new.example');
  });
});
