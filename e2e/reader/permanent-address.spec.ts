import { ask, pathOf } from '../support/http';
import { expect, test } from '../support/test';

const CONGRESS = '/en/stories/a-congress-of-women-in-wartime';

test.describe('A story', () => {
  test("has one permanent address that redirects to the reader's preferred language", async () => {
    const permanent =
      /https?:\/\/[^"/]+(\/id\/[0-9a-z]+)"/.exec((await ask(CONGRESS)).text)?.[1] ?? '';
    expect(permanent.slice('/id/'.length).length).toBeLessThanOrEqual(12);
    for (const [wishes, path] of [
      ['nl', '/nl/stories/een-vrouwencongres-in-oorlogstijd'],
      ['de-AT, en;q=0.5', '/de/stories/ein-frauenkongress-mitten-im-krieg'],
      ['ja', CONGRESS],
      ['', CONGRESS],
    ] as const) {
      const { status, headers } = await ask(permanent, { headers: { 'accept-language': wishes } });
      expect(status, wishes).toBe(303);
      expect(headers.location, wishes).toBe(path);
      expect.soft(headers.vary, wishes).toContain('Accept-Language');
      expect(headers['cache-control'], wishes).not.toMatch(/public/);
    }
    const data = await ask(`${permanent}.jsonld`, { headers: { 'accept-language': 'nl' } });
    expect(data.headers['content-type']).toContain('application/ld+json');
    const story = JSON.parse(data.text);
    expect(story).toMatchObject({
      '@context': 'https://schema.org',
      inLanguage: 'en',
      headline: 'A Congress of Women in Wartime',
    });
    expect(pathOf(story['@id'])).toBe(CONGRESS);
    expect(pathOf(story.exampleOfWork['@id'])).toBe(permanent);
    expect(pathOf(story.url)).toBe(CONGRESS);
    expect((await ask(CONGRESS)).text).toContain(
      '<script type="application/ld+json">{"@context":"https://schema.org"',
    );
  });
});
