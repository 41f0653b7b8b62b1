import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redirectLocation, redirectPath, redirectTarget } from './redirect';

const SITE = 'https://archive.example';

it('stores a short address in one form', () => {
  for (const typed of ['rosa', '/Rosa', '/rosa/', '/ROSA']) {
    expect(redirectPath(typed), typed).toBe('/rosa');
  }
  expect(redirectPath('/%D9%85%D8%A7%D8%B1')).toBe('/مار');
});

it('accepts no address that the site uses already', () => {
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

it('makes the language tag of an address canonical', () => {
  expect(redirectTarget('/EN/topics/communism?only=1', SITE)).toBe('/en/topics/communism?only=1');
  expect(redirectTarget('https://archive.example/ZH-hans', SITE)).toBe('/zh-Hans');
});

it('appends the query of the request', () => {
  expect(redirectLocation('/en/topics/communism', 'utm=poster')).toBe(
    '/en/topics/communism?utm=poster',
  );
  expect(redirectLocation('/en/topics/x?only=1#rows', 'a=b')).toBe('/en/topics/x?only=1&a=b#rows');
  expect(redirectLocation('https://example.org/a', '')).toBe('https://example.org/a');
});

it('never redirects from a path of this site to another site, whatever was typed or stored', () => {
  const piece = fc.constantFrom(
    ...[
      '/',
      '//',
      '.',
      '..',
      '/./',
      '/../',
      '\\',
      '%2f',
      '%5c',
      '%2e',
      '@',
      ':',
      '?',
      '#',
      ';',
      'en',
    ],
    ...['evil.example', 'https:', 'archive.example', '\t', '\n', '\u00a0', '\u2028', '／', '。'],
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const isHere = (location: string) => new URL(location, SITE).origin === SITE;
  fc.assert(
    fc.property(typed, fc.constantFrom('/', `${SITE}/`, SITE, ''), typed, (rest, start, query) => {
      const target = redirectTarget(start + rest, SITE);
      const location = target === null ? null : redirectLocation(target, query.replace(/\s/g, ''));
      if (!location) return;
      // An https address was typed by staff and is shown in full.
      expect(location.startsWith('https://') || isHere(location), location).toBe(true);
      if (location.startsWith('https://')) expect(new URL(location).origin).not.toBe(SITE);
    }),
    { numRuns: 3_000 },
  );
  for (const kept of ['//evil.example', '/\\evil.example', '///evil.example']) {
    expect(redirectLocation(kept, 'a=b')).toBeNull();
  }
  expect(redirectTarget('/.//evil.example', SITE)).toBeNull();
  expect(redirectTarget(`${SITE}//evil.example`, SITE)).toBeNull();
});
