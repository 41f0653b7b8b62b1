import { storyPath } from '@/domain/addresses/address';
import { ask } from '../support/http';
import { publish, rename } from '../support/stories';
import { expect, test } from '../support/test';

test.describe('Renaming', () => {
  test('A renamed story is found at every former address in one step, also when it gets the first one back', async ({
    newStory,
  }) => {
    const story = await newStory();
    await publish(story, 'en');
    const names = [`${story.mark}-en`, `${story.mark}-second`, `${story.mark}-третье`];
    const at = (slug = '') => storyPath('en', slug);
    for (const name of names.slice(1)) {
      await rename(story, 'en', name);
      for (const former of names.slice(0, names.indexOf(name))) {
        const { status, headers } = await ask(at(former));
        expect([status, headers.location]).toEqual([308, at(name)]);
      }
      expect((await ask(at(name))).status).toBe(200);
    }
    await rename(story, 'en', names[0] ?? '');
    expect((await ask(at(names[0]))).status).toBe(200);
    for (const former of names.slice(1))
      expect((await ask(at(former))).headers.location).toBe(at(names[0]));
  });

  test('Two stories swap their addresses', async ({ newStory }) => {
    const [one, other] = [await newStory(), await newStory()];
    await publish(one, 'en');
    await publish(other, 'en');
    const between = `${one.mark}-between`;
    await rename(one, 'en', between);
    expect((await ask(one.path('en'))).headers.location).toBe(storyPath('en', between));
    await rename(other, 'en', one.slug('en'));
    await rename(one, 'en', other.slug('en'));
    expect((await ask(one.path('en'))).text).toContain(`<h1>${other.mark} in en`);
    expect((await ask(other.path('en'))).text).toContain(`<h1>${one.mark} in en`);
    const { status, headers } = await ask(storyPath('en', between));
    expect([status, headers.location]).toEqual([308, other.path('en')]);
  });
});
