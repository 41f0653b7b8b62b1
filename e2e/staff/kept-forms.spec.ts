/** What staff type into any form and leave is in the form again when they return. */
import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { ROLES } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { beginSession } from '@/domain/sign-in/session-changes';
import { ask } from '../support/http';
import { carried, type Person, signedIn } from '../support/staff/staff';
import { fillStory, lookerAt, parametersFor } from '../support/staff/staff-pages';
import {
  expectTyped,
  type TypedField,
  typeEverywhere,
  typeInDialog,
} from '../support/staff/typed-forms';
import { expect, test } from '../support/test';
import { PAGES } from './surface';

/** Limit on the dialogs of a page; those of a list are alike. */
const MOST_DIALOGS = 4;

test.use({ javaScriptEnabled: true });
test.describe.configure({ timeout: 600_000 });

for (const role of ROLES) {
  test(`what ${role} types into any form is restored after a link, reload, going back and signing in again`, async ({
    page,
    newStory,
  }) => {
    const over = { interfaceLanguage: 'en', languages: role === 'translator' ? ['en', 'fa'] : [] };
    const person = await signedIn(role, over);
    const administrator = await signedIn('administrator', over);
    const made = await newStory();
    await fillStory(made);
    await ownedBy(made.id, person);
    const pathOf = await parametersFor(made, person);
    await page.context().addCookies([person.cookie]);
    const left: { path: string; typed: TypedField[] }[] = [];
    let seen = 0;
    for (const route of Object.keys(PAGES)) {
      if (lookerAt(route) !== 'staff' || route === '/admin/sign-in/reauthentication') continue;
      const path = await pathOf(route);
      const fields = await fieldsAt(path, person);
      if (!fields) continue;
      seen += 1;
      // The administrator's test types into the same fields.
      if (role !== 'administrator') {
        const theirs = await fieldsAt(path, administrator);
        if ([...fields].every((field) => theirs?.has(field))) continue;
      }
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const typed = await typeEverywhere(page, made.mark);
      if (typed.length === 0) continue;
      await page.locator('header a[href="/admin"]').first().click();
      // The writing page first saves what it can.
      await expect(page).toHaveURL(/\/admin$/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goBack();
      await expectTyped(page, typed, `${route}, back`);
      await page.reload();
      await expectTyped(page, typed, `${route}, reload`);
      left.push({ path, typed });
    }
    expect(seen).toBeGreaterThan(20);
    if (role === 'administrator') expect(left.length).toBeGreaterThan(20);
    await page.context().clearCookies();
    await page.goto('/admin');
    await expect(page).toHaveURL(/sign-in/);
    await page.context().addCookies([(await again(person)).cookie]);
    for (const { path, typed } of left) {
      await page.goto(path);
      await expectTyped(page, typed, `${path}, signed in anew`);
    }
  });
}

test('what an administrator types into any dialog is in it again after Escape and a reload', async ({
  page,
  newStory,
}) => {
  const person = await signedIn('administrator', { interfaceLanguage: 'en' });
  const made = await newStory();
  await fillStory(made);
  const pathOf = await parametersFor(made, person);
  await page.context().addCookies([person.cookie]);
  const tried: string[] = [];
  for (const route of Object.keys(PAGES)) {
    if (lookerAt(route) !== 'staff' || route === '/admin/sign-in/reauthentication') continue;
    const answer = await page.goto(await pathOf(route));
    if ((answer?.status() ?? 500) >= 400) continue;
    const openers = page.locator('main [aria-haspopup="dialog"]');
    for (let at = 0; at < Math.min(await openers.count(), MOST_DIALOGS); at++) {
      if (!(await openers.nth(at).isVisible())) continue;
      await page.waitForLoadState('networkidle');
      await openers.nth(at).click();
      const typed = await typeInDialog(page, made.mark);
      await page.keyboard.press('Escape');
      if (typed.length === 0) continue;
      await openers.nth(at).click();
      await expectTyped(page, typed, `${route}, dialog ${at}, Escape`);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await openers.nth(at).click();
      await expectTyped(page, typed, `${route}, dialog ${at}, reload`);
      await page.keyboard.press('Escape');
      tried.push(`${route} ${at}`);
    }
  }
  expect(tried.length).toBeGreaterThan(2);
});

/** Names of the fields on a user's page, and of the actions of its forms; null without access. */
async function fieldsAt(path: string, { cookie }: Person): Promise<Set<string> | null> {
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  const { status, text } = await ask(path, { headers });
  if (status >= 400) return null;
  const fields = text.matchAll(/<(?:input|textarea)\b[^>]*?\bname="([^"]+)"/g);
  return new Set([...fields].map(([, name = '']) => name));
}

/** Makes the user the story's creator, which some roles need to write it. */
async function ownedBy(storyId: string, { staffId: createdBy }: Person): Promise<void> {
  await tx(async (queries) => {
    await queries.update(text).set({ createdBy }).where(eq(text.storyId, storyId));
    await queries.update(story).set({ createdBy }).where(eq(story.id, storyId));
  });
}

/** Another session of the same user. */
async function again({ staffId }: Person): Promise<Pick<Person, 'cookie'>> {
  const given = { staffId, stage: 'full' as const, device: 'E2E' };
  return carried(await tx((write) => beginSession(write, given, Date.now())));
}
