import { brotliDecompressSync } from 'node:zlib';
import { imagePath, storyPath } from '@/domain/addresses/address';
import { ESRAFIL, keptPages, LANGUAGES, pages, problems } from '../support/addresses';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

const BUDGET = 14 * 1024;
/** The longest text of the sample, with contents and side notes: docs/decisions/0055. */
const LONG_READ = { path: '/en/stories/eight-hours', budget: 16 * 1024 };
const SCRIPT_BUDGET = 2 * 1024;
/** The one script that pages may load, and that none of them needs. */
const SUGGESTIONS = /^<script src="(\/suggest-\w+\.js)" defer(="")?>$/;
/** What the page of an image may load besides. */
const VIEWER = /<script src="\/view-\w+\.js" defer(="")?>/g;

test.describe("A reader's page", () => {
  for (const language of LANGUAGES) {
    test(`In ${language} every page is complete without any script`, async () => {
      for (const { name, path } of [...pages(language), ...problems(language)]) {
        const { text } = await ask(path);
        expect.soft(complaints(text), `${name} ${path.slice(0, 80)}`).toEqual([]);
      }
    });

    test(`In ${language} a page of every type fits into one round trip`, async () => {
      for (const { name, path } of keptPages(language)) {
        expect.soft(await sizeOnTheWire(path), name).toBeLessThanOrEqual(BUDGET);
      }
    });
  }

  test('So does each page of the search and of facets, in the language with the longest', async () => {
    const kept = new Set(keptPages('ru').map(({ path }) => path));
    for (const { name, path } of pages('ru').filter((each) => !kept.has(each.path))) {
      expect.soft(await sizeOnTheWire(path), name).toBeLessThanOrEqual(BUDGET);
    }
  });

  test('The budget holds for every story and every page of the largest topic', async () => {
    test.setTimeout(120_000);
    const sitemap = (await ask('/sitemaps/1.xml')).text;
    const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/en\/stories\/[^<]+)<\/loc>/g)];
    expect(paths.length).toBeGreaterThan(80);
    for (const [, path = ''] of paths) {
      const budget = path === LONG_READ.path ? LONG_READ.budget : BUDGET;
      expect.soft(await sizeOnTheWire(path), path).toBeLessThanOrEqual(budget);
    }
    let next: string | undefined = '/en/topics/communism';
    while (next) {
      expect.soft(await sizeOnTheWire(next), next).toBeLessThanOrEqual(BUDGET);
      next = /<a href="([^"]+)" rel="next"/.exec((await ask(next)).text)?.[1];
    }
  });

  test('The script that suggests is small, one on every page, and may be kept for ever', async () => {
    const tags = await Promise.all(
      pages('fa').map(async ({ path }) => /<script src[^>]*>/.exec((await ask(path)).text)?.[0]),
    );
    expect(new Set(tags).size).toBe(1);
    const [, file = ''] = SUGGESTIONS.exec(tags[0] ?? '') ?? [];
    const { status, headers, body } = await ask(file, { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(body.length).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  test('The page of an image loads the viewer besides, and stories do not', async () => {
    const story = storyPath('en', ESRAFIL.en);
    const page = (await ask(imagePath('en', ESRAFIL.en, 1))).text;
    expect(page.match(VIEWER)).toHaveLength(1);
    expect((await ask(story)).text).not.toMatch(VIEWER);
  });

  test('This test finds planted violations', () => {
    const page = (body: string) =>
      `<!DOCTYPE html><html><head><style>p{}</style></head><body>${body}</body></html>`;
    expect(
      complaints(page('<p>onset="a" style</p><script type="application/ld+json">{}</script>')),
    ).toEqual([]);
    const own = '<script src="/suggest-AB12.js" defer></script>';
    expect(complaints(page(own))).toEqual([]);
    for (const planted of [
      own + own,
      '<script src="/suggest-AB12.js" async></script>',
      '<script src="//elsewhere.example/suggest-AB12.js" defer></script>',
      '<script src="/a.js"></script>',
      '<script>1</script>',
      '<p style="color:red">',
      '<img onerror="x()">',
      '<a href="javascript:x()">',
      '<template id="B:0">',
      '<iframe src="/">',
      '<div hidden id="S:0">',
      '<style>p{}</style>',
    ]) {
      expect(complaints(page(planted)), planted).toHaveLength(1);
    }
    expect(complaints('<html></html>')).toHaveLength(1);
  });
});

/** Parts of a page that need a script or violate its policy. */
function complaints(html: string): string[] {
  const tags =
    html
      .replace(/(<script type="application\/ld\+json">)[\s\S]*?<\/script>/g, '')
      .replace(VIEWER, '')
      .match(/<[a-z!][^>]*>/gi) ?? [];
  const has = (shape: RegExp) =>
    tags.filter((tag) => shape.test(tag)).map((tag) => tag.slice(0, 100));
  return [
    ...(/^<!doctype html>/i.test(html) ? [] : ['no doctype']),
    ...has(/^<script/i).filter((tag, at, all) => !SUGGESTIONS.test(tag) || all.indexOf(tag) < at),
    ...has(/^<link\b[^>]*(as="script"|modulepreload)/i),
    ...has(/^<(template|iframe|object|embed|base)\b/i),
    // All inline styles except the one that the policy allows by hash.
    ...has(/^<style\b/i).slice(1),
    ...has(/\sstyle\s*=/i),
    ...has(/\son[a-z]+\s*=/i),
    ...has(/\s(href|src|action)\s*=\s*["']?\s*(javascript|data):/i),
    ...has(/\bhidden\b.*\bid="S:/i),
    ...(html.includes('self.__next') || html.includes('<!--$')
      ? ["what Next's runtime would read"]
      : []),
  ];
}

/** Transferred bytes of a page including inline styles. */
async function sizeOnTheWire(path: string): Promise<number> {
  const headers = { 'accept-encoding': 'br' };
  const page = await ask(path, { headers });
  expect(page.headers['content-encoding'], path).toBe('br');
  const text = brotliDecompressSync(page.body).toString();
  expect(text, path).toContain('<style>');
  expect(text, path).not.toContain('rel="stylesheet"');
  return page.body.length;
}
