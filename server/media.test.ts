import { mkdtempSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPictureFile } from '@/domain/pictures/files';
import { serveMedia } from './media';

let server: Server;
let port: number;
let name: string;

beforeAll(async () => {
  process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'vitrine-media-'));
  name = await keepPictureFile(Buffer.from('a picture'), 'image/webp');
  server = createServer(async (incoming, response) => {
    if (!(await serveMedia(incoming, response))) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

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
});
