import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story } from '@/db/schema/stories';
import { writingPath } from '@/e2e/support/staff/writing-page';
import { type TestStory, write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

async function storedOf({ id }: TestStory) {
  const [row] = await reads().select().from(story).where(eq(story.id, id));
  return { source: row?.source, eventDate: row?.eventDate, sourceUrl: row?.sourceUrl };
}

for (const javaScriptEnabled of [true, false]) {
  test(`details that two people change at once keep what each of them changed, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    newStory,
    pageAs,
  }) => {
    const story = await newStory({ topicIds: [], eventDate: '1931', source: 'A letter' });
    await write(story, 'en');
    const pages = [];
    for (const name of ['Maria', 'Ben']) {
      const page = await pageAs('editor', { name, javaScriptEnabled });
      await page.goto(writingPath(story.id));
      pages.push(page);
    }
    const [hers, his] = pages;
    if (!hers || !his) throw new Error('There are two pages.');
    const save = (page: typeof his) => page.getByRole('button', { name: 'Save details' }).click();
    const source = (page: typeof his) =>
      page.locator('#facts').getByLabel(/^Source or call number/);

    await hers
      .locator('#facts')
      .getByLabel(/^Date of the event/)
      .fill('1932');
    await save(hers);
    await expect(hers.locator('#facts').getByText('Details saved.')).toBeVisible();
    await source(his).fill('Two letters');
    await save(his);
    await expect(his.locator('#facts').getByText('Details saved.')).toBeVisible();
    expect(await storedOf(story)).toMatchObject({ source: 'Two letters', eventDate: '1932' });

    await source(hers).fill('Three letters');
    await save(hers);
    await expect(
      hers.locator('#facts').getByText('Somebody else had changed the same details'),
    ).toBeVisible();
    expect(await storedOf(story)).toMatchObject({ source: 'Three letters', eventDate: '1932' });
  });
}
