import { alternatesIn } from '../support/head';
import { ask } from '../support/http';
import { unfolded } from '../support/language-switch';
import { SITE_URL } from '../support/site';
import { insertStory, publish, remove, write } from '../support/stories';
import { expect, test } from '../support/test';

const UNRELATED = [
  '/en',
  '/en/topics/communism',
  '/nl/topics/communisme',
  '/fa/collections',
  '/en/stories/sur-e-esrafil',
  '/ru/today/05-01',
  '/en/topics/communism/atom.xml',
  '/nl/topics/communisme/only/feed.json',
];
const etag = async (path: string) => (await ask(path)).headers.etag;

/** A page without links to other languages: alternates, language switch, list of languages. */
function withoutLanguages(html: string): string {
  return html
    .replace(/<link rel="alternate" hrefLang="[^>]*>/g, '')
    .replace(/<nav class="languages"[\s\S]*?<\/nav>/g, '')
    .replace(/<section\b[^>]*aria-labelledby="languages"[\s\S]*?<\/section>/g, '')
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
}

test.describe('Publishing', () => {
  test('An editor publishes the Dutch text and the English page does not change but for its language links', async ({
    page,
    newStory,
  }) => {
    // Without related stories, which other tests may add.
    const story = await newStory({ eventDate: '', topicIds: [] });
    await publish(story, 'en');
    const before = await ask(story.path('en'));
    expect(before.status).toBe(200);
    expect((await ask(story.path('nl'))).status).toBe(404);
    await write(story, 'nl', { from: 'en' });
    expect((await ask(story.path('nl'))).status, 'a draft').toBe(404);
    expect((await ask(story.path('en'))).headers.etag, 'beside a draft').toBe(before.headers.etag);

    await publish(story, 'nl');
    const after = await ask(story.path('en'));
    expect((await ask(story.path('nl'))).status).toBe(200);
    expect(withoutLanguages(after.text)).toBe(withoutLanguages(before.text));
    expect(alternatesIn(before.text).nl).toBeUndefined();
    expect(alternatesIn(after.text).nl).toBe(SITE_URL + story.path('nl'));
    await page.goto(story.path('en'));
    await (await unfolded(page)).getByRole('link', { name: 'Nederlands' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${story.mark} in nl`);
  });

  test('A row in a fallback language changes to the new translation at once, and pages in other languages stay', async ({
    newStory,
  }) => {
    const story = await newStory();
    await publish(story, 'en');
    const [dutch, german] = ['/nl/topics/migratie', '/de/topics/migration'];
    expect((await ask(dutch)).text).toContain(`${story.mark} in en`);
    const before = await etag(german);
    await publish(story, 'nl', { from: 'en' });
    const list = (await ask(dutch)).text;
    expect(list).toContain(`${story.mark} in nl`);
    expect(list).not.toContain(`${story.mark} in en`);
    expect(await etag(german)).toBe(before);
  });

  test('Publishing leaves unrelated pages as they are', async () => {
    const before = await Promise.all(UNRELATED.slice(1).map(etag));
    const story = await insertStory();
    await publish(story, 'en');
    await publish(story, 'nl', { from: 'en' });
    const during = await Promise.all(UNRELATED.slice(1).map(etag));
    await remove(story);
    expect(during).toEqual(before);
    expect(before.every(Boolean)).toBe(true);
  });

  test('A story appears at an address that was not found, and on every page that lists it', async ({
    newStory,
  }) => {
    const story = await newStory();
    const lists = [
      '/en/topics/migration',
      '/en/topics/migration/atom.xml',
      '/en/feed.json',
      '/sitemaps/1.xml',
      '/en/today/03-05',
      '/fa/today/03-05',
    ];
    expect((await ask(story.path('en'))).status).toBe(404);
    for (const list of lists) expect((await ask(list)).text, list).not.toContain(story.mark);
    await publish(story, 'en');
    expect((await ask(story.path('en'))).status).toBe(200);
    for (const list of lists) expect((await ask(list)).text, list).toContain(story.mark);
  });

  test('A text that is changed is shown only once it is published', async ({ newStory }) => {
    const story = await newStory();
    await publish(story, 'en', { text: 'The first wording.' });
    await write(story, 'en', { text: 'The second wording.' });
    expect((await ask(story.path('en'))).text).toContain('The first wording.');
    await publish(story, 'en');
    const { text } = await ask(story.path('en'));
    expect(text).toContain('The second wording.');
    expect(text).not.toContain('The first wording.');
  });
});
