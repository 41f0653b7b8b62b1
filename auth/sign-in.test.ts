import { cookies } from 'next/headers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clientAddress } from '@/domain/sign-in/network';
import { randomId } from '@/domain/sign-in/session';
import { freshDatabase } from '@/testing/database';
import { carrySession } from './sign-in';

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn() }));

beforeEach(() => {
  freshDatabase();
  vi.unstubAllEnvs();
  jar.set.mockClear();
});

const jar = {
  get: () => undefined,
  set: vi.fn<(name: string, value: string, options: object) => void>(),
};

/** The session cookie that a sign-in sets. */
async function cookieOf(stage: 'pending' | 'full') {
  vi.mocked(cookies).mockResolvedValue(jar as never);
  await carrySession({ sid: randomId(), staffId: 'ann', stage });
  return jar.set.mock.calls;
}

describe('a session that began', () => {
  it('is carried by a cookie that scripts cannot read, and the browser is known afterwards', async () => {
    vi.stubEnv('SITE_URL', 'https://stories.example.org');
    const [session, device] = await cookieOf('full');
    expect(session?.[0]).toBe('__Host-vitrine');
    const options = { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 604_800 };
    expect(session?.[2]).toEqual(options);
    expect(device?.[0]).toBe('auth-device');
  });

  it('needs no https where the site has none', async () => {
    vi.stubEnv('SITE_URL', 'http://localhost:3000');
    const [session] = await cookieOf('full');
    expect(session?.[0]).toBe('vitrine');
    expect(session?.[2]).toMatchObject({ secure: false });
  });

  it('makes no browser known before the second factor', async () => {
    expect(await cookieOf('pending')).toHaveLength(1);
  });
});

describe('the client’s address', () => {
  it('is the one that the nearest proxy wrote', () => {
    expect(clientAddress('192.0.2.7')).toBe('192.0.2.7');
    expect(clientAddress('6.6.6.6, 192.0.2.7')).toBe('192.0.2.7');
    expect(clientAddress(null)).toBe('');
  });
});
