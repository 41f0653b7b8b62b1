import { pages } from '../support/addresses';
import { violations } from '../support/axe';
import { serverOfFile } from '../support/file-server';
import { overflow } from '../support/overflow';
import { expect, test } from '../support/test';

// The style is on every page, so these tests have their own server.
const server = serverOfFile();

/** The narrowest screen, one with the label margin, and one with the widest page. */
const WIDTHS = [320, 1280, 1680];

for (const style of ['Hectograph', 'Herbarium']) {
  test(`Every page has enough contrast, light and dark, and fits its screen in ${style}`, async ({
    pageAs,
    visitor,
  }) => {
    test.setTimeout(300_000);
    const staff = await pageAs('administrator', { at: server, javaScriptEnabled: false });
    await staff.goto('/admin/site/style');
    await staff.getByRole('button', { name: `Fill in “${style}”` }).click();
    await staff.getByRole('button', { name: 'Publish draft' }).click();
    await expect(staff.getByRole('status').first()).toContainText('has been published');
    const reader = await visitor({ at: server, javaScriptEnabled: true });
    for (const { path, name } of [...pages('en'), ...pages('fa')]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await reader.emulateMedia({ colorScheme });
        await reader.goto(path);
        const found = await violations(reader, [], {
          only: ['color-contrast', 'link-in-text-block'],
        });
        expect.soft(found, `${name}, ${path}, ${colorScheme}`).toEqual([]);
      }
      for (const width of WIDTHS) {
        await reader.setViewportSize({ width, height: 800 });
        expect.soft(await overflow(reader), `${name}, ${path}, ${width} px`).toEqual([]);
      }
    }
  });
}
