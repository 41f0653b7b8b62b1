import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { ask, pathOf } from '../support/http';
import { SITE_URL } from '../support/site';
import { expect, test } from '../support/test';

const URN = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test.describe('Feeds', () => {
  test('All ninety stories of a topic are reached through the archive, each once', async () => {
    for (const format of ['atom.xml', 'rss.xml', 'feed.json']) {
      const ids: string[] = [];
      let next: string | undefined = `/en/topics/communism/${format}`;
      let documents = 0;
      for (; next; documents += 1) {
        const { text }: { text: string } = await ask(next);
        if (format === 'atom.xml') {
          const feed = parseAtomFeed(text);
          ids.push(...(feed.entries ?? []).map(({ id }) => id ?? ''));
          const link = (rel: string) => feed.links?.find((each) => each.rel === rel)?.href;
          expect(link('self')).toBe(SITE_URL + next);
          if (documents > 0) {
            expect(link('current')).toBe(`${SITE_URL}/en/topics/communism/atom.xml`);
            expect(text).toContain('<fh:archive');
          }
          next = link('prev-archive');
        } else if (format === 'rss.xml') {
          const feed = parseRssFeed(text);
          ids.push(...(feed.items ?? []).map(({ guid }) => guid?.value ?? ''));
          next = feed.atom?.links?.find(
            ({ rel }) => rel === 'prev-archive' || rel === 'next',
          )?.href;
        } else {
          const feed = parseJsonFeed(JSON.parse(text));
          ids.push(...(feed.items ?? []).map(({ id }) => id ?? ''));
          next = feed.next_url;
        }
        next &&= pathOf(next);
      }
      expect(ids, format).toHaveLength(90);
      expect(new Set(ids).size, format).toBe(90);
      expect(
        ids.filter((id) => !URN.test(id)),
        format,
      ).toEqual([]);
      expect(documents, format).toBe(5);
    }
  });
});
