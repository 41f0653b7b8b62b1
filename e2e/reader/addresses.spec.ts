import { direction } from '@/i18n/languages';
import { feeds, htmlTag, LANGUAGES, PLAIN, pages, problems } from '../support/addresses';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

test.describe('Addresses', () => {
  for (const language of LANGUAGES) {
    test(`Every page and feed in ${language} answers in that language`, async () => {
      for (const { name, path } of pages(language)) {
        const { status, headers, text } = await ask(path);
        expect(status, name).toBe(200);
        expect(headers['content-type'], name).toBe('text/html; charset=utf-8');
        expect(htmlTag(text), name).toContain(`lang="${language}" dir="${direction(language)}"`);
        expect(text, name).toMatch(/<h1\b/);
      }
      for (const { path, type } of feeds(language)) {
        const { status, headers } = await ask(path);
        expect([status, headers['content-type']], path).toEqual([200, `${type}; charset=utf-8`]);
      }
    });

    test(`A wrong address in ${language} gets a helpful page in that language`, async () => {
      for (const { name, path, status } of problems(language)) {
        const answer = await ask(path);
        expect.soft(answer.status, name).toBe(status);
        expect.soft(htmlTag(answer.text), name).toContain(`lang="${language}"`);
        expectHelpful(answer.text, name);
      }
    });
  }

  for (const { name, path, type } of PLAIN) {
    test(`${path} answers for machines (${name})`, async () => {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain(type);
    });
  }

  for (const [wishes, language] of [
    ['', 'en'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['en;q=0.2, fa;q=0.9', 'fa'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['ja, *;q=0.1', 'en'],
    [';;q=,,%%', 'en'],
  ] as const) {
    test(`A reader whose browser wants "${wishes}" comes from / to ${language}`, async () => {
      const { status, headers } = await ask('/', { headers: { 'accept-language': wishes } });
      expect(status).toBe(307);
      expect(headers.location).toBe(`/${language}`);
      expect(headers.vary).toContain('Accept-Language');
    });
  }

  for (const [given, canonical] of [
    ['/zh-hans', '/zh-Hans'],
    ['/zh-hans/topics', '/zh-Hans/topics'],
    ['/EN', '/en'],
    ['/en/', '/en'],
    ['/EN/', '/en'],
    ['/zh-HANS/topics/', '/zh-Hans/topics'],
    ['/en/topics/communism/?only=1&utm_source=x', '/en/topics/communism?only=1'],
    [
      '/fa/topics/%DA%A9%D9%85%D9%88%D9%86%DB%8C%D8%B3%D9%85/',
      '/fa/topics/%DA%A9%D9%85%D9%88%D9%86%DB%8C%D8%B3%D9%85',
    ],
  ] as const) {
    test(`${given} redirects permanently to its canonical form, in one step`, async () => {
      const { status, headers } = await ask(given);
      expect(status).toBe(308);
      expect(headers.location).toBe(canonical);
    });
  }

  for (const path of [
    '//evil.example',
    '//evil.example/',
    '/\\evil.example/',
    '/%2F%2Fevil.example/',
    '/%5Cevil.example/',
  ]) {
    test(`${path} redirects to no other site`, async () => {
      const { status, headers } = await ask(path);
      const leadsTo = new URL(headers.location ?? '/', 'http://here.example');
      expect(leadsTo.host).toBe('here.example');
      expect(status).not.toBe(200);
    });
  }

  for (const path of [
    '/nope',
    '/xx',
    '/es',
    '/es/topics',
    '/favicon.txt',
    '/.env',
    '/api',
    '/api/nope',
    '/preview',
    '/preview/nope',
    '/id/nope',
    '/id/nope.jsonld',
    '/sitemaps/99.xml',
    '/_next/static/nope.js',
    '/_next/data/nope.json',
  ]) {
    test(`${path} is not found, in the reader's own language`, async () => {
      const { status, headers, text } = await ask(path, { headers: { 'accept-language': 'nl' } });
      expect.soft(status).toBe(404);
      expect.soft(headers['content-security-policy']).toContain("default-src 'none'");
      if (path.startsWith('/_next/')) return;
      expect.soft(htmlTag(text)).toContain('lang="nl"');
      expectHelpful(text, path);
    });
  }
});

/** An error page with working links, without scripts but the optional one of the search box. */
function expectHelpful(html: string, name: string): void {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  expect.soft(html, name).toMatch(/^<!doctype html>/i);
  expect.soft(main, name).toMatch(/<h1\b[^>]*>[^<]{3,}/);
  expect.soft(main, name).toMatch(/<a [^>]*href="\/[^"]+"[^>]*>[^<]{3,}/);
  expect
    .soft(
      /<script(?! type="application\/ld\+json"| src="\/suggest-)/.test(html),
      `${name}: scripts`,
    )
    .toBe(false);
  expect.soft(html, name).toMatch(/<meta name="robots" content="noindex/);
}
