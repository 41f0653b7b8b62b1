import { reads } from '@/db/client';
import { listNamesCalled } from '@/domain/names/known-queries';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { expectStatus, writingPath } from '@/e2e/support/staff/writing-page';
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
    const person = `Journeyer ${added.id.slice(-6)}`;

    await about.fill('Лев Троцкий');
    if (hasScripts) {
      await about.press('Enter');
      await expect(details.getByLabel('Leon Trotsky', { exact: true })).toBeChecked();
    }
    if (hasScripts) await expectStatus(page, 'saved');
    else {
      await save();
      await expect(page.getByText('Details saved.').first()).toBeVisible();
    }
    await expect(details.getByLabel('Leon Trotsky', { exact: true })).toBeChecked();

    await about.fill('Nobody of this name');
    if (hasScripts) await about.press('Enter');
    else await save();
    await expect(page.getByText('“Nobody of this name” is not in the list.').first()).toBeVisible();
    await about.fill('');
    if (hasScripts) {
      await details.getByLabel('Find who made it').fill(person);
      await details.getByRole('option', { name: `Create “${person}” (person)` }).click();
    } else {
      await details.getByText('Add a name that is not in the list', { exact: true }).click();
      await details.getByLabel('Preferred form in this language').fill(person);
      await details.getByLabel('How the story concerns it').selectOption('made');
      await save();
    }
    await expect(details.getByLabel(person, { exact: true })).toBeChecked();
    if (hasScripts) {
      await expectStatus(page, 'unsaved');
      await expectStatus(page, 'saved');
    }
    const [made] = await listNamesCalled([person], 'en');
    const { names } = await liveDetails(reads(), added.id);
    expect(names.map(({ role }) => role)).toEqual(['about', 'made']);
    expect(names.at(-1)?.nameId).toBe(made?.id);
  });
}
