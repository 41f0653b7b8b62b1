import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { keptPages } from '../support/addresses';
import { ask } from '../support/http';
import { expect, test } from '../support/test';

const STORY = '/en/stories/sur-e-esrafil';

test.describe('A cached page', () => {
  test('is sent in the encoding that a reader accepts, with the same content in each', async () => {
    for (const path of [STORY, '/fa/topics', '/en/atom.xml', '/sitemaps/1.xml']) {
      const plain = await ask(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const [accepted, encoding] of [
        ['br', 'br'],
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip;q=0.5', 'gzip'],
        ['br; q=0.0, gzip; q=0', undefined],
        ['deflate', undefined],
        ['identity', undefined],
      ] as const) {
        const answer = await ask(path, { headers: { 'accept-encoding': accepted } });
        expect(answer.headers['content-encoding'], accepted).toBe(encoding);
        const unpack = {
          br: brotliDecompressSync,
          gzip: gunzipSync,
          plain: (body: Buffer) => body,
        }[encoding ?? 'plain'];
        expect(unpack(answer.body).equals(plain.body), accepted).toBe(true);
        expect(Number(answer.headers['content-length']), accepted).toBe(answer.body.length);
        expect(answer.headers.vary, accepted).toContain('Accept-Encoding');
        if (encoding) expect(answer.headers.etag, accepted).not.toBe(plain.headers.etag);
      }
    }
  });

  test('is not sent again to a reader who has it, in any encoding', async () => {
    for (const { path, name } of keptPages('fa')) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': encoding };
        const { etag = '' } = (await ask(path, { headers })).headers;
        for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
          const again = await ask(path, { headers: { ...headers, 'if-none-match': known } });
          expect([again.status, again.body.length], `${name} ${known}`).toEqual([304, 0]);
          expect(again.headers.etag, name).toBe(etag);
          expect(again.headers['cache-control'], name).toContain('must-revalidate');
          expect(again.headers['content-length'], name).toBeUndefined();
        }
      }
      expect((await ask(path, { headers: { 'if-none-match': '"another"' } })).status, name).toBe(
        200,
      );
    }
  });

  test('has the same headers for a HEAD request', async () => {
    for (const path of [
      STORY,
      '/en',
      '/en/nope',
      '/EN',
      '/',
      '/id/nope',
      '/_next/image',
      '/en/stories/%E0%A4%A',
    ]) {
      const [whole, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
      const { date: _, ...expected } = whole.headers;
      expect(head.body.length, path).toBe(0);
      expect(head.status, path).toBe(whole.status);
      expect(head.headers, path).toMatchObject(expected);
    }
  });

  test('is one page whatever unknown parameters its address has, and cached under few keys', async () => {
    for (const { path, name } of keptPages('en')) {
      const { headers } = await ask(path);
      const mark = path.includes('?') ? '&' : '?';
      const other = await ask(`${path}${mark}utm_source=x&fbclid=1&_=%00`);
      expect(other.headers.etag, name).toBe(headers.etag);
      const keys = String(headers['surrogate-key'] ?? '').split(' ');
      expect(keys.length, name).toBeGreaterThan(1);
      expect(keys.length, name).toBeLessThanOrEqual(100);
      expect(keys.join(''), name).toMatch(/^[\x21-\x7e]+$/);
      expect(headers['set-cookie'], name).toBeUndefined();
    }
    expect((await ask(STORY)).headers['surrogate-key']).toMatch(/\bstory:[0-9a-f-]{36}\b/);
  });

  test('is shared: neither cookies nor languages nor browsers change it', async () => {
    const plain = await ask(STORY);
    const readers: Record<string, string>[] = [
      { cookie: 'a=1' },
      { 'accept-language': 'fa' },
      { 'user-agent': 'Googlebot' },
      { accept: 'application/json' },
      { authorization: 'Bearer x' },
    ];
    for (const headers of readers) {
      expect((await ask(STORY, { headers })).text).toBe(plain.text);
    }
  });
});
