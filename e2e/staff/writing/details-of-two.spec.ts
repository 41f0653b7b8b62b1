import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story } from '@/db/schema/stories';
import { expectStatus, writingPath } from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, type PageAs, test } from '@/e2e/support/test';

async function storedOf({ id }: TestStory) {
  const [row] = await reads().select().from(story).where(eq(story.id, id));
  return { source: row?.source, eventDate: row?.eventDate };
}

async function openedBy(name: string, { id }: TestStory, pageAs: PageAs, hasScripts: boolean) {
  const page = await pageAs('editor', { name, javaScriptEnabled: hasScripts });
  await page.goto(writingPath(id));
  return page;
}

for (const hasScripts of [true, false]) {
  test(`details that two people change at once keep what each of them changed, with scripts ${hasScripts ? 'on' : 'off'}`, async ({
    pageAs,
    newStory,
  }) => {
    const added = await newStory({ topicIds: [], eventDate: '1931', source: 'A letter' });
    await write(added, 'en');
    const hers = await openedBy('Maria', added, pageAs, hasScripts);
    const his = await openedBy('Ben', added, pageAs, hasScripts);
    const save = async (page: Page) => {
      if (!hasScripts) await page.getByRole('button', { name: 'Save details' }).click();
    };
    const expectSaved = async (page: Page) => {
      if (hasScripts) await expectStatus(page, 'unsaved');
      if (hasScripts) await expectStatus(page, 'saved');
      else await expect(page.getByText('Details saved.').first()).toBeVisible();
    };
    const source = (page: Page) => page.locator('#facts').getByLabel(/^Source or call number/);

    await hers
      .locator('#facts')
      .getByLabel(/^Date of the event/)
      .fill('1932');
    await save(hers);
    await expectSaved(hers);
    await source(his).fill('Two letters');
    await save(his);
    await expectSaved(his);
    await expect(his.locator('#facts').getByLabel(/^Date of the event/)).toHaveValue('1932');
    expect(await storedOf(added)).toMatchObject({ source: 'Two letters', eventDate: '1932' });

    await source(hers).fill('Three letters');
    await save(hers);
    const said = 'Someone else had changed these in the meantime: Source or call number.';
    await expect(hers.getByText(said).first()).toBeVisible();
    expect(await storedOf(added)).toMatchObject({ source: 'Three letters', eventDate: '1932' });
  });
}

test('details from a damaged page are refused, and nothing of others is lost', async ({
  pageAs,
  newStory,
}) => {
  const added = await newStory({ topicIds: [], source: 'A letter' });
  await write(added, 'en');
  const page = await openedBy('Maria', added, pageAs, false);
  await page.locator('[name="seenDetails"]').evaluate((field) => field.setAttribute('value', '{'));
  await page
    .locator('#facts')
    .getByLabel(/^Source or call number/)
    .fill('Three letters');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByText('This request was not valid.').first()).toBeVisible();
  await expect(page.locator('#facts').getByLabel(/^Source or call number/)).toHaveValue(
    'Three letters',
  );
  expect(await storedOf(added)).toMatchObject({ source: 'A letter' });
});
