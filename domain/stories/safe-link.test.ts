import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExternal, safeLink } from './safe-link';

it('lets through the web, mail, telephone, paths of this site and fragments', () => {
  for (const href of [
    'https://a.example/x?y#z',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+31201234567',
    '/',
    '/en/topics/%D9%81',
    '#note',
    'https://例子.example/路',
  ]) {
    expect(safeLink(href)).toBe(href);
  }
});

it('refuses everything else', () => {
  for (const href of [
    '',
    ' ',
    '#',
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'vbscript:x',
    'data:text/html,x',
    '//a.example',
    '/\\a.example',
    '\\\\a.example',
    'relative',
    '?q',
    'https:a.example',
    'https:///x',
    'http://',
    'https://[',
    'file:///etc',
    'mailto:',
    '/\t/a.example',
    '/\n\\a.example',
    ' javascript:x',
    '\u0000javascript:x',
    'java\u0000script:x',
    'blob:https://a.example/x',
  ]) {
    expect(safeLink(href), JSON.stringify(href)).toBeNull();
  }
});

it('takes control characters out before judging, and out of the result', () => {
  expect(safeLink(' htt\tps://a.example/\r\n')).toBe('https://a.example/');
});

it('lets nothing through that a browser would run or take to another scheme', () => {
  const hostile = fc.array(
    fc.constantFrom(
      'java',
      'script',
      ':',
      '/',
      '\\',
      '\t',
      '\n',
      '\0',
      ' ',
      'https',
      'data',
      '#',
      '@',
      'a.example',
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(hostile, (parts) => {
      const href = safeLink(parts.join(''));
      if (href === null) return;
      const { protocol, host } = new URL(href, 'https://here.example');
      expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(protocol);
      if (!isExternal(href) && protocol === 'https:') expect(host).toBe('here.example');
    }),
    { numRuns: 2000 },
  );
});
