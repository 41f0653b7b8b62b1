import { expect, type Locator } from '@playwright/test';

/** The link that is shown once within a part of a page: it is seen, copied, and read. */
export async function linkShownIn(part: Locator): Promise<string> {
  const field = part.locator('.once input');
  await expect(field).toBeVisible();
  await part.getByRole('button', { name: 'Copy' }).click();
  await expect(part.locator('.once').getByText('Copied')).toBeVisible();
  return field.inputValue();
}

/** The same where no script runs, so that nothing copies for whoever looks. */
export async function linkSeenIn(part: Locator): Promise<string> {
  const field = part.locator('.once input');
  await expect(field).toBeVisible();
  return field.inputValue();
}
