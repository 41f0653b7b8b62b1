import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepMediaFile } from '@/domain/images/files';
import { mediaStore } from '@/domain/media-store/media-store';
import { type BucketServer, startBucketServer } from '@/testing/bucket-server';
import { serveMedia } from './media';

let bucket: BucketServer & { folder: string };
let server: Server;
let sound: string;

beforeAll(async () => {
  bucket = await startBucketServer();
  Object.assign(process.env, bucket.environment);
  sound = await keepMediaFile(Buffer.from('0123456789'), 'mp3');
  server = createServer((incoming, response) =>
    serveMedia(incoming, response, incoming.url ?? '', async (name) => ({ name, fileName: '' })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  for (const name of Object.keys(bucket.environment)) delete process.env[name];
  server.close();
  await bucket.stop();
  bucket.clear();
});

function get(name: string, headers: Record<string, string> = {}, method = 'GET') {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: `/media/${name}`, headers, method };
      const outgoing = request(options, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      outgoing.on('error', reject).end();
    },
  );
}

it('media of a bucket are sent as those of a folder, in whole and in ranges', async () => {
  const whole = await get(sound);
  expect(whole).toMatchObject({ status: 200, body: '0123456789' });
  expect(whole.headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': '10',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=600',
  });
  expect(await get(sound, { range: 'bytes=2-5' })).toMatchObject({
    status: 206,
    body: '2345',
    headers: { 'content-range': 'bytes 2-5/10', 'content-length': '4' },
  });
  expect(await get(sound, { range: 'bytes=-3' })).toMatchObject({ status: 206, body: '789' });
  expect(await get(sound, { range: 'bytes=10-' })).toMatchObject({
    status: 416,
    headers: { 'content-range': 'bytes */10' },
  });
  const same = { 'if-none-match': String(whole.headers.etag) };
  expect(await get(sound, same)).toMatchObject({ status: 304, body: '' });
  const head = await get(sound, {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
  expect((await get(`ab/${'0'.repeat(32)}.mp3`)).status).toBe(404);
});

it('one that was deleted after its size was known is missing', async () => {
  const gone = await keepMediaFile(Buffer.from('gone'), 'mp3');
  expect((await get(gone)).status).toBe(200);
  const { size } = mediaStore();
  const bytes = await size.call(mediaStore(), gone);
  await mediaStore().drop(gone);
  Object.assign(mediaStore(), { size: async () => bytes });
  expect((await get(gone)).status).toBe(404);
  Reflect.deleteProperty(mediaStore(), 'size');
});

it('a bucket that is down is a clear 503, and what it has comes again when it is back', async () => {
  const { port, folder } = bucket;
  await bucket.stop();
  expect(await get(sound)).toMatchObject({
    status: 503,
    body: '',
    headers: { 'retry-after': '10', 'cache-control': 'no-store', 'content-length': '0' },
  });
  bucket = await startBucketServer({ port, folder });
  expect(await get(sound)).toMatchObject({ status: 200, body: '0123456789' });
});
