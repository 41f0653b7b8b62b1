import { expect, type Locator, type Page } from '@playwright/test';

/** Text typed into a field. */
export interface TypedField {
  form: number;
  name: string;
  /** Index among fields of this name in the form. */
  at: number;
  value: string;
}

interface FoundField extends Omit<TypedField, 'value'> {
  type: string;
}

/**
 * Types into every visible field of every form that saves something. Excluded are search forms,
 * secrets, confirmations, files, and the text itself: the writing page keeps copies of that.
 */
export async function typeEverywhere(page: Page, mark: string): Promise<TypedField[]> {
  return typeInto(page, await page.evaluate(openAndFind), mark);
}

/** Types into every field of the open dialog. */
export async function typeInDialog(page: Page, mark: string): Promise<TypedField[]> {
  await expect(page.locator('dialog[open]')).toBeVisible();
  const found = await page.evaluate(openAndFind);
  const inDialog = await page.evaluate(() =>
    [...document.forms].flatMap((form, at) => (form.closest('dialog[open]') ? [at] : [])),
  );
  return typeInto(
    page,
    found.filter(({ form }) => inDialog.includes(form)),
    mark,
  );
}

async function typeInto(
  page: Page,
  found: readonly FoundField[],
  mark: string,
): Promise<TypedField[]> {
  const typed: TypedField[] = [];
  for (const { type, ...field } of found) {
    const place = fieldAt(page, field);
    if (!(await place.isVisible())) continue;
    const value = VALUES[type] ?? `Typed ${mark}`;
    await place.fill(value);
    typed.push({ ...field, value });
  }
  return typed;
}

/** Expects all typed text to be visible in the same fields. */
export async function expectTyped(page: Page, typed: readonly TypedField[], how: string) {
  for (const field of typed) {
    const place = fieldAt(page, field);
    const name = `${how}: ${field.name}`;
    await expect.soft(place, name).toHaveValue(field.value);
    await expect.soft(place, name).toBeVisible();
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

function openAndFind(): FoundField[] {
  for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  const found: FoundField[] = [];
  for (const [index, form] of [...document.forms].entries()) {
    const method = form.getAttribute('method')?.toLowerCase();
    if (method === 'get' || form.matches('#text, [data-sign-out], search form, [role="search"]')) {
      continue;
    }
    const counts = new Map<string, number>();
    for (const field of form.querySelectorAll('input, textarea')) {
      const isArea = field instanceof HTMLTextAreaElement;
      if (!isArea && !(field instanceof HTMLInputElement)) continue;
      const at = counts.get(field.name) ?? 0;
      counts.set(field.name, at + 1);
      if (field.name === '' || field.readOnly || field.disabled) continue;
      if (!/^(text|textarea|number|date|datetime-local|email|url|search)$/.test(field.type))
        continue;
      // Confirmations must be given each time.
      if (/password|code|^confirm$/i.test(field.name)) continue;
      found.push({ form: index, name: field.name, at, type: field.type });
    }
  }
  return found;
}
