import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isExternal, safeLink } from './safe-link';

it('accepts web, mail, telephone, paths of this site and fragments', () => {
  for (const href of [
    'https://a.example/x?y#z',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+31201234567',
    '/',
    '/en/topics/%D9%81',
    '#note',
    'https://例子.example/路',
    'https://例子。中国/路 a',
    'http://[2001:db8::1]:8080/x',
    'https://192.0.2.7',
    'https://user:word@a.example:443',
    'https://ایران‌ما.example',
    'https://sub_domain.a-b.example.?q',
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
    'https://[1:2:3]/',
    'https://[::1::2]/',
    'https://www. example.org/page',
    'http://exa mple/',
    'http://exa%20mple/',
    'https://a\u00a0b.example',
    'https://a..example',
    'https://.example',
    'https://256.1.1.1',
    'https://1.2.3',
    'https://a.example:99999',
    'https://a.example:x',
    'https://a@b@c.example',
    'https://a<b.example',
    'https://\ud800.example',
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

it('removes control characters before judging, and from the result', () => {
  expect(safeLink(' htt\tps://a.example/\r\n')).toBe('https://a.example/');
});

it('refuses everything that a browser would run or read with another scheme', () => {
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

it('decides independently of the `URL` of a browser', () => {
  const hosts = fc.array(
    fc.constantFrom(
      ...[
        'www',
        'example',
        'org',
        '.',
        ' ',
        '..',
        '%20',
        ':80',
        ':',
        '@',
        '[::1]',
        '[',
        '1',
        '0x7f',
        'é',
        '例',
        '-',
        '\\',
      ],
    ),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(hosts, fc.constantFrom('', '/page', '?q', '#a b'), (parts, rest) => {
      const typed = `https://${parts.join('')}${rest}`;
      const real = safeLink(typed);
      vi.stubGlobal('URL', { canParse: () => true });
      const lenient = safeLink(typed);
      vi.stubGlobal('URL', undefined);
      const without = safeLink(typed);
      vi.unstubAllGlobals();
      expect([lenient, without], typed).toEqual([real, real]);
      if (real !== null) expect(URL.canParse(real), real).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
