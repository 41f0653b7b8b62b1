import { ask } from '../support/http';
import { expect, test } from '../support/test';

test.describe('An address that is nearly right', () => {
  for (const [path, status, location] of [
    ['/en/topics/Communism', 308, '/en/topics/communism'],
    ['/en/Topics/communism', 308, '/en/topics/communism'],
    ['/en/topics/Communism/ATOM.xml', 308, '/en/topics/Communism/atom.xml'],
    ['/en/topics/Communism/atom.xml', 308, '/en/topics/communism/atom.xml'],
    ['/nl/topics/communism?only=1', 308, '/nl/topics/communisme?only=1'],
    ['/nl/topics/communism/rss.xml', 308, '/nl/topics/communisme/rss.xml'],
    [
      '/en/stories/A-Congress-of-Women-in-Wartime',
      308,
      '/en/stories/a-congress-of-women-in-wartime',
    ],
    [
      '/en-GB/stories/a-congress-of-women-in-wartime',
      307,
      '/en/stories/a-congress-of-women-in-wartime',
    ],
    ['/zh', 307, '/zh-Hans'],
    ['/zh-CN/topics', 307, '/zh-Hans/topics'],
    ['/zh-TW/today', 307, '/zh-Hans/today'],
    ['/topics/communism', 307, '/nl/topics/communism'],
    ['/collections', 307, '/nl/collections'],
    ['/today', 307, '/nl/today'],
    ['/atom.xml', 307, '/nl/atom.xml'],
    ['/subscribe', 307, '/nl/subscribe'],
  ] as const) {
    test(`${path} leads to ${location}`, async () => {
      const answer = await ask(path, { headers: { 'accept-language': 'nl' } });
      expect(answer.status).toBe(status);
      expect(answer.headers.location).toBe(location);
    });
  }

  test('is redirected before rendering', async () => {
    for (const path of ['/en', '/admin/stories', '/nope']) {
      const { status, headers } = await ask(path, { method: 'OPTIONS' });
      expect(status, path).toBe(204);
      expect(headers.allow, path).toContain('GET, HEAD');
    }
  });
});
