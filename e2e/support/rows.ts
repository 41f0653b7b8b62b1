import type { Page } from '@playwright/test';

/** A story in a list. */
export interface Row {
  title: string;
  path: string;
  language: string;
  date: string;
  labels: string;
}

/** Reads the rows of every page of a list by its links. */
export async function readAll(
  page: Page,
  address: string,
): Promise<{ rows: Row[]; sizes: number[] }> {
  const rows: Row[] = [];
  const sizes: number[] = [];
  await page.goto(address);
  for (;;) {
    const found = await page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') })
      .evaluateAll((items) =>
        items.map((item) => {
          const link = item.querySelector('h2 a, h3 a');
          return {
            title: link?.textContent ?? '',
            path: link?.getAttribute('href') ?? '',
            language: link?.getAttribute('href')?.split('/')[1] ?? '',
            date: item.querySelector('time')?.getAttribute('datetime') ?? '',
            labels: item.textContent ?? '',
          };
        }),
      );
    rows.push(...found);
    sizes.push(found.length);
    const next = page.getByRole('main').locator('a[rel="next"]');
    if ((await next.count()) === 0) return { rows, sizes };
    await next.click();
  }
}
