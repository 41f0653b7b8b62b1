import { expect, type Locator } from '@playwright/test';

/** The link shown once within a part of a page: visible, copied, and returned. */
export async function linkShownIn(part: Locator): Promise<string> {
  const field = part.locator('.once input');
  await expect(field).toBeVisible();
  await part.getByRole('button', { name: 'Copy' }).click();
  await expect(part.locator('.once').getByText('Copied')).toBeVisible();
  return field.inputValue();
}

/** The same without scripts, where nothing is copied. */
export async function linkSeenIn(part: Locator): Promise<string> {
  const field = part.locator('.once input');
  await expect(field).toBeVisible();
  return field.inputValue();
}
