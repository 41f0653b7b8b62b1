import { beforeEach, expect, it, vi } from 'vitest';
import { acceptInvitation, createFirstAdministrator } from '@/domain/people/join-changes';
import { findSession } from '@/domain/sign-in/session-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { firstAdministratorAddress, inviteAdministrator } from './staff-invite';

const NOW = Date.UTC(2026, 4, 1);
const FROM = { address: '192.0.2.7', device: '' };
const ROSA = {
  name: 'Rosa',
  email: 'rosa@archive.example',
  password: 'kornblume tanzt im april',
  interfaceLanguage: 'en',
};

beforeEach(() => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://stories.example.org');
});

async function printed(): Promise<string[]> {
  const lines: string[] = [];
  await inviteAdministrator(NOW, (line) => lines.push(line));
  return lines;
}

it('a link for the first administrator is printed while there are no users', async () => {
  const address = await firstAdministratorAddress(NOW);
  expect(address).toMatch(/^https:\/\/stories\.example\.org\/admin\/setup\/[\w-]{43}$/);
  const [, again = ''] = await printed();
  const begun = await createFirstAdministrator(again.split('/').at(-1) ?? '', ROSA, FROM, NOW);
  expect((await findSession(begun.sid, NOW))?.staff.role).toBe('administrator');
  expect(await firstAdministratorAddress(NOW)).toBeNull();
});

it('another administrator can be invited from the command line when everybody is locked out', async () => {
  await anyStaff('administrator');
  const [, address = ''] = await printed();
  expect(address).toContain('/admin/join/');
  const begun = await acceptInvitation(address.split('/').at(-1) ?? '', ROSA, FROM, NOW);
  expect((await findSession(begun.sid, NOW))?.staff).toMatchObject({ role: 'administrator' });
});
