import sharp from 'sharp';
import { ask } from '../support/http';
import { publish, rename, withdraw, write } from '../support/stories';
import { expect, test } from '../support/test';

/** Path of the image that a page names for networks. */
async function imageAt(path: string): Promise<string> {
  const { text, status } = await ask(path);
  expect(status, path).toBe(200);
  const [, url = ''] = /<meta property="og:image" content="([^"]+)"/.exec(text) ?? [];
  return url.replace(/^https?:\/\/[^/]+/, '');
}

for (const path of [
  '/en',
  '/fa',
  '/zh-Hans/topics/共产主义',
  '/nl/topics/communisme',
  '/en/today/05-01',
  '/en/collections',
]) {
  test(`networks get an image of ${path} in one size, or none`, async ({ page }) => {
    await page.goto(path);
    const image = await imageAt(encodeURI(path));
    if (path.endsWith('collections')) return expect(image).toBe('');
    const answer = await page.request.get(image);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    expect(answer.headers()['cross-origin-resource-policy']).toBe('cross-origin');
    const body = await answer.body();
    const { format, width, height } = await sharp(body).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    expect(body.length).toBeLessThanOrEqual(250_000);
  });
}

test('the head of a share image says its length, whatever encodings a network accepts', async () => {
  const image = await imageAt('/en/stories/eight-hours');
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'accept-encoding': encoding };
    const [got, head] = [
      await ask(image, { headers }),
      await ask(image, { method: 'HEAD', headers }),
    ];
    expect(Number(got.headers['content-length']), encoding).toBe(got.body.length);
    const { date: _, ...all } = got.headers;
    expect(head.headers, encoding).toMatchObject(all);
    expect([head.body.length, got.headers['content-encoding']], encoding).toEqual([0, undefined]);
  }
});

test('a share image follows its story: renamed, rewritten and unpublished', async ({
  newStory,
}) => {
  const story = await newStory();
  await publish(story, 'en');
  const first = await imageAt(story.path('en'));
  expect((await ask(first)).status).toBe(200);
  await write(story, 'en', { title: 'Other words' });
  await publish(story, 'en');
  const second = await imageAt(story.path('en'));
  expect(second).not.toBe(first);
  const { status, headers } = await ask(first);
  expect([status, headers.location]).toEqual([308, second]);
  await rename(story, 'en', `${story.mark}-renamed`);
  const third = await ask(second);
  expect([third.status, third.headers.location]).toEqual([
    308,
    second.replace(story.slug('en'), `${story.mark}-renamed`),
  ]);
  await withdraw(story, 'en');
  expect((await ask(String(third.headers.location))).status).toBe(410);
  expect((await ask(`${story.path('en')}/share/000000000000.jpg`)).status).toBe(410);
});

test('what names no share image is answered without drawing', async () => {
  for (const path of ['/en/share/x.jpg', '/en/topics/communism/share/0.png', '/en/share']) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
