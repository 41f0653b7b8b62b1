import { expect, it } from 'vitest';
import { redirectPath, redirectTarget } from './redirect';

const SITE = 'https://archive.example';

it('keeps a short address in one form', () => {
  for (const typed of ['rosa', '/Rosa', '/rosa/', '/ROSA']) {
    expect(redirectPath(typed), typed).toBe('/rosa');
  }
  expect(redirectPath('/%D9%85%D8%A7%D8%B1')).toBe('/مار');
});

it('takes no address that means something already', () => {
  const taken = ['/', '/nl', '/zh-Hans', '/admin', '/id', '/a/b', '/a.txt', '/..', '/%E0%A4%A', ''];
  for (const typed of taken) expect(redirectPath(typed), typed).toBeNull();
});

it('leads to a path of this site or to an https address', () => {
  expect(redirectTarget('/en/stories/x?y=1#z', SITE)).toBe('/en/stories/x?y=1#z');
  expect(redirectTarget('https://archive.example/fa/topics/کمون', SITE)).toBe(
    '/fa/topics/%DA%A9%D9%85%D9%88%D9%86',
  );
  expect(redirectTarget('https://example.org/a', SITE)).toBe('https://example.org/a');
  const refused = ['//evil.example', 'http://example.org', 'javascript:alert(1)', 'x', '/a b'];
  for (const typed of [...refused, 'https://u:p@example.org/', '/\\evil.example']) {
    expect(redirectTarget(typed, SITE), typed).toBeNull();
  }
});
