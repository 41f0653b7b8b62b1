import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { startBucketServer } from '@/testing/bucket-server';
import { MediaBucket } from './bucket';
import { readListing } from './bucket-listing';
import { StoreDown } from './store';

const KEY = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const NOTHING = createHash('sha256').digest('hex');
const NAME = `ab/${'0123456789abcdef'.repeat(2)}.webp`;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server that answers as a test wants, and a bucket there. */
async function bucketThat(answer: Answer, path = ''): Promise<MediaBucket> {
  let count = 0;
  const server = createServer((request, response) => answer(request, response, ++count));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return bucketAt(`http://127.0.0.1:${port}${path}`);
}

function bucketAt(endpoint: string, over = {}): MediaBucket {
  return new MediaBucket({ bucket: 'media', prefix: 'one/', endpoint, ...KEY, ...over });
}

/** The signature of a request (AWS Signature Version 4), written from its description. */
function signatureOf(
  { method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  { region, secretAccessKey }: typeof KEY,
  signedHeaders: readonly string[],
): string {
  const [path = '', query = ''] = (url ?? '').split('?');
  const pairs = query.split('&').filter(Boolean);
  const canonicalQuery = pairs.map((pair) => (pair.includes('=') ? pair : `${pair}=`)).sort();
  const date = String(headers['x-amz-date']);
  const canonical = [
    ...[method, path, canonicalQuery.join('&')],
    ...signedHeaders.map((name) => `${name}:${String(headers[name]).trim()}`),
    ...['', signedHeaders.join(';'), headers['x-amz-content-sha256']],
  ].join('\n');
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const hashed = createHash('sha256').update(canonical).digest('hex');
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest();
  const key = [date.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hashed}`).toString('hex');
}

describe('requests are signed', () => {
  // The examples that AWS publishes for the Authorization header of S3.
  it.each([
    ['GET', '/?lifecycle', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    [
      'GET',
      '/?max-keys=2&prefix=J',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('as the examples of AWS are, by the test’s own reckoning: %s %s', (method, url, expected) => {
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      'x-amz-content-sha256': NOTHING,
      'x-amz-date': '20130524T000000Z',
    };
    expect(signatureOf({ method, url, headers }, KEY, Object.keys(headers))).toBe(expected);
  });

  it('and each one of ours agrees with that reckoning, on every kind of request', async () => {
    const seen: string[] = [];
    const wrong: string[] = [];
    const bytes = Buffer.from('an image');
    const list = (request: IncomingMessage) =>
      request.url?.includes('continuation-token')
        ? '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'
        : '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>a+b/c=&amp;(1) é*</NextContinuationToken></ListBucketResult>';
    const answer: Answer = async (request, response) => {
      const { authorization = '' } = request.headers;
      const [, names = '', given = ''] =
        /SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
      seen.push(`${request.method} ${request.url?.split('?')[0]}`);
      if (given !== signatureOf(request, KEY, names.split(';'))) wrong.push(seen.at(-1) ?? '');
      if (!names.includes('host') || !names.includes('x-amz-content-sha256')) wrong.push(names);
      const body = await buffer(request);
      const sha256 = createHash('sha256').update(body).digest('hex');
      if (request.headers['x-amz-content-sha256'] !== sha256) wrong.push('its hash');
      if (request.url?.includes('list-type')) response.end(list(request));
      else if (request.headers.range) response.writeHead(206, { 'content-length': 8 }).end(bytes);
      else response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
    };
    const bucket = await bucketThat(answer, '/s3');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await bucket.put(NAME, bytes, { sha256, bytes: 8, type: 'image/webp' });
    await buffer(await bucket.read(NAME));
    for await (const each of bucket.list()) seen.push(each.name);
    await bucket.drop(NAME);
    await bucket.size(NAME);
    const object = `/s3/media/one/${NAME}`;
    const methods = ['PUT', 'GET', 'GET', 'GET', 'DELETE', 'HEAD'];
    const places = [object, object, '/s3/media', '/s3/media', object, object];
    expect(seen).toEqual(methods.map((method, at) => `${method} ${places[at]}`));
    expect(wrong).toEqual([]);
  });
});

describe('a bucket that is not as it should be', () => {
  it('fails with a sentence that names it, when nothing answers', async () => {
    const bucket = bucketAt('http://127.0.0.1:9');
    await expect(bucket.size(NAME)).rejects.toThrow(StoreDown);
    await expect(bucket.size(NAME)).rejects.toThrow(
      'The bucket media at http://127.0.0.1:9 does not answer',
    );
  });

  it('is asked again when it fails for a moment, and a file is then stored whole', async () => {
    const received: Buffer[] = [];
    const bucket = await bucketThat(async (request, response, count) => {
      received.push(await buffer(request));
      response.writeHead(count < 3 ? 503 : 200).end();
    });
    const bytes = randomBytes(50_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await bucket.put(NAME, bytes, { sha256, bytes: bytes.length, type: 'image/webp' });
    expect(received).toEqual([bytes, bytes, bytes]);
  });

  it('says why it refuses, also before anything is served', async () => {
    const server = await startBucketServer();
    const at = (over: object) => bucketAt(server.endpoint, over);
    const known = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', bucket: 'archive-media' };
    try {
      await at(known).probe();
      await expect(at({ ...known, bucket: 'not-there' }).probe()).rejects.toThrow(
        'The bucket not-there at http://127.0.0.1:',
      );
      await expect(at({ ...known, bucket: 'not-there' }).probe()).rejects.toThrow(
        'there is no such bucket; make it first (status 404, NoSuchBucket)',
      );
      await expect(at({ ...known, accessKeyId: 'stranger' }).probe()).rejects.toThrow(
        'it does not know the access key (status 403, InvalidAccessKeyId)',
      );
    } finally {
      await server.stop();
      server.clear();
    }
  });

  it('has the rest of a file asked for when it breaks off, and never sends a wrong byte', async () => {
    const bytes = randomBytes(400_000);
    const asked: string[] = [];
    const bucket = await bucketThat((request, response) => {
      const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      asked.push(`${from}-${to}`);
      const part = bytes.subarray(Number(from), Number(to) + 1);
      response.writeHead(206, { 'content-length': part.length });
      if (Number(from) > 200_000) response.end(part);
      else
        response.write(part.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 50));
    });
    const read = await buffer(await bucket.read(NAME, { start: 0, end: bytes.length - 1 }));
    expect(read.equals(bytes)).toBe(true);
    expect(asked).toEqual(['0-399999', '120000-399999', '240000-399999']);
  });

  it('ends a file with an error when it breaks off each time', async () => {
    const bucket = await bucketThat((_, response) => {
      response.writeHead(206, { 'content-length': 1_000 });
      response.write('a', () => setTimeout(() => response.destroy(), 20));
    });
    const reading = async () => buffer(await bucket.read(NAME, { start: 0, end: 999 }));
    await expect(reading()).rejects.toThrow();
  });
});

describe('the list of a bucket', () => {
  const entry = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-11-22T12:00:00.000Z</LastModified><ETag>&quot;x&quot;</ETag><Size>12</Size></Contents>`;

  it('leaves out what is not ours', () => {
    const xml = `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>false</IsTruncated>${entry('a &amp; b')}${entry(NAME)}</ListBucketResult>`;
    const changedAt = Date.UTC(2026, 10, 22, 12);
    expect(readListing(xml)).toEqual({ objects: [{ key: NAME, bytes: 12, changedAt }], next: '' });
  });

  it('is an error when it is something else, or cut without a way on', () => {
    expect(() => readListing('<html>Welcome</html>')).toThrow('did not answer with a list');
    const cut = '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>';
    expect(() => readListing(cut)).toThrow('broke its list off');
  });
});
