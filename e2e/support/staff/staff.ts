/**
 * Signed-in users, created in the database of the running server. Use their cookie in a browser
 * (`context.addCookies([person.cookie])`) or a request (`headers: person.headers`).
 */
import { randomBytes } from 'node:crypto';
import type { Cookie } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { cookieName, sealId } from '@/auth/cookie';
import { tx } from '@/db/client';
import { session, staff, staffLanguage } from '@/db/schema/staff';
import type { Role } from '@/domain/permissions/staff';
import { beginSession } from '@/domain/sign-in/session-changes';
import { DATA, HOST, SITE_URL } from '@/e2e/support/site';

process.env.DATA_DIR = DATA;
process.env.SITE_URL = SITE_URL;

export interface Person {
  staffId: string;
  name: string;
  email: string;
  role: Role;
  cookie: Pick<Cookie, 'name' | 'value' | 'domain' | 'path' | 'httpOnly' | 'sameSite'>;
  /** For requests without a browser: session and same origin. */
  headers: { cookie: string; origin: string };
}

export interface PersonFacts {
  name?: string;
  email?: string;
  /** Content languages of a translator. */
  languages?: string[];
  interfaceLanguage?: string;
  passwordHash?: string;
  /** When the password was last given, in milliseconds since 1970; now when left out. */
  authenticatedAt?: number;
}

/** Creates a user of a role with a session. */
export async function signedIn(role: Role, over: PersonFacts = {}): Promise<Person> {
  const staffId = crypto.randomUUID();
  const mark = randomBytes(4).toString('hex');
  const { languages = [], authenticatedAt, ...facts } = over;
  const email = facts.email ?? `${role}-${mark}@e2e.example`;
  const name = facts.name ?? `E2E ${role} ${mark}`;
  const now = Date.now();
  const row = { id: staffId, name, role, createdAt: now, ...facts };
  const sid = await tx(async (write) => {
    await write.insert(staff).values({ ...row, email, emailNorm: email.toLowerCase() });
    const rows = languages.map((language) => ({ staffId, language }));
    if (rows.length > 0) await write.insert(staffLanguage).values(rows);
    const id = await beginSession(write, { staffId, stage: 'full', device: 'E2E' }, now);
    if (authenticatedAt !== undefined) {
      const mine = eq(session.staffId, staffId);
      await write.update(session).set({ signedInAt: authenticatedAt }).where(mine);
    }
    return id;
  });
  return { staffId, name, email, role, ...(await carried(sid)) };
}

/** What carries a session's id to the server. */
export async function carried(sid: string): Promise<Pick<Person, 'cookie' | 'headers'>> {
  const cookie = { name: cookieName(), value: await sealId(sid), domain: HOST, path: '/' };
  return {
    cookie: { ...cookie, httpOnly: true, sameSite: 'Lax' },
    headers: { cookie: `${cookie.name}=${cookie.value}`, origin: SITE_URL },
  };
}

/** Deletes a user, unless other rows refer to them. */
export async function dismiss({ staffId }: Pick<Person, 'staffId'>): Promise<void> {
  await tx(async (write) => write.delete(staff).where(eq(staff.id, staffId)));
}
