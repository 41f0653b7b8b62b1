import { expect, type Locator, type Page } from '@playwright/test';

/** Text typed into a field. */
export interface TypedField {
  form: number;
  name: string;
  /** Index among fields of this name in the form. */
  at: number;
  /** Index of the button that opens the dialog of the field. */
  dialog?: number;
  value: string;
}

interface FoundField extends Omit<TypedField, 'value'> {
  type: string;
}

/**
 * Types into every field of every form that saves something, also in collapsed sections and
 * dialogs. Excluded are search forms, secrets, files, and the text itself: the writing page keeps
 * copies of that.
 */
export async function typeEverywhere(page: Page, mark: string): Promise<TypedField[]> {
  await page.evaluate(unfold);
  await page.waitForLoadState('networkidle');
  const typed = await typeInVisible(page, mark);
  for (let dialog = 0; dialog < (await openersOf(page).count()); dialog++) {
    if (!(await openDialog(page, dialog))) continue;
    const within = await typeInVisible(page, mark);
    typed.push(...within.map((field) => ({ ...field, dialog })));
    await closeDialog(page);
  }
  return typed;
}

/** Expects all typed text to be visible in the same fields, once their dialogs are open. */
export async function expectTyped(page: Page, typed: readonly TypedField[], how: string) {
  for (const dialog of new Set(typed.map((field) => field.dialog))) {
    if (dialog !== undefined)
      expect.soft(await openDialog(page, dialog), `${how}: dialog ${dialog}`).toBe(true);
    for (const field of typed.filter((each) => each.dialog === dialog)) {
      const place = fieldAt(page, field);
      const name = `${how}: ${field.name}`;
      await expect.soft(place, name).toHaveValue(field.value);
      await expect.soft(place, name).toBeVisible();
    }
    if (dialog !== undefined) await closeDialog(page);
  }
}

const VALUES: Record<string, string> = {
  number: '7',
  date: '2031-05-03',
  'datetime-local': '2031-05-03T10:00',
  email: 'typed@e2e.example',
  url: 'https://typed.example/',
};

function fieldAt(page: Page, { form, name, at }: Omit<TypedField, 'value'>): Locator {
  return page.locator('form').nth(form).locator(`[name="${name}"]`).nth(at);
}

const openersOf = (page: Page) => page.locator('main [aria-haspopup="dialog"]');

/** Returns false where the button is not visible. */
async function openDialog(page: Page, opener: number): Promise<boolean> {
  const button = openersOf(page).nth(opener);
  if (!(await button.isVisible())) return false;
  await button.evaluate((element: HTMLElement) => element.click());
  await expect(page.locator('dialog:modal')).toBeVisible();
  return true;
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog:modal')).toHaveCount(0);
}

async function typeInVisible(page: Page, mark: string): Promise<TypedField[]> {
  const typed: TypedField[] = [];
  for (const { type, ...field } of await page.evaluate(findFields)) {
    const place = fieldAt(page, field);
    if (!(await place.isVisible())) continue;
    const value = VALUES[type] ?? `Typed ${mark}`;
    await place.fill(value);
    typed.push({ ...field, value });
  }
  return typed;
}

function unfold(): void {
  for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
}

/** Fields of the open dialog, else of the page. */
function findFields(): FoundField[] {
  const found: FoundField[] = [];
  const modal = document.querySelector('dialog:modal');
  for (const [index, form] of [...document.forms].entries()) {
    const method = form.getAttribute('method')?.toLowerCase();
    if (method === 'get' || form.id === 'text' || form.matches('[data-sign-out]')) continue;
    if (modal && !modal.contains(form)) continue;
    const counts = new Map<string, number>();
    for (const field of form.querySelectorAll('input, textarea')) {
      const isArea = field instanceof HTMLTextAreaElement;
      if (!isArea && !(field instanceof HTMLInputElement)) continue;
      const at = counts.get(field.name) ?? 0;
      counts.set(field.name, at + 1);
      if (field.name === '' || field.readOnly || field.disabled) continue;
      if (!/^(text|textarea|number|date|datetime-local|email|url|search)$/.test(field.type))
        continue;
      if (/password|code/i.test(field.name)) continue;
      found.push({ form: index, name: field.name, at, type: field.type });
    }
  }
  return found;
}
