import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { notifyConcerned } from '@/domain/notifications/notify-changes';
import { disablePerson, invitePerson, passwordLinkFor } from '@/domain/people/people-changes';
import type { Staff } from '@/domain/permissions/staff';
import { putSetting } from '@/domain/settings/changes';
import { LINK_LIFE_MS } from '@/domain/sign-in/one-time-link';
import { revokeLinks } from '@/domain/sign-in/one-time-link-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { takeMail } from './outbox';

const NOW = Date.UTC(2026, 0, 1);
let administrator: Staff;
let author: Staff;
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  administrator = await anyStaff('administrator', { name: 'Anna' });
  author = await anyStaff('author');
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  storyId = await tx((write) => createStory(write, author, given, 1));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const change = (set: Partial<typeof staff.$inferInsert>, { staffId }: Staff) =>
  tx(async (write) => write.update(staff).set(set).where(eq(staff.id, staffId)));
const comment = () =>
  tx((write) => {
    const news = { kind: 'commented' as const, note: 'Which strike?', storyId, language: 'en' };
    return notifyConcerned(write, administrator, news, NOW);
  });
const dropped = async () => {
  expect(await takeMail('test', NOW)).toBeNull();
  const [row] = await reads().select().from(outbox);
  expect(row).toMatchObject({
    state: 'failed',
    payload: {},
    lastError: expect.stringMatching('gone'),
  });
};

it('a mail about a text has its title, names and language as they are when it is sent', async () => {
  await comment();
  await change({ interfaceLanguage: 'nl', email: 'new@archive.example' }, author);
  await change({ name: 'Anne' }, administrator);
  await tx(async (write) => write.update(revision).set({ title: 'Dockers' }));
  expect(await takeMail('test', NOW)).toMatchObject({
    to: 'new@archive.example',
    language: 'nl',
    subject: expect.stringContaining('Dockers'),
    text: expect.stringMatching(
      /Anne[\s\S]*\n\nWhich strike\?\n\nhttps:\/\/stories\.example\/admin\/stories\/[^/]+\/en#comments\n\n[\s\S]*https:\/\/stories\.example\/admin\/account\n$/,
    ),
  });
});

it('nothing of a mail can be read in the database', async () => {
  await comment();
  const { token } = await tx((write) => passwordLinkFor(write, administrator, author.staffId, NOW));
  await takeMail('test', NOW);
  const stored = JSON.stringify(await reads().select().from(outbox));
  for (const secret of [token, 'Which strike', author.email]) expect(stored).not.toContain(secret);
});

it('a mail about a text in the trash is dropped', async () => {
  await comment();
  await tx((write) => trashStory(write, administrator, storyId, NOW));
  await dropped();
});

it('a mail to a disabled user is dropped', async () => {
  await comment();
  await tx((write) => disablePerson(write, administrator, author.staffId, NOW));
  await dropped();
});

it('a link for a password goes out in the language of its user', async () => {
  await tx((write) => putSetting(write, 'site', { names: { en: 'Archive', nl: 'Archief' } }));
  await change({ interfaceLanguage: 'nl' }, author);
  const { token } = await tx((write) => passwordLinkFor(write, administrator, author.staffId, NOW));
  const mail = await takeMail('test', NOW);
  expect(mail?.subject).toContain('Archief');
  expect(mail?.text).toContain(`\n\nhttps://stories.example/admin/password/${token}\n\n`);
});

it('a link that was revoked or has expired is not sent', async () => {
  await tx((write) => passwordLinkFor(write, administrator, author.staffId, NOW));
  await tx((write) => revokeLinks(write, 'password', author.staffId));
  await dropped();
  await tx((write) => passwordLinkFor(write, administrator, author.staffId, NOW + 1));
  expect(await takeMail('test', NOW + 1 + LINK_LIFE_MS.password)).toBeNull();
});

it('an invitation goes out in the language of the inviter', async () => {
  const by = { ...administrator, interfaceLanguage: 'fa' };
  const wish = { email: 'olga@archive.example', role: 'author' as const, languages: [] };
  const { token } = await tx((write) => invitePerson(write, by, wish, NOW));
  const mail = await takeMail('test', NOW);
  expect(mail).toMatchObject({ to: 'olga@archive.example', language: 'fa' });
  expect(mail?.text).toContain(`https://stories.example/admin/join/${token}`);
});
