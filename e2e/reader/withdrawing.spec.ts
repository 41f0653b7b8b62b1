import { alternatesIn } from '../support/head';
import { ask } from '../support/http';
import { publish, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

test.describe('Unpublishing', () => {
  test('An unpublished text is gone at once from its page, lists and feeds, and the other language stays', async ({
    page,
    newStory,
  }) => {
    const story = await newStory();
    await publish(story, 'en');
    await publish(story, 'nl', { from: 'en' });
    const places = [
      '/en/topics/migration',
      '/en/topics/migration/rss.xml',
      '/en/topics/migration/only/atom.xml',
      '/en/atom.xml',
      '/sitemaps/1.xml',
    ];
    for (const place of places)
      expect((await ask(place)).text, place).toContain(`${story.mark}-en`);
    await withdraw(story, 'en');
    for (const place of places)
      expect((await ask(place)).text, place).not.toContain(`${story.mark}-en`);
    const response = await page.goto(story.path('en'));
    expect(response?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This text has been withdrawn',
    );
    const dutch = await ask(story.path('nl'));
    expect(dutch.status).toBe(200);
    expect(alternatesIn(dutch.text).en).toBeUndefined();
    expect(
      (await ask(`/id/${story.shortId}`, { headers: { 'accept-language': 'en' } })).headers
        .location,
    ).toBe(story.path('nl'));
    await withdraw(story, 'nl', 'A public reason.');
    expect((await ask(`/id/${story.shortId}`)).status).toBe(410);
    expect((await ask(story.path('nl'))).text).toContain('A public reason.');
    await publish(story, 'en');
    expect((await ask(story.path('en'))).status).toBe(200);
  });
});
