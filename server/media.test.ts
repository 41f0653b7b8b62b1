import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, keepFile, keepPictureFile } from '@/domain/pictures/files';
import { serveMedia } from './media';

let server: Server;
let port: number;
let name: string;
let sound: string;
let paper: string;

beforeAll(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'vitrine-media-'));
  name = await keepPictureFile(Buffer.from('a picture'), 'image/webp');
  sound = await keep('0123456789', 'mp3');
  paper = await keep('%PDF-1.7', 'pdf');
  server = createServer(async (incoming, response) => {
    if (!(await serveMedia(incoming, response))) response.writeHead(418).end();
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
  it('are sent under the name that they were kept by, for ever', async () => {
    const answer = await get(`/media/${name}`);
    expect(answer).toMatchObject({ status: 200, body: 'a picture' });
    expect(answer.headers['content-type']).toBe('image/webp');
    expect(answer.headers['cache-control']).toContain('immutable');
    const again = await get(`/media/${name}`, { 'if-none-match': String(answer.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect((await get(`/media/${name}`, {}, 'HEAD')).headers['content-length']).toBe('9');
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

  it('are sent in part to a player that begins in the middle', async () => {
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
    const stale = { range: 'bytes=2-5', 'if-range': '"another"' };
    expect(await get(`/media/${sound}`, stale)).toMatchObject({ status: 200 });
  });

  it('are saved rather than opened when they are PDF', async () => {
    const { headers } = await get(`/media/${paper}`);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
});
