import { describe, expect, it } from 'vitest';
import { countedAddress } from './counted-address';

const page = { form: 'page', language: 'en', slug: '' };
const feed = { form: 'feed', language: 'en', slug: '' };

describe('what an address is counted as', () => {
  it.each([
    ['/en', { ...page, kind: 'site' }],
    ['/en/stories/a-letter', { ...page, kind: 'story', slug: 'a-letter' }],
    [
      '/ru/stories/%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE',
      { ...page, kind: 'story', language: 'ru', slug: 'письмо' },
    ],
    ['/en/topics/strikes?before=1~x', { ...page, kind: 'topic', slug: 'strikes' }],
    ['/en/collections/dockers', { ...page, kind: 'collection', slug: 'dockers' }],
    ['/en/places/beijing', { ...page, kind: 'place', slug: 'beijing' }],
    ['/zh-Hans/names/x', { ...page, kind: 'name', language: 'zh-Hans', slug: 'x' }],
    ['/en/atom.xml', { ...feed, kind: 'site' }],
    ['/en/topics/strikes/feed.json', { ...feed, kind: 'topic', slug: 'strikes' }],
    ['/en/topics/strikes/only/rss.xml?before=1~x', { ...feed, kind: 'topic', slug: 'strikes' }],
    ['/en/collections/dockers/rss.xml', { ...feed, kind: 'collection', slug: 'dockers' }],
    ['/en/stories', { ...page, kind: 'other' }],
    ['/en/topics/strikes/subscribe', { ...page, kind: 'other' }],
    ['/en/today/05-01', { ...page, kind: 'other' }],
    ['/en/search', { ...page, kind: 'other' }],
  ])('%s', (address, counted) => {
    expect(countedAddress(address)).toEqual(counted);
  });

  it.each([
    '/sitemap.xml',
    '/robots.txt',
    '/sitemaps/1.xml',
    '/en/feeds.opml',
    '/en/opensearch.xml',
    '/en/search/suggest',
    '/en/stories/a-letter/event.ics',
    '/en/stories/a-letter/citation.bib',
    '/en/stories/a-letter/citation.json',
  ])('is nothing for %s', (address) => {
    expect(countedAddress(address)).toBeNull();
  });
});
