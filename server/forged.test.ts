import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { dropTrustedHeaders, isForged } from './forged';

const SITE = 'https://archive.example';
const request = (method: string, headers: Record<string, string>) =>
  ({ method, headers }) as Partial<IncomingMessage> as IncomingMessage;

describe('a forged write', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'same-site', origin: SITE }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: SITE }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: SITE }, false],
    [{ origin: `${SITE}.evil.example` }, true],
    [{ origin: 'null' }, true],
    [{}, true],
    [{ 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }, true],
  ])('is told by Fetch Metadata, else by an exact Origin: %o', (headers, expected) => {
    expect(isForged(request('POST', headers), SITE)).toBe(expected);
  });

  it('is never a read', () => {
    expect(isForged(request('GET', { 'sec-fetch-site': 'cross-site' }), SITE)).toBe(false);
  });
});

describe('headers that Next trusts', () => {
  it('are dropped, others stay', () => {
    const given = request('GET', {
      rsc: '1',
      'next-router-prefetch': '1',
      'x-middleware-subrequest': 'a',
      'x-nextjs-data': '1',
      'content-security-policy': "script-src 'nonce-x'",
      'accept-language': 'fa',
    });
    dropTrustedHeaders(given);
    expect(given.headers).toEqual({ 'accept-language': 'fa' });
  });
});
