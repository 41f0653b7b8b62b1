import { beforeEach, expect, it, vi } from 'vitest';
import type { PostedForm } from '@/cache/context';
import { freshDatabase } from '@/testing/database';
import { carriedFormOf, carryForm } from './carried-form';
import { KNOWN_DEVICE, sealDevice } from './known-device';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
}));

const NOW = Date.UTC(2026, 4, 1);
const POSTED: PostedForm = {
  to: '/admin/account',
  fields: [['name', 'Ann Smith']],
};
const FORM = { to: '/admin/account', fields: [['name', 'Ann Smith']] };

beforeEach(() => {
  freshDatabase();
  jar.clear();
});

async function carried(): Promise<string> {
  const { value } = await carryForm(POSTED, NOW);
  if (value === null) throw new Error('It was not carried.');
  return value;
}

it('a form is carried for the account and the device that this browser is known for', async () => {
  const device = sealDevice('ann', null);
  jar.set(KNOWN_DEVICE, device);
  const value = await carried();
  expect(await carriedFormOf({ staffId: 'ann' }, value, NOW)).toEqual(FORM);
  expect(await carriedFormOf({ staffId: 'ben' }, value, NOW)).toBeNull();
  jar.set(KNOWN_DEVICE, sealDevice('ann', null));
  expect(await carriedFormOf({ staffId: 'ann' }, value, NOW)).toBeNull();
  jar.set(KNOWN_DEVICE, sealDevice('ben', null));
  expect(await carriedFormOf({ staffId: 'ann' }, value, NOW)).toBeNull();
});

it('what nobody is known to have posted, and what was not kept, is not carried', async () => {
  expect(await carryForm(POSTED, NOW)).toEqual({ value: null, problem: 'notKept' });
  jar.set(KNOWN_DEVICE, sealDevice('ann', null));
  for (const problem of ['tooLarge', 'notKept'] as const) {
    expect(await carryForm({ ...POSTED, fields: problem }, NOW)).toEqual({ value: null, problem });
  }
});
