import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from '@playwright/test';
import { feeds, pages, problems } from '../support/addresses';
import { ask } from '../support/http';
import { SITE_URL } from '../support/site';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Our files, and the one inline style sheet. */
const STYLES = /^style-src 'self'( 'sha256-[\w+/]{43}=')?$/;

const FORBIDDEN = /^(x-powered-by|server|set-cookie|x-nextjs-.*|x-vitrine-.*)$/;

test.describe('The content security policy', () => {
  for (const language of ['en', 'fa', 'zh-Hans'] as const) {
    test(`No page in ${language} violates its policy`, async ({ page }) => {
      const violations = await watch(page);
      const failures: string[] = [];
      page.on('response', (response) => {
        const isPage = response.request().resourceType() === 'document';
        if (!isPage && response.status() >= 400) failures.push(response.url());
      });
      for (const { name, path } of [...pages(language), ...problems(language).slice(0, 10)]) {
        await page.goto(path, { waitUntil: 'load' });
        expect.soft(violations.splice(0), name).toEqual([]);
        expect.soft(failures.splice(0), `${name}: parts that are missing`).toEqual([]);
      }
    });
  }

  test('A page that violates it is noticed', async ({ page }) => {
    const violations = await watch(page);
    await page.goto('/en');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p style="color:red">x</p><img src="https://evil.example/a.png" alt="">',
      );
      document.body.append(Object.assign(document.createElement('script'), { text: '1' }));
    });
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(3);
  });

  test('Every answer carries the security headers', async () => {
    const others = [
      '/',
      '/EN',
      '/id/nope',
      '/nope',
      '/api/nope',
      '/_next/image',
      '/_next/static/nope.js',
      '/media/nope.webp',
      '/sitemap.xml',
      '/sitemaps/1.xml',
      '/robots.txt',
    ];
    const paths = [...pages('en'), ...problems('fa'), ...feeds('nl')].map(({ path }) => path);
    for (const path of [...paths, ...others]) {
      const { headers, text } = await ask(path);
      const own = Object.keys(headers).filter((name) => FORBIDDEN.test(name));
      const lacks = [...missing(headers), ...stylesRefused(headers, text)];
      expect.soft({ path, own, missing: lacks }).toEqual({ path, own: [], missing: [] });
    }
  });

  test("An injected style has no effect, but the page's own has", async ({ page }) => {
    const smuggled = '<style>h1{color:rgb(1,2,3)}</style>';
    await page.route(`${SITE_URL}/en`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</head>', `${smuggled}</head>`);
      await route.fulfill({ response, body });
    });
    await page.goto('/en');
    const colourOf = (what: string) =>
      page
        .locator(what)
        .first()
        .evaluate((each) => getComputedStyle(each).color);
    expect(await page.content()).toContain(smuggled);
    expect(await colourOf('h1')).not.toBe('rgb(1, 2, 3)');
    expect(await colourOf('h1')).toBe('rgb(20, 21, 24)');
  });

  test('No page of the site can be shown inside another', async ({ page }) => {
    await page.route('http://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${SITE_URL}/en"></iframe>` }),
    );
    await page.goto('http://elsewhere.example/');
    await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:');
  });
});

/** Collects policy violations from events and the console. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) seen.push(message.text());
  });
  await page.exposeFunction('reportViolation', (what: string) => seen.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI } = event;
      Reflect.get(window, 'reportViolation')(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return seen;
}

/** Inline styles that the policy does not allow. */
function stylesRefused(headers: IncomingHttpHeaders, html: string): string[] {
  const policy = String(headers['content-security-policy']);
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css = '']) => css);
  return styles
    .map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
    .filter((source) => !policy.includes(source));
}

/** Headers that are missing or have another value. */
function missing(headers: IncomingHttpHeaders): string[] {
  const policy = String(headers['content-security-policy'] ?? '').split('; ');
  const isPage = headers['content-type']?.startsWith('text/html') ?? false;
  const wanted: [name: string, value: RegExp][] = [
    ['x-content-type-options', /^nosniff$/],
    ['cross-origin-resource-policy', /^(same|cross)-origin$/],
  ];
  const ofPages: [name: string, value: RegExp][] = [
    ['referrer-policy', /^strict-origin-when-cross-origin$/],
    ['permissions-policy', /camera=\(\).*microphone=\(\).*geolocation=\(\)/],
    ['cross-origin-opener-policy', /^same-origin$/],
  ];
  const directives = isPage ? DIRECTIVES : ["default-src 'none'"];
  const hasStyles = policy.some((directive) => STYLES.test(directive));
  return [
    ...[...wanted, ...(isPage ? ofPages : [])].flatMap(([name, value]) =>
      value.test(String(headers[name])) ? [] : [name],
    ),
    ...(isPage && !hasStyles ? ['style-src'] : []),
    ...directives.filter((directive) => !policy.includes(directive)),
    ...policy.filter((directive) => directive.includes('unsafe-')),
  ];
}
