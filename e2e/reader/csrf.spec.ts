import { htmlTag } from '../support/addresses';
import { ask } from '../support/http';
import { SITE_URL } from '../support/site';
import { expect, test } from '../support/test';

const TRUSTED: Record<string, string>[] = [
  { 'x-middleware-prefetch': '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-rewrite': 'http://evil.example/' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/en' },
  { 'x-nextjs-data': '1' },
  { 'x-matched-path': '/fa/topics', 'x-invoke-path': '/fa/topics' },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { host: 'evil.example' },
  { cookie: '__prerender_bypass=1; next-auth.session-token=1' },
  { 'content-security-policy': "script-src 'nonce-x'" },
];

test.describe('Forged requests', () => {
  for (const [day, headers] of TRUSTED.entries()) {
    const names = Object.entries(headers).map(([name, value]) => `${name}: ${value.slice(0, 20)}`);
    test(`A page requested with ${names.join(', ')} is the page that everyone gets`, async () => {
      // A page that is not cached yet, so that the forged request renders it.
      const path = `/ru/today/01-${String(day + 1).padStart(2, '0')}`;
      const forged = await ask(path, { headers });
      const honest = await ask(path);
      expect(forged.status).toBe(200);
      expect(forged.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(htmlTag(forged.text)).toContain('lang="ru"');
      expect(forged.text).toBe(honest.text);
      expect(forged.headers.etag).toBe(honest.headers.etag);
      expect(honest.text).not.toContain('evil.example');
      expect(forged.headers['set-cookie']).toBeUndefined();
    });
  }

  test('Forged headers change nothing at addresses that are never cached', async () => {
    for (const path of ['/nope', '/', '/id/nope', '/en/topics/communism?before=abc']) {
      for (const headers of TRUSTED) {
        const forged = await ask(path, { headers });
        const honest = await ask(path);
        expect(forged.status, `${path} ${JSON.stringify(headers)}`).toBe(honest.status);
        expect(forged.headers['content-type'], path).toBe(honest.headers['content-type']);
        expect(forged.text, path).not.toContain('evil.example');
        expect(forged.headers.location ?? '', path).not.toContain('evil.example');
      }
    }
  });

  test("Next's internal query parameters are unknown parameters here", async () => {
    const honest = await ask('/en/topics');
    const forged = await ask('/en/topics?_rsc=1abc&__nextLocale=fa', { headers: { rsc: '1' } });
    expect(forged.text).toBe(honest.text);
    for (const path of ['/en.rsc', '/en/topics.rsc', '/en/topics.segments/_tree.segment.rsc']) {
      const { status, headers } = await ask(path);
      expect.soft(status, path).toBe(404);
      expect.soft(headers['content-type'], path).toBe('text/html; charset=utf-8');
    }
  });

  test('Writing without an origin, or from another site, is refused everywhere', async () => {
    const page = await ask('/admin/sign-in');
    const css = /href="(\/_next\/static\/[^"]+\.css)"/.exec(page.text)?.[1] ?? '';
    const image = /\/media\/[^" ,]+/.exec((await ask('/en/stories/sur-e-esrafil')).text)?.[0] ?? '';
    const paths = [
      '/',
      '/en',
      '/en/nope',
      '/nope',
      '/en/atom.xml',
      '/id/nope',
      '/robots.txt',
      '/admin',
      '/api/nope',
      '/_next/image',
      css,
      image,
    ];
    const origins: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: `${SITE_URL}.evil.example` },
      { origin: SITE_URL, 'sec-fetch-site': 'cross-site' },
      { origin: SITE_URL, 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
      { origin: 'http://evil.example', host: 'evil.example' },
      { 'next-action': 'x'.repeat(40) },
    ];
    const accepted: string[] = [];
    for (const path of paths) {
      expect(path).not.toBe('');
      for (const method of ['POST', 'DELETE']) {
        for (const headers of origins) {
          const { status } = await ask(path, { method, headers });
          if (status !== 403) accepted.push(`${method} ${path} ${status}`);
        }
      }
    }
    expect([...new Set(accepted)]).toEqual([]);
  });

  test("A reader's page takes nothing from this site's own pages either", async () => {
    const own = { origin: SITE_URL, 'sec-fetch-site': 'same-origin' };
    for (const path of ['/en', '/en/topics', '/en/stories/sur-e-esrafil', '/en/atom.xml']) {
      const { status, headers } = await ask(path, { method: 'POST', headers: own });
      expect(status, path).toBe(405);
      expect(headers.allow, path).toBe('GET, HEAD');
    }
  });

  test('There is no image optimiser', async ({ request }) => {
    for (const query of [
      '',
      '?url=%2Fmedia%2Fa.webp&w=640&q=75',
      '?url=http%3A%2F%2Fevil.example%2Fa.png&w=640&q=75',
    ]) {
      expect((await request.get(`/_next/image${query}`)).status()).toBe(404);
      expect((await request.head(`/_next/image${query}`)).status()).toBe(404);
    }
  });
});
