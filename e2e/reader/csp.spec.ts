import { expect, type Page, test } from '@playwright/test';
import { feeds, PLAIN, pages, problems } from '../support/addresses';
import { ask } from '../support/http';

test.use({ javaScriptEnabled: true });

const DIRECTIVES = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"];

test.describe('The content security policy', () => {
  for (const language of ['en', 'fa', 'zh-Hans'] as const) {
    test(`No page in ${language} asks for what its policy forbids`, async ({ page }) => {
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

  test('A page that did would be noticed', async ({ page }) => {
    const violations = await watch(page);
    await page.goto('/en');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p><img src="https://evil.example/a.png" alt="">');
      document.body.append(Object.assign(document.createElement('script'), { text: '1' }));
    });
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(3);
  });

  test('Every answer carries the security headers', async () => {
    const others = ['/', '/EN', '/id/nope', '/nope', '/admin', '/api/nope', '/_next/image', '/_next/static/nope.js', '/media/nope.webp', ...PLAIN.map(({ path }) => path)];
    const paths = [...pages('en'), ...problems('fa'), ...feeds('nl')].map(({ path }) => path);
    for (const path of [...paths, ...others]) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy'] ?? '');
      const name = path.slice(0, 80);
      expect.soft(headers['x-content-type-options'], name).toBe('nosniff');
      expect.soft(headers['cross-origin-resource-policy'], name).toMatch(/^(same|cross)-origin$/);
      expect.soft(policy, name).toContain("default-src 'none'");
      expect.soft(policy, name).not.toContain('unsafe-');
      expect.soft(headers['x-powered-by'], name).toBeUndefined();
      expect.soft(headers.server, name).toBeUndefined();
      expect.soft(headers['set-cookie'], name).toBeUndefined();
      if (headers['content-type']?.startsWith('text/html')) {
        expect.soft(policy.split('; ').sort(), name).toEqual([...DIRECTIVES].sort());
        expect.soft(headers['referrer-policy'], name).toBe('strict-origin-when-cross-origin');
        expect.soft(headers['permissions-policy'], name).toContain('camera=()');
        expect.soft(headers['cross-origin-opener-policy'], name).toBe('same-origin');
      }
    }
  });

  test('No page of the site can be shown inside another', async ({ page }) => {
    await page.goto('/robots.txt');
    const blocked = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.setContent('<iframe src="/en" title="x"></iframe>');
    expect((await blocked).type()).toBe('error');
  });
});

/** Collects what the browser reports about the policy, as events and on its console. */
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
