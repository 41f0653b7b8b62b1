import type { Browser, BrowserContext } from '@playwright/test';
import type { Role } from '@/domain/permissions/staff';
import type { OwnServer } from '@/e2e/support/own-server';
import { HOST } from '@/e2e/support/site';
import { inDataOf } from '@/e2e/support/stories';
import { type PersonFacts, signedIn } from './staff';

/** A browser signed in as a role at a separate server. */
export async function browserAt(
  server: OwnServer,
  browser: Browser,
  role: Role,
  { hasScripts = false, ...facts }: PersonFacts & { hasScripts?: boolean } = {},
): Promise<BrowserContext> {
  const person = await inDataOf(server.data, () => signedIn(role, facts));
  const baseURL = `http://${HOST}:${server.port}`;
  const context = await browser.newContext({ baseURL, javaScriptEnabled: hasScripts });
  await context.addCookies([person.cookie]);
  return context;
}
