import { expect, it } from 'vitest';
import { addressesIn, wholeAddress } from './typed-address';

const found = (text: string) =>
  addressesIn(text).map(({ from, to, href }) => [text.slice(from, to), href]);

it.each([
  ['see https://example.org/a.', 'https://example.org/a'],
  ['(https://example.org/a)', 'https://example.org/a'],
  [
    'https://en.wikipedia.org/wiki/Strike_(1903), and',
    'https://en.wikipedia.org/wiki/Strike_(1903)',
  ],
  ['“https://example.org/?a=b&c”…', 'https://example.org/?a=b&c'],
  ['见https://example.org/a。下文', 'https://example.org/a'],
  ['https://zh.wikipedia.org/wiki/罢工，', 'https://zh.wikipedia.org/wiki/罢工'],
  ['<https://example.org/>', 'https://example.org/'],
  ['http://hdl.handle.net/10622/ARCH00860!', 'http://hdl.handle.net/10622/ARCH00860'],
])('finds the address in %s', (text, address) => {
  expect(found(text)).toEqual([[address, address]]);
});

it('adds the scheme to www. and mailto: to mail addresses', () => {
  expect(found('www.example.org/a, reading.room@example.org.')).toEqual([
    ['www.example.org/a', 'https://www.example.org/a'],
    ['reading.room@example.org', 'mailto:reading.room@example.org'],
  ]);
});

it('unwraps redirections', () => {
  expect(found('https://www.google.com/url?q=https://example.org/')[0]?.[1]).toBe(
    'https://example.org/',
  );
});

it.each([
  '1. Mai',
  'U.S.A.',
  'example.org',
  'http://x',
  'www.',
  'https://',
  'javascript:alert(1)',
  'a@b',
  'https://exa mple',
  'ftp://example.org',
])('takes no other words for an address: %s', (text) => {
  expect(addressesIn(text)).toEqual([]);
});

it('distinguishes a text that is an address from one that contains one', () => {
  expect(wholeAddress(' https://example.org/a\n')).toBe('https://example.org/a');
  expect(wholeAddress('see https://example.org/a')).toBeNull();
  expect(wholeAddress('https://example.org/a https://example.org/b')).toBeNull();
});

it('runs in linear time', () => {
  expect(addressesIn(`${'a.'.repeat(100_000)} ${'a@'.repeat(100_000)}`)).toEqual([]);
  expect(addressesIn(`https://example.org/${')'.repeat(20_000)}`)).toHaveLength(1);
});
