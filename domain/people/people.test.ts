import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { audit, invitation, recoveryCode, staff } from '@/db/schema/staff';
import type { Role, Staff } from '@/domain/permissions/staff';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { turnOffSecondFactor } from '@/domain/sign-in/second-factor-changes';
import { factorTakenAt } from '@/domain/sign-in/second-factor-queries';
import { beginSession } from '@/domain/sign-in/session-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { takeMail } from '@/server/jobs/outbox';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import * as change from './people-changes';
import { readInvitation, readPersonRole } from './people-form';
import { getPerson, listInvitations, listPeople } from './people-queries';

const NOW = 1_000_000;
const WISH = { email: 'Olga@Archive.example', role: 'author' as Role, languages: [] };
let admin: Staff;

beforeEach(async () => {
  freshDatabase();
  admin = await anyStaff('administrator');
});

const invite = (by = admin, wish = {}) =>
  tx((write) => change.invitePerson(write, by, { ...WISH, ...wish }, NOW));
const actions = async () => (await reads().select().from(audit)).map((row) => row.action);

describe('inviting', () => {
  it('creates a link with the role, and is in the audit log without the token', async () => {
    const { token, email } = await invite(admin, { role: 'translator', languages: ['fa'] });
    expect(email).toBe('Olga@Archive.example');
    const link = await findLink(token, 'invite', NOW);
    expect(link).toMatchObject({ role: 'translator', languages: ['fa'], email });
    const [row] = await reads().select().from(audit);
    expect(row).toMatchObject({ action: 'staff.invite', staffId: admin.staffId });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('is for administrators alone', async () => {
    for (const role of ['author', 'translator', 'editor'] as const) {
      await expect(invite(await anyStaff(role))).rejects.toThrow(/Not allowed/);
    }
  });

  it('twice leaves one link, and cancels the waiting mail of the first', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    const first = await invite();
    expect((await listInvitations(admin))[0]?.mail?.state).toBe('waiting');
    const second = await invite(admin, { email: ' olga@archive.EXAMPLE' });
    expect(await findLink(first.token, 'invite', NOW)).toBeNull();
    expect(await findLink(second.token, 'invite', NOW)).not.toBeNull();
    const mail = await takeMail('test', NOW);
    vi.unstubAllEnvs();
    expect(mail?.to).toBe(second.email);
    expect(mail?.text).toContain(`/admin/join/${second.token}`);
    expect(await reads().select().from(outbox)).toHaveLength(1);
    expect(await listInvitations(admin)).toHaveLength(1);
  });

  it('is refused for an address that has an account, even a disabled one', async () => {
    const someone = await anyStaff('author', { email: 'olga@archive.example' });
    await expect(invite()).rejects.toMatchObject({ said: 'people.hasAccount', field: 'email' });
    await tx((write) => change.disablePerson(write, admin, someone.staffId, NOW));
    await expect(invite()).rejects.toMatchObject({ said: 'people.isDisabled' });
  });

  it('can be renewed and revoked, once', async () => {
    const first = await invite();
    const [open] = await listInvitations(admin);
    const renewed = await tx((write) =>
      change.renewInvitation(write, admin, open?.id ?? '', NOW + 1),
    );
    expect(await findLink(first.token, 'invite', NOW)).toBeNull();
    expect((await findLink(renewed.token, 'invite', NOW))?.role).toBe('author');
    const [again] = await listInvitations(admin);
    const cancel = () => tx((write) => change.cancelInvitation(write, admin, again?.id ?? '', NOW));
    await cancel();
    expect(await reads().select().from(invitation)).toEqual([]);
    await expect(cancel()).rejects.toMatchObject({ status: 410 });
  });
});

describe('changing a user', () => {
  it('takes effect on their next request', async () => {
    const someone = await anyStaff('author');
    const begin = () =>
      tx((write) =>
        beginSession(write, { staffId: someone.staffId, stage: 'full', device: '' }, NOW),
      );
    const sid = await begin();
    const wish = { role: 'translator' as Role, languages: ['fa', 'ru'] };
    await tx((write) => change.changeRole(write, admin, someone.staffId, wish, NOW));
    const held = await findSession(sid, NOW);
    expect(held?.staff).toMatchObject({ role: 'translator', languages: ['fa', 'ru'] });
    await tx((write) => change.disablePerson(write, admin, someone.staffId, NOW));
    expect(await findSession(sid, NOW)).toBeNull();
    await tx((write) => change.enablePerson(write, admin, someone.staffId, NOW));
    expect(await findSession(sid, NOW)).toBeNull();
    const other = await begin();
    await tx((write) => change.signPersonOut(write, admin, someone.staffId, NOW));
    expect(await findSession(other, NOW)).toBeNull();
    expect(await actions()).toEqual(['staff.role', 'staff.disable', 'staff.enable', 'session.end']);
  });

  it('is refused for the user themselves', async () => {
    const wish = { role: 'editor' as Role, languages: [] };
    const self = admin.staffId;
    const said = { said: 'people.notYourself' };
    for (const attempt of [
      tx((write) => change.changeRole(write, admin, self, wish, NOW)),
      tx((write) => change.disablePerson(write, admin, self, NOW)),
      tx((write) => change.signPersonOut(write, admin, self, NOW)),
      tx((write) => change.passwordLinkFor(write, admin, self, NOW)),
    ]) {
      await expect(attempt).rejects.toMatchObject(said);
    }
  });

  it('always leaves an administrator, even when two disable each other at once', async () => {
    const other = await anyStaff('administrator');
    const results = await Promise.allSettled([
      tx((write) => change.disablePerson(write, admin, other.staffId, NOW)),
      tx((write) => change.disablePerson(write, other, admin.staffId, NOW)),
    ]);
    expect(results.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
    const demote = { role: 'editor' as Role, languages: [] };
    await expect(
      tx((write) => change.changeRole(write, other, admin.staffId, demote, NOW)),
    ).rejects.toMatchObject({ said: 'people.lastAdministrator' });
  });

  it('creates a password link, unless the account is disabled', async () => {
    const someone = await anyStaff('author');
    const { token } = await tx((write) =>
      change.passwordLinkFor(write, admin, someone.staffId, NOW),
    );
    expect((await findLink(token, 'password', NOW))?.staffId).toBe(someone.staffId);
    await tx((write) => change.disablePerson(write, admin, someone.staffId, NOW));
    expect(await findLink(token, 'password', NOW)).toBeNull();
    await expect(
      tx((write) => change.passwordLinkFor(write, admin, someone.staffId, NOW)),
    ).rejects.toMatchObject({ said: 'people.isDisabledNow' });
  });

  it('is for administrators alone, and so is listing users', async () => {
    const someone = await anyStaff('author');
    for (const role of ['author', 'translator', 'editor'] as const) {
      const by = await anyStaff(role);
      const id = someone.staffId;
      const wish = { role: 'author' as Role, languages: [] };
      for (const attempt of [
        () => tx((write) => change.changeRole(write, by, id, wish, NOW)),
        () => tx((write) => change.disablePerson(write, by, id, NOW)),
        () => tx((write) => change.enablePerson(write, by, id, NOW)),
        () => tx((write) => change.signPersonOut(write, by, id, NOW)),
        () => tx((write) => change.passwordLinkFor(write, by, id, NOW)),
        () => tx((write) => change.renewInvitation(write, by, 'x', NOW)),
        () => tx((write) => change.cancelInvitation(write, by, 'x', NOW)),
        () => listPeople(by, NOW),
        () => getPerson(by, id, NOW),
        () => listInvitations(by),
      ]) {
        await expect(attempt()).rejects.toThrow(/Not allowed/);
      }
    }
    expect(await reads().select().from(staff).where(eq(staff.role, 'author'))).not.toEqual([]);
  });
});

describe('the forms', () => {
  const form = (entries: [string, string][]) => {
    const made = new FormData();
    for (const [name, value] of entries) made.append(name, value);
    return made;
  };

  it('read languages that were ticked and typed, in their canonical spelling', () => {
    const wish = readPersonRole(
      form([
        ['id', 'p'],
        ['role', 'translator'],
        ['languages', 'fa'],
        ['more', 'ZH-hans، pt-br'],
      ]),
    );
    expect(wish).toEqual({
      ok: true,
      value: { id: 'p', was: '', role: 'translator', languages: ['fa', 'pt-BR', 'zh-Hans'] },
    });
  });

  it.each([
    [[['role', 'god']], 'role'],
    [[['role', 'translator']], 'languages'],
    [
      [
        ['role', 'translator'],
        ['more', '!!'],
      ],
      'more',
    ],
    [[['role', 'editor']], 'email'],
    [
      [
        ['role', 'editor'],
        ['email', 'olga＠archive.example'],
      ],
      'email',
    ],
    [
      [
        ['role', 'editor'],
        ['email', 'a@b.c\r\nBcc: d@e.f'],
      ],
      'email',
    ],
  ] as [[string, string][], string][])('%j is told at the field %s', (entries, field) => {
    const read = readInvitation(form(entries));
    expect(read.ok ? {} : read.problems).toHaveProperty(field);
  });

  it('ignore languages for other roles', () => {
    const read = readPersonRole(
      form([
        ['id', 'p'],
        ['role', 'editor'],
        ['languages', 'fa'],
      ]),
    );
    expect(read).toEqual({ ok: true, value: { id: 'p', was: '', role: 'editor', languages: [] } });
  });
});

describe('a second factor that was lost', () => {
  const secret = 'sealed';
  const reset = (by: Staff, id: string) =>
    tx((write) => change.resetSecondFactor(write, by, id, NOW));
  const withFactor = async (role: Role = 'author') => {
    const person = await anyStaff(role);
    await tx(async (write) => {
      const mine = eq(staff.id, person.staffId);
      await write.update(staff).set({ totpSecret: secret }).where(mine);
      await write.insert(recoveryCode).values({ staffId: person.staffId, codeHash: 'x' });
    });
    return person;
  };

  it('is removed with its recovery codes, ends every session, and a new one is proposed', async () => {
    const person = await withFactor();
    const facts = { staffId: person.staffId, stage: 'full' as const, device: '' };
    const sid = await tx((write) => beginSession(write, facts, NOW));
    expect(await factorTakenAt(person)).toBeNull();
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    await reset(admin, person.staffId);
    expect((await takeMail('test', NOW))?.to).toBe(person.email);
    vi.unstubAllEnvs();
    expect(await findSession(sid, NOW)).toBeNull();
    expect(await reads().select().from(recoveryCode)).toEqual([]);
    expect((await getPerson(admin, person.staffId, NOW))?.hasSecondFactor).toBe(false);
    expect(await actions()).toEqual(['secondFactor.reset']);
    expect(await factorTakenAt(person)).toBe(NOW);
    await tx((write) => turnOffSecondFactor(write, person, NOW + 1));
    expect(await factorTakenAt(person)).toBeNull();
  });

  it('can be removed by administrators only, and not their own', async () => {
    const person = await withFactor();
    for (const role of ['author', 'translator', 'editor'] as const) {
      await expect(reset(await anyStaff(role), person.staffId)).rejects.toThrow(/Not allowed/);
    }
    await expect(reset(admin, admin.staffId)).rejects.toMatchObject({ said: 'people.notYourself' });
    expect((await getPerson(admin, person.staffId, NOW))?.hasSecondFactor).toBe(true);
  });

  it('that does not exist leaves everything unchanged', async () => {
    const person = await anyStaff('author');
    await reset(admin, person.staffId);
    expect(await actions()).toEqual([]);
  });
});
