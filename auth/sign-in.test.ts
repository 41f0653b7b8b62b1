import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '@/domain/forms/form';
import { randomId } from '@/domain/sign-in/session';
import { freshDatabase } from '@/testing/database';
import { idIn } from './cookie';
import { clientAddress } from './request';
import { sealedSession } from './sign-in';

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn() }));

beforeEach(() => {
  freshDatabase();
  vi.unstubAllEnvs();
});

const begin = (sid: string) => async () => ({ sid, staffId: 'ann', stage: 'full' as const });

describe('next-auth', () => {
  it('carries the session’s id in a cookie that scripts cannot read', async () => {
    vi.stubEnv('SITE_URL', 'https://stories.example.org');
    const sid = randomId();
    const { cookie, begun } = await sealedSession(begin(sid));
    expect(begun.sid).toBe(sid);
    expect(cookie).toMatchObject({
      name: '__Host-vitrine',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
    });
    expect(cookie).not.toHaveProperty('domain');
    expect(await idIn(cookie.value)).toBe(sid);
  });

  it('needs no https where the site has none', async () => {
    vi.stubEnv('SITE_URL', 'http://localhost:3000');
    const { cookie } = await sealedSession(begin(randomId()));
    expect(cookie.name).toBe('vitrine');
    expect(cookie).not.toHaveProperty('secure');
  });

  it('sets no cookie when the attempt fails, and passes the error on', async () => {
    const refuse = async () => {
      throw new Refused('signIn.wrong', null, 422);
    };
    await expect(sealedSession(refuse)).rejects.toThrow(Refused);
  });
});

describe('the client’s address', () => {
  it('is the one that the nearest proxy wrote', () => {
    expect(clientAddress('192.0.2.7')).toBe('192.0.2.7');
    expect(clientAddress('6.6.6.6, 192.0.2.7')).toBe('192.0.2.7');
    expect(clientAddress(null)).toBe('');
  });
});
