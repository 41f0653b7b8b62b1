import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, keepFile, keepImageFile } from '@/domain/images/files';
import { downloadName } from '@/domain/media/media';
import { serveMedia, sharedMediumAt } from './media';
import { disposition } from './media-file';

/** Looks like a session cookie, but belongs to nobody. */
const SESSION = `vitrine=eyJ${'a'.repeat(10)}..${'b'.repeat(10)}.${'c'.repeat(10)}.${'d'.repeat(10)}`;

let server: Server;
let port: number;
let name: string;
let sound: string;
let paper: string;
/** Files used by something public. */
const used = new Map<string, string>();

beforeAll(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'vitrine-media-'));
  name = await keepImageFile(Buffer.from('an image'), 'image/webp');
  sound = await keep('0123456789', 'mp3');
  paper = await keep('%PDF-1.7', 'pdf');
  for (const [each, fileName] of [
    [name, ''],
    [sound, 'rede.mp3'],
    [paper, 'نامه.pdf'],
  ] as const)
    used.set(each, fileName);
  server = createServer(async (incoming, response) => {
    const find = async (wanted: string) => {
      const fileName = used.get(wanted);
      return fileName === undefined ? null : { name: wanted, fileName };
    };
    const path = incoming.url?.split('?')[0] ?? '';
    if (!(await serveMedia(incoming, response, path, find))) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

async function keep(words: string, ending: string): Promise<string> {
  const file = path.join(tmpdir(), `vitrine-media-${process.pid}.${ending}`);
  writeFileSync(file, words);
  return keepFile(file, hashOf(Buffer.from(words)), ending);
}

afterAll(() => {
  server.close();
  delete process.env.DATA_DIR;
});

function get(target: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve) => {
      const outgoing = request(
        { host: '127.0.0.1', port, path: target, headers, method },
        (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        },
      );
      outgoing.end();
    },
  );
}

describe('media', () => {
  it('are sent under their stored name, and may be cached for a while', async () => {
    const answer = await get(`/media/${name}`);
    expect(answer).toMatchObject({ status: 200, body: 'an image' });
    expect(answer.headers['content-type']).toBe('image/webp');
    expect(answer.headers['cache-control']).toBe('public, max-age=600');
    const again = await get(`/media/${name}`, { 'if-none-match': String(answer.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect((await get(`/media/${name}`, {}, 'HEAD')).headers['content-length']).toBe('8');
  });

  it.each([
    '/media/',
    '/media/../vitrine.db',
    '/media/%2e%2e/vitrine.db',
    '/media/ab/../../secret',
    `/media/ab/${'0'.repeat(32)}.webp`,
    `/media/ab/${'0'.repeat(32)}.webp%00.png`,
  ])('are nothing else: %s', async (target) => {
    expect((await get(target)).status).toBe(404);
  });

  it('are sent in ranges to a media player', async () => {
    const range = (value: string) => get(`/media/${sound}`, { range: value });
    expect(await get(`/media/${sound}`)).toMatchObject({
      status: 200,
      headers: { 'accept-ranges': 'bytes', 'content-type': 'audio/mpeg' },
    });
    expect(await range('bytes=2-5')).toMatchObject({
      status: 206,
      body: '2345',
      headers: { 'content-range': 'bytes 2-5/10', 'content-length': '4' },
    });
    expect(await range('bytes=7-')).toMatchObject({ status: 206, body: '789' });
    expect(await range('bytes=-3')).toMatchObject({ status: 206, body: '789' });
    expect(await range('bytes=5-999')).toMatchObject({ status: 206, body: '56789' });
    expect(await range('bytes=10-')).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */10' },
    });
    for (const whole of ['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-', 'bytes=x-2']) {
      expect(await range(whole), whole).toMatchObject({ status: 200, body: '0123456789' });
    }
    const head = await get(`/media/${sound}`, { range: 'bytes=2-5' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': '10' } });
    expect(head.headers['content-range']).toBeUndefined();
    const stale = { range: 'bytes=2-5', 'if-range': '"another"' };
    expect(await get(`/media/${sound}`, stale)).toMatchObject({ status: 200 });
  });

  it('are downloaded rather than opened when they are PDF', async () => {
    const { headers } = await get(`/media/${paper}`);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%D9%86"),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('are not sent any more once nothing public uses them', async () => {
    const { etag } = (await get(`/media/${name}`)).headers;
    used.delete(name);
    const gone = {
      status: 404,
      body: '',
      headers: { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' },
    };
    const asked: Record<string, string>[] = [
      {},
      { 'if-none-match': String(etag) },
      { range: 'bytes=0-2' },
    ];
    for (const headers of asked) {
      expect(await get(`/media/${name}`, headers)).toMatchObject(gone);
    }
    expect(await get(`/media/${name}?x`, { cookie: 'a=b; othervitrine=1' })).toMatchObject(gone);
    used.set(name, '');
  });

  it('are left to the staff’s site when the request has a session cookie', async () => {
    used.delete(name);
    expect((await get(`/media/${name}`, { cookie: SESSION })).status).toBe(418);
    expect((await get(`/media/${name}`, { cookie: `a=b; __Host-${SESSION}` })).status).toBe(418);
    const nothing = `/media/ab/${'0'.repeat(32)}.webp`;
    expect((await get(nothing, { cookie: SESSION })).status).toBe(404);
    used.set(name, '');
  });

  it('that are sound can be played when they are opened directly', async () => {
    const policy = (await get(`/media/${sound}`)).headers['content-security-policy'];
    expect(policy).toContain("media-src 'self'");
    expect(policy).not.toContain('sandbox');
    expect((await get(`/media/${sound}`)).headers['content-disposition']).toMatch(/^inline/);
  });
});

describe('the name of a downloaded file', () => {
  it.each([
    ['letter.PDF', 'letter.PDF'],
    ['update.exe', 'update.exe.pdf'],
    ['letter', 'letter.pdf'],
    ['', ''],
  ])('ends as its type does: %s', (fileName, expected) => {
    expect(downloadName({ name: 'ab/0.pdf', fileName })).toBe(expected);
  });

  it('keeps the other endings of its type', () => {
    expect(downloadName({ name: 'ab/0.m4a', fileName: 'a.m4b' })).toBe('a.m4b');
    expect(downloadName({ name: 'ab/0.jpg', fileName: 'a.jpeg' })).toBe('a.jpeg');
  });

  it.each([
    ['letter.pdf', 'attachment; filename="letter.pdf"'],
    ['a "b".pdf', `attachment; filename="a _b_.pdf"; filename*=UTF-8''a%20%22b%22.pdf`],
    ["it's (1).pdf", `attachment; filename="it's (1).pdf"`],
    ['نامه.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%D9%86%D8%A7%D9%85%D9%87.pdf`],
    ['信*.pdf', `attachment; filename="_*.pdf"; filename*=UTF-8''%E4%BF%A1%2A.pdf`],
    ['50%.pdf', `attachment; filename="50_.pdf"; filename*=UTF-8''50%25.pdf`],
    ['half\ud83d', `attachment; filename="half_"; filename*=UTF-8''half_`],
    ['', 'attachment'],
  ])('%s', (fileName, header) => {
    expect(disposition('attachment', fileName)).toBe(header);
  });
});

it.each([
  ['/preview/abc/media/ab/0123456789abcdef0123456789abcdef.webp', true],
  ['/preview/abc', false],
  ['/preview/a/b/media/ab/0123456789abcdef0123456789abcdef.webp', false],
  ['/preview/abc/media/../../vitrine.db', false],
])('%s is an address of what a link shows: %s', (path, isOne) => {
  expect(sharedMediumAt(path) !== null).toBe(isOne);
});
