import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { ATTACHMENT_ENDINGS } from '@/domain/pictures/file-type';
import { mediaFolder, PICTURE_ENDINGS } from '@/domain/pictures/files';

const NAME = /^\/media\/([0-9a-f]{2}\/[0-9a-f]{32}\.(webp|png|jpg|avif|pdf|mp3|m4a|ogg|wav))$/;
const MIME = new Map<string, string>(
  Object.entries({ ...PICTURE_ENDINGS, ...ATTACHMENT_ENDINGS }).map(([mime, ending]) => [
    ending,
    mime,
  ]),
);

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
    'accept-ranges': 'bytes',
    ...SECURITY,
    // A PDF is a program too: it is saved, not run under our address.
    ...(ending === 'pdf' && { 'content-disposition': 'attachment' }),
    etag,
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers);
    response.end();
    return true;
  }
  const asked = request.headers['if-range'] ?? etag;
  const part = asked === etag ? rangeOf(request.headers.range, found.size) : null;
  if (part === 'outside') {
    const range = `bytes */${found.size}`;
    response.writeHead(416, { ...SECURITY, 'content-range': range, 'content-length': '0' });
    response.end();
    return true;
  }
  const { start, end } = part ?? { start: 0, end: found.size - 1 };
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'content-length': String(end - start + 1),
    ...(part && { 'content-range': `bytes ${start}-${end}/${found.size}` }),
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file, { start, end }), response, () => undefined);
  return true;
}

/**
 * The one part of a file that is asked for (RFC 9110 §14.2), as players do that begin in the middle.
 * @returns null for the whole file, which is also the answer to several parts at once
 */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (!from && !to) return null;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return null;
  return start > end ? 'outside' : { start, end };
}
