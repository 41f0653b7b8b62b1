import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { dropTrustedHeaders, isForged } from './csrf';
import { addressOf } from './reader-address';
import { refusal } from './refusal';

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
  it('are removed, others stay', () => {
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

  it('pass where pages have Next’s runtime, as far as it sends them', () => {
    const given = request('POST', { 'next-action': 'a', rsc: '1', 'x-middleware-rewrite': '/b' });
    dropTrustedHeaders(given, true);
    expect(given.headers).toEqual({ 'next-action': 'a', rsc: '1' });
  });
});

describe('a write', () => {
  const honest = { 'sec-fetch-site': 'same-origin' };
  const status = (method: string, path: string, headers: Record<string, string> = honest) =>
    refusal(request(method, headers), SITE, addressOf(path))?.status ?? null;

  it('is accepted by the staff’s site when it comes from there, and nowhere else', () => {
    expect(status('POST', '/admin/stories')).toBeNull();
    expect(status('POST', '/en/stories/x')).toBe(405);
    expect(status('POST', '/')).toBe(405);
    expect(status('POST', '/en/subscribe')).toBe(405);
    expect(status('PUT', '/admin/stories')).toBe(405);
    expect(status('DELETE', '/admin')).toBe(405);
  });

  it('can be announced by a preflight request', () => {
    for (const path of ['/en', '/nope', '/admin/stories', '/']) {
      const answer = refusal(request('OPTIONS', {}), SITE, addressOf(path));
      expect(answer?.status, path).toBe(204);
      expect(answer?.headers.allow).toContain('GET, HEAD, OPTIONS');
    }
  });

  it('that is forged is refused on every address', () => {
    for (const path of ['/admin', '/admin/nope', '/api/auth/callback/oidc', '/en', '/nope', '//']) {
      expect(status('POST', path, { 'sec-fetch-site': 'cross-site' }), path).toBe(403);
      expect(status('POST', path, {}), path).toBe(403);
    }
  });
});

describe('the pages of an e-mail subscription', () => {
  const status = (path: string, headers: Record<string, string>) =>
    refusal(request('POST', headers), SITE, addressOf(path))?.status ?? null;

  it('accept the forms of this site where there are some', () => {
    const honest = { 'sec-fetch-site': 'same-origin' };
    for (const path of ['start', 'ask', 'confirm', 'deny', 'send-link', 'a.1.b/save']) {
      expect(status(`/fa/follow/${path}`, honest), path).toBeNull();
      expect(status(`/fa/follow/${path}`, { origin: 'https://evil.example' }), path).toBe(403);
      expect(status(`/fa/follow/${path}`, {}), path).toBe(403);
    }
    for (const path of ['new', 'a.1.b', 'a.1.b/data', 'a.1.b/unsubscribe', 'open/x', 'x/y/save']) {
      expect(status(`/fa/follow/${path}`, honest), path).toBe(405);
    }
  });

  it('let mail programs unsubscribe their user, at one address alone', () => {
    for (const headers of [{}, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(status('/en/follow/a.1.b/unsubscribe/topic%3Ax', headers)).toBeNull();
      expect(status('/en/follow/a.1.b/unsubscribe/all', headers)).toBeNull();
      expect(status('/en/follow/a.1.b/unsubscribe/all/x', headers)).toBe(403);
      expect(status('/admin/follow/a/unsubscribe/all', headers)).toBe(403);
    }
  });
});
