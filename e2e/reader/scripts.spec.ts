import { publish } from '../support/stories';
import { expect, test } from '../support/test';

const TITLE = 'A story that is told in English alone, with a “quotation” in it';
const PASSAGE = `
Before it.

:::lang{tag=en}
An English passage “with quotation marks” within a text of another script.
:::
`;

test.describe('Text in another script', () => {
  for (const language of ['zh-Hans', 'fa'] as const) {
    test(`has its own font and direction on pages in ${language}`, async ({ page, newStory }) => {
      const story = await newStory();
      await publish(story, 'en', { title: TITLE, text: `${TITLE}. It goes on.` });
      await page.goto(`/${language}/today/03-05`);
      const teaser = page.getByText(`${TITLE}. It goes on.`);
      await expect(teaser).toBeVisible();
      await expect(teaser).toHaveCSS('font-family', /^Georgia/);
      await expect(teaser).toHaveCSS('direction', 'ltr');
      await expect(teaser).toHaveCSS('text-align', 'start');

      await publish(story, language, { title: 'عنوان', text: PASSAGE });
      await page.goto(story.path(language));
      const passage = page.getByText('An English passage');
      await expect(passage).toHaveCSS('font-family', /^Georgia/);
      await expect(passage).toHaveCSS('direction', 'ltr');
    });
  }
});
