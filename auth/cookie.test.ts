import { beforeEach, describe, expect, it, vi } from 'vitest';
import { randomId } from '@/domain/sign-in/session';
import { freshDatabase } from '@/testing/database';
import { cookieName, cookieOptions, idIn, ownerIn, sealId } from './cookie';

beforeEach(freshDatabase);

describe('the cookie of the staff’s site', () => {
  it('returns the id that was encrypted in it', async () => {
    const id = randomId();
    const sealed = await sealId(id);
    expect(sealed).not.toContain(id);
    expect(await idIn(sealed)).toBe(id);
  });

  it('says whose session it was made for', async () => {
    expect(await ownerIn(await sealId(randomId(), 'ann'))).toBe('ann');
    expect(await ownerIn(await sealId(randomId()))).toBeNull();
    expect(await ownerIn('x')).toBeNull();
  });

  it('is nothing when it was changed or made elsewhere', async () => {
    const sealed = await sealId(randomId());
    for (const value of ['', 'x', `${sealed}x`, sealed.slice(0, -2), sealed.replace('.', '..')]) {
      expect(await idIn(value)).toBeNull();
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
