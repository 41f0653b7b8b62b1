import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { mediaFolder, PICTURE_ENDINGS } from '@/domain/pictures/files';

const NAME = /^\/media\/([0-9a-f]{2}\/[0-9a-f]{32}\.(webp|png|jpg|avif))$/;
const MIME = new Map(Object.entries(PICTURE_ENDINGS).map(([mime, ending]) => [ending, mime]));

/** Pictures may stand in feed readers of other origins, hence `cross-origin`. */
const SECURITY = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};

/**
 * Sends a media file. Its name is its hash, so it can be kept for ever and never changes.
 * @returns whether the address was one of media
 */
export async function serveMedia(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (!request.url?.startsWith('/media/')) return false;
  const [, name = '', ending = ''] = NAME.exec(request.url.split('?')[0] ?? '') ?? [];
  const file = path.join(mediaFolder(), name);
  const found = name ? await stat(file).catch(() => null) : null;
  if (!found?.isFile()) {
    response.writeHead(404, { ...SECURITY, 'cache-control': 'no-store', 'content-length': '0' });
    response.end();
    return true;
  }
  const etag = `"${name.slice(3, 35)}"`;
  const headers = {
    'content-type': MIME.get(ending) ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    ...SECURITY,
    etag,
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers);
    response.end();
    return true;
  }
  response.writeHead(200, { ...headers, 'content-length': String(found.size) });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => undefined);
  return true;
}
