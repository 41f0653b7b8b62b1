import type { Page } from '@playwright/test';

/** Rounds of opening collapsed sections, since an opened one may contain others. */
const ROUNDS = 4;
/** Limit on the menus and dialogs of a page that are opened one by one. */
const MOST_OPENERS = 20;

/**
 * Collects browser errors of a page.
 * @returns those since the last call
 */
export function complaintsOf(page: Page): () => string[] {
  let said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) said.push(`${answer.status()}: ${answer.url()}`);
  });
  return () => {
    const last = said;
    said = [];
    return last;
  };
}

/** Opens everything on the page, and returns the addresses that can then be clicked. */
export async function clickable(page: Page): Promise<string[]> {
  await waitForScripts(page);
  const found = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const opened = await page.evaluate(openFolded);
    for (const address of await page.evaluate(visibleLinks)) found.add(address);
    if (opened === 0) break;
  }
  const openers = await page.locator('[aria-haspopup]').all();
  for (const opener of openers.slice(0, MOST_OPENERS)) {
    if (!(await opener.isVisible())) continue;
    await opener.evaluate((element: HTMLElement) => element.click());
    for (const address of await page.evaluate(visibleLinks)) found.add(address);
    await page.keyboard.press('Escape');
  }
  return [...found];
}

/** Before hydration a button that opens a dialog would navigate. */
async function waitForScripts(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[aria-haspopup]')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__react')),
      ),
    undefined,
    { timeout: 20_000 },
  );
}

function openFolded(): number {
  const folded = [
    ...document.querySelectorAll<HTMLElement>('details:not([open]) > summary'),
    ...document.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="false"]'),
  ].filter((element) => element.checkVisibility());
  for (const element of folded) element.click();
  return folded.length;
}

/** Links, and the addresses of GET forms with their present values. */
function visibleLinks(): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => link.checkVisibility() && !link.hasAttribute('aria-haspopup'))
    .map((link) => link.href);
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="get"]')]
    .filter((form) => form.checkVisibility())
    .map((form) => {
      // A field named `action` would hide the form's property.
      const url = new URL(form.getAttribute('action') ?? '', location.href);
      for (const [name, value] of new FormData(form)) url.searchParams.append(name, String(value));
      return url.href;
    });
  return [...links, ...forms];
}
