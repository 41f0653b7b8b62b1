import { reads } from '@/db/client';
import { listNamesCalled } from '@/domain/names/known-queries';
import { storedDetails } from '@/domain/stories/details-queries';
import { writingPath } from '@/e2e/support/staff/writing-page';
import { write } from '@/e2e/support/stories';
import { expect, test } from '@/e2e/support/test';

for (const hasScripts of [true, false]) {
  const how = hasScripts ? 'with scripts' : 'without scripts';

  test(`names are chosen for a story by a form in another script, and added in place, ${how}`, async ({
    pageAs,
    newStory,
  }) => {
    const added = await newStory({ topicIds: [] });
    await write(added, 'en');
    const page = await pageAs('editor', { javaScriptEnabled: hasScripts });
    await page.goto(writingPath(added.id));
    const details = page.locator('#facts');
    const about = details.getByLabel('Find whom or what it is about');
    const save = () => details.getByRole('button', { name: 'Save details' }).click();

    await about.fill('Лев Троцкий');
    if (hasScripts) {
      await about.press('Enter');
      await expect(details.getByLabel('Leon Trotsky')).toBeChecked();
    }
    await save();
    await expect(page.getByText('Details saved.').first()).toBeVisible();
    await expect(details.getByLabel('Leon Trotsky')).toBeChecked();

    await about.fill('Nobody of this name');
    await save();
    await expect(page.getByText('“Nobody of this name” is not in the list.').first()).toBeVisible();
    await about.fill('');
    const person = `Journeyer ${added.id.slice(-6)}`;
    await details.getByText('Add a name that is not in the list').click();
    await details.getByLabel('Preferred form in this language').fill(person);
    await details.getByLabel('How the story concerns it').selectOption('made');
    await save();
    await expect(details.getByLabel(person)).toBeChecked();
    const [made] = await listNamesCalled([person], 'en');
    const { names } = await storedDetails(reads(), added.id, 'en');
    expect(names.map(({ role }) => role)).toEqual(['about', 'made']);
    expect(names.at(-1)?.nameId).toBe(made?.id);
  });
}
