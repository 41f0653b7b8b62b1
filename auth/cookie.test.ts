import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { randomId } from '@/domain/sign-in/session';
import { freshDatabase } from '@/testing/database';
import { cookieName, cookieOptions, sealId, transportSecret } from './cookie';
import { errandCookie } from './errand';
import { KNOWN_DEVICE } from './known-device';
import { authOptions } from './options';

beforeEach(freshDatabase);

/** The session's id that next-auth finds in a request with a cookie. */
async function idIn(value: string) {
  const request = { headers: {}, cookies: { [cookieName()]: value } };
  const response = { getHeader: () => [], setHeader: () => response };
  type Given = Parameters<typeof getServerSession>;
  const given = [request, response, authOptions()] as unknown as Given;
  const session = (await getServerSession(...given)) as { sid?: string } | null;
  return session?.sid ?? null;
}

describe('the cookie of the staff’s site', () => {
  it('returns the id that was encrypted in it', async () => {
    const id = randomId();
    const sealed = await sealId(id);
    expect(sealed).not.toContain(id);
    expect(await idIn(sealed)).toBe(id);
  });

  it('of an older release, which also named the account, is read', async () => {
    const token = { sid: randomId(), staffId: 'ann' };
    const secret = transportSecret();
    expect(await idIn(await encode({ token, secret }))).toBe(token.sid);
    expect(await idIn(await encode({ token: { sid: null } as never, secret }))).toBeNull();
    expect(await idIn(await encode({ token: {}, secret }))).toBeNull();
  });

  it('is nothing when it was changed or made elsewhere', async () => {
    const sealed = await sealId(randomId());
    for (const value of ['', 'x', `${sealed}x`, sealed.slice(0, -2), sealed.replace('.', '..')]) {
      expect(await idIn(value)).toBeNull();
    }
  });

  it('has a name with which no other cookie of sign-in begins', () => {
    const { csrfToken, callbackUrl } = authOptions().cookies;
    for (const name of [csrfToken.name, callbackUrl.name, errandCookie(), KNOWN_DEVICE]) {
      expect(name.startsWith(cookieName()), name).toBe(false);
    }
  });

  it('is bound to the host and sent over https only where the site uses https', () => {
    vi.stubEnv('SITE_URL', 'https://stories.example.org/');
    expect(cookieName()).toBe('__Host-vitrine');
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
    vi.stubEnv('SITE_URL', 'http://localhost:3000');
    expect(cookieName()).toBe('vitrine');
    vi.unstubAllEnvs();
  });
});
