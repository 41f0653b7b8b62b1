import { ask } from '../support/http';
import { publish, rename, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

test('A link within a text leads to its target in the language of the page, if it exists', async ({
  page,
  newStory,
}) => {
  const target = await newStory();
  const story = await newStory();
  const text = `See [the other story](/id/${target.shortId}) for more.`;
  await publish(target, 'en');
  for (const language of ['en', 'nl']) await publish(story, language, { text });

  await page.goto(story.path('nl'));
  const link = page.getByRole('link', { name: 'the other story' });
  await expect(link).toHaveAttribute('hreflang', 'en');
  await link.click();
  await expect(page).toHaveURL(target.path('en'));

  await publish(target, 'nl', { from: 'en' });
  await page.goto(story.path('nl'));
  await page.getByRole('link', { name: 'the other story' }).click();
  await expect(page).toHaveURL(target.path('nl'));
  expect((await ask('/nl/topics/migratie/only/atom.xml')).text).toContain(`${target.path('nl')}"`);

  await rename(target, 'nl', `${target.mark}-anders`);
  await page.goto(story.path('nl'));
  await page.getByRole('link', { name: 'the other story' }).click();
  await expect(page).toHaveURL(`/nl/stories/${target.mark}-anders`);

  await withdraw(target, 'nl');
  await withdraw(target, 'en');
  await page.goto(story.path('nl'));
  await expect(page.getByText('See the other story for more.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'the other story' })).toHaveCount(0);
});
