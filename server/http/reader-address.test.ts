import { describe, expect, it } from 'vitest';
import { addressOf, languageOfPath } from './reader-address';
import { declaredQuery, isSearch } from './reader-query';
import { answerInBestLanguage } from './simple-answer';

describe('an address', () => {
  it.each([
    ['/', { kind: 'root' }],
    ['/en', { kind: 'reader', language: 'en', path: '/en' }],
    [
      '/fa/stories/%d8%b1%D9%88%D8%B2',
      { kind: 'reader', language: 'fa', path: '/fa/stories/%D8%B1%D9%88%D8%B2' },
    ],
    ['/en/write', { kind: 'note', language: 'en', path: '/en/write' }],
    ['/fa/write/send', { kind: 'note', language: 'fa', path: '/fa/write/send' }],
    ['/en/Write/', { kind: 'elsewhere', path: '/en/write' }],
    ['/en/write/x', { kind: 'reader', language: 'en', path: '/en/write/x' }],
    ['/zh-hans/topics', { kind: 'elsewhere', path: '/zh-Hans/topics' }],
    ['/EN', { kind: 'elsewhere', path: '/en' }],
    ['/en/', { kind: 'elsewhere', path: '/en' }],
    [
      '/es/stories/la-canadiense',
      { kind: 'reader', language: 'es', path: '/es/stories/la-canadiense' },
    ],
    ['/id/stories/x', { kind: 'reader', language: 'id', path: '/id/stories/x' }],
    ['/id', { kind: 'missing' }],
    ['/robots.txt/topics', { kind: 'missing' }],
    ['/en/../admin', { kind: 'missing' }],
    ['/en/%2e%2e/x', { kind: 'missing' }],
    ['/en%2Fx', { kind: 'missing' }],
    ['/en/a%2Fb', { kind: 'missing' }],
    ['/%45N/topics', { kind: 'elsewhere', path: '/en/topics' }],
    ['/%7ah-hans', { kind: 'elsewhere', path: '/zh-Hans' }],
    ['/zh', { kind: 'elsewhere', path: '/zh-Hans', forNow: true }],
    ['/zh-CN/topics/x', { kind: 'elsewhere', path: '/zh-Hans/topics/x', forNow: true }],
    ['/zh-tw/Today', { kind: 'elsewhere', path: '/zh-Hans/today', forNow: true }],
    ['/en-GB', { kind: 'elsewhere', path: '/en', forNow: true }],
    ['/zh-CN/stories/x', { kind: 'reader', language: 'zh-CN', path: '/zh-CN/stories/x' }],
    ['/en/Topics/Communism/ATOM.xml', { kind: 'elsewhere', path: '/en/topics/Communism/atom.xml' }],
    ['/en/topics/x/Only/RSS.xml', { kind: 'elsewhere', path: '/en/topics/x/only/rss.xml' }],
    ['/en/topics/x/Subscribe', { kind: 'elsewhere', path: '/en/topics/x/subscribe' }],
    ['/en/follow/a.1.B_-', { kind: 'follow', language: 'en', path: '/en/follow/a.1.B_-' }],
    ['/EN/follow/new/', { kind: 'follow', language: 'en', path: '/en/follow/new' }],
    ['/en/follow', { kind: 'reader', language: 'en', path: '/en/follow' }],
    ['/en/topics/Only', { kind: 'reader', language: 'en', path: '/en/topics/Only' }],
    ['/id/0BC', { kind: 'elsewhere', path: '/id/0bc' }],
    ['/ID/0bc.JSONLD', { kind: 'elsewhere', path: '/id/0bc.jsonld' }],
    ['/Sitemap.xml', { kind: 'elsewhere', path: '/sitemap.xml' }],
    ['/tlh', { kind: 'missing' }],
    ['/tlh/topics', { kind: 'missing' }],
    ['/favicon.ico', { kind: 'missing' }],
    ['/wp-login.php', { kind: 'missing' }],
    ['//evil.example/en', { kind: 'missing' }],
    ['//evil.example/', { kind: 'missing' }],
    ['/\\evil.example/', { kind: 'missing' }],
    ['/%5Cevil.example/', { kind: 'missing' }],
    ['/EN/', { kind: 'elsewhere', path: '/en' }],
    ['/zh-HANS/topics/', { kind: 'elsewhere', path: '/zh-Hans/topics' }],
    ['/nope/', { kind: 'missing' }],
    ['/en/topics.rsc', { kind: 'missing' }],
    ['/en/topics.segments/_tree.segment.rsc', { kind: 'missing' }],
    ['/en/topics/x.segments/_full', { kind: 'missing' }],
    ['http://evil.example/en', { kind: 'malformed' }],
    ['*', { kind: 'malformed' }],
    ['/admin', { kind: 'staff', path: '/admin' }],
    ['/admin/nope', { kind: 'staff', path: '/admin/nope' }],
    ['/admin/', { kind: 'elsewhere', path: '/admin' }],
    ['/admin.rsc', { kind: 'missing' }],
    ['/admin/stories.segments/_tree', { kind: 'missing' }],
    ['/administrator', { kind: 'missing' }],
    ['/api/auth/callback/oidc', { kind: 'staff', path: '/api/auth/callback/oidc' }],
    ['/api/other', { kind: 'missing' }],
    ['/Admin', { kind: 'missing' }],
    ['/id/abc', { kind: 'plain', path: '/id/abc' }],
    ['/%69d/abc', { kind: 'plain', path: '/id/abc' }],
    ['/preview/aB-_9', { kind: 'shared', path: '/preview/aB-_9' }],
    ['/preview/aB-_9/', { kind: 'shared', path: '/preview/aB-_9' }],
    ['/%70review/aB-_9', { kind: 'shared', path: '/preview/aB-_9' }],
    ['/preview', { kind: 'missing' }],
    ['/preview/', { kind: 'missing' }],
    ['/preview/a/b', { kind: 'missing' }],
    ['/preview/a%2Fb', { kind: 'missing' }],
    ['/preview/aB-_9.rsc', { kind: 'missing' }],
    ['/preview/aB-_9.segments/_tree', { kind: 'missing' }],
    ['/Preview/aB-_9', { kind: 'missing' }],
    ['/sitemap.xml', { kind: 'plain', path: '/sitemap.xml' }],
    ['/en/stories/%E0%A4%A', { kind: 'malformed' }],
    ['/en/stories/a%00b', { kind: 'malformed' }],
    [`/en/stories/${'a'.repeat(4096)}`, { kind: 'malformed' }],
  ])('%s is told apart', (path, expected) => {
    expect(addressOf(path)).toEqual(expected);
  });

  it('has the language of its first segment, else the reader’s preferred one', () => {
    expect(languageOfPath('/fa/nope', 'nl')).toBe('fa');
    expect(languageOfPath('/nope', 'nl-BE,nl;q=0.9,en;q=0.8')).toBe('nl');
    expect(languageOfPath('/nope', 'zh-CN')).toBe('zh-Hans');
    expect(languageOfPath('/nope', 'zh-TW, ja')).toBe('zh-Hans');
    expect(languageOfPath('/nope', 'ja, ko')).toBe('en');
    expect(languageOfPath('/nope', ';;;q=,,')).toBe('en');
    expect(languageOfPath('/nl/stories/%E0%A4%A', 'en')).toBe('nl');
    expect(languageOfPath(`/fa/${'a'.repeat(4096)}`, 'en')).toBe('fa');
  });
});

describe('an address without a language', () => {
  const offered = { languages: ['en', 'nl'] as const, defaultLanguage: 'en' as const };
  const leadsTo = (path: string, query = '', accept = 'nl') => {
    const answer = answerInBestLanguage(path, query, accept, offered);
    return answer && `${answer.status} ${answer.headers.location}`;
  };

  it('redirects to the same in the reader’s preferred language', () => {
    expect(leadsTo('/topics/communism')).toBe('307 /nl/topics/communism');
    expect(leadsTo('/topics/communism', 'only=1&utm=2')).toBe('307 /nl/topics/communism?only=1');
    expect(leadsTo('/Today/', '', 'fa')).toBe('307 /en/today');
    expect(leadsTo('/atom.xml')).toBe('307 /nl/atom.xml');
    expect(leadsTo('/stories/%D8%B1')).toBe('307 /nl/stories/%D8%B1');
  });

  it('is not found where this site has no such part', () => {
    for (const path of ['/nope', '/wp-login.php', '/topics/%E0%A4%A', '//topics', '/media/x']) {
      expect(leadsTo(path), path).toBeNull();
    }
  });
});

describe('one page', () => {
  it('has one key however its address was written', () => {
    const pathOf = (path: string) => {
      const address = addressOf(path);
      return address.kind === 'reader' ? address.path : address.kind;
    };
    expect(pathOf('/%65n/stories/%d8%b1')).toBe('/en/stories/%D8%B1');
    expect(pathOf('/nl/stories/cafe%CC%81')).toBe('/nl/stories/caf%C3%A9');
  });
});

describe('the query', () => {
  it('keeps what the address declares, in one order', () => {
    expect(declaredQuery('/en/topics/x', 'utm=1&order=event&before=2')).toBe(
      '?before=2&order=event',
    );
    expect(declaredQuery('/en/topics/x', 'only=junk&order=x&only=1')).toBe('');
    expect(declaredQuery('/en/stories/x', 'before=1')).toBe('');
    expect(declaredQuery('/en/topics/x/atom.xml', 'before=1&only=1')).toBe('?before=1');
  });

  it('of a subscription is its encrypted state', () => {
    expect(declaredQuery('/en/follow/new', 'utm=1&s=aB-_')).toBe('?s=aB-_');
    expect(declaredQuery('/en/follow/a.1.b/unsubscribe', 'scope=topic:1')).toBe('?scope=topic%3A1');
    expect(declaredQuery('/en/feeds.opml', 'topic=1&x=2&topic=3')).toBe('?topic=1&topic=3');
  });

  it('of what is suggested is what was typed, which is neither kept nor logged', () => {
    expect(declaredQuery('/fa/search/suggest', 'page=2&q=%D8%B1&q=x&utm=1')).toBe('?q=%D8%B1&q=x');
    for (const path of ['/en/search', '/en/search/suggest', '/en/browse']) {
      expect(isSearch(path), path).toBe(true);
    }
    expect(isSearch('/en/search/suggest/x')).toBe(false);
  });
});
