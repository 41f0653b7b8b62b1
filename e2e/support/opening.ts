import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Role } from '@/domain/permissions/staff';
import type { OwnServer } from './own-server';
import { SITE_URL } from './site';
import { type Person, type PersonFacts, signedIn } from './staff/staff';
import { inDataOf } from './stories';

/** How a page is opened in a new window. */
export interface Opening
  extends Pick<
    BrowserContextOptions,
    'colorScheme' | 'javaScriptEnabled' | 'locale' | 'userAgent' | 'viewport'
  > {
  /** The server, unless it is the shared one. */
  at?: OwnServer;
}

/** A role, for which a user is created, or a user that exists. */
export type Who = Role | Pick<Person, 'cookie'>;

/** Opens an empty page in a new window, signed in with the cookie of a user. */
export async function openWindow(
  browser: Browser,
  { at, ...options }: Opening,
  cookie?: Person['cookie'],
): Promise<Page> {
  const context = await browser.newContext({ baseURL: at?.origin ?? SITE_URL, ...options });
  if (cookie) await context.addCookies([cookie]);
  return context.newPage();
}

/** Opens an empty page with scripts, signed in. */
export async function openWindowAs(
  browser: Browser,
  who: Who,
  over: Opening & PersonFacts = {},
): Promise<Page> {
  const { at, colorScheme, javaScriptEnabled = true, locale, userAgent, viewport, ...facts } = over;
  const make = async (role: Role) =>
    at ? inDataOf(at.data, () => signedIn(role, facts)) : signedIn(role, facts);
  const { cookie } = typeof who === 'string' ? await make(who) : who;
  const given = { at, colorScheme, javaScriptEnabled, locale, userAgent, viewport };
  const options = Object.entries(given).filter(([, value]) => value !== undefined);
  return openWindow(browser, Object.fromEntries(options), cookie);
}
