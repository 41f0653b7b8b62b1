import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { typeOfMedium } from '@/domain/images/medium-type';
import { downloadName, isAttachment, type Medium } from '@/domain/media/media';
import { mediaStore } from '@/domain/media-store/media-store';
import { log } from '@/server/log';

/** How long HTTP caches may keep a public file; unpublishing takes effect there with this delay. */
export const KEPT_SECONDS = 600;

/** Feed readers of other origins show the images, hence `cross-origin`. */
const PUBLIC = { 'cross-origin-resource-policy': 'cross-origin' };

const SAFE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** A browser that opens audio or video makes a page around it, which must be allowed to play it. */
const SAFE_PLAYER = {
  ...SAFE,
  'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
};

/** Who a file is sent to, and whether it is to be downloaded. */
export interface Sending {
  isPublic: boolean;
  isSaved?: boolean;
}

/** Sends a media file or the requested range; its name is its hash, so it never changes. */
export async function sendMedium(
  request: IncomingMessage,
  response: ServerResponse,
  medium: Medium,
  sending: Sending,
): Promise<void> {
  try {
    await send(request, response, medium, sending);
  } catch (error) {
    sendNotNow(response, error);
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  medium: Medium,
  sending: Sending,
): Promise<void> {
  const stored = medium.content === undefined ? null : Buffer.from(medium.content);
  const length = stored?.length ?? (await mediaStore().size(medium.name));
  if (length === null) return sendNoMedium(response);
  const headers = headersOf(medium, sending);
  if (request.headers['if-none-match']?.includes(headers.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const asked = request.headers['if-range'] ?? headers.etag;
  const isPart = asked === headers.etag && request.method === 'GET';
  const part = isPart ? rangeOf(request.headers.range, length) : null;
  if (part === 'outside') {
    const range = `bytes */${length}`;
    response.writeHead(416, { ...headers, 'content-range': range, 'content-length': '0' }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: length - 1 };
  const hasNoBody = request.method === 'HEAD' || length === 0;
  const body = hasNoBody || stored ? null : await mediaStore().read(medium.name, { start, end });
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'content-length': String(end - start + 1),
    ...(part && { 'content-range': `bytes ${start}-${end}/${length}` }),
  });
  if (hasNoBody) response.end();
  else if (stored) response.end(stored.subarray(start, end + 1));
  else if (body) pipeline(body, response, () => undefined);
}

/** A file that was deleted in between is missing; a bucket that does not answer may do so later. */
function sendNotNow(response: ServerResponse, error: unknown): void {
  const name = error instanceof Error ? error.name : '';
  if (name === 'FileMissing') {
    sendNoMedium(response);
    return;
  }
  if (name !== 'StoreDown') throw error;
  log.error({ err: error }, 'a media file could not be read');
  const later = { 'cache-control': 'no-store', 'content-length': '0', 'retry-after': '10' };
  response.writeHead(503, { ...SAFE, ...PUBLIC, ...later }).end();
}

/** The answer for a file that is missing or not public, which cannot be distinguished. */
export function sendNoMedium(response: ServerResponse): void {
  const nothing = { 'cache-control': 'no-store', 'content-length': '0' };
  response.writeHead(404, { ...SAFE, ...PUBLIC, ...nothing }).end();
}

function headersOf(medium: Medium, { isPublic, isSaved }: Sending) {
  const { name } = medium;
  const fileName = downloadName(medium);
  const type = typeOfMedium(name);
  // PDFs can contain scripts, so they are downloaded, not opened under the site's origin.
  const how = isSaved || type === 'application/pdf' ? 'attachment' : 'inline';
  return {
    'content-type': type,
    'cache-control': isPublic ? `public, max-age=${KEPT_SECONDS}` : 'private, no-store',
    'accept-ranges': 'bytes',
    ...(isAttachment(name) && type !== 'application/pdf' ? SAFE_PLAYER : SAFE),
    ...(isPublic ? PUBLIC : { 'cross-origin-resource-policy': 'same-origin' }),
    ...((how === 'attachment' || fileName) && {
      'content-disposition': disposition(how, fileName),
    }),
    etag: `"${name.slice(3, 35)}"`,
  };
}

/**
 * A Content-Disposition header with a file name in any script (RFC 6266, RFC 8187), and an ASCII
 * name for old clients.
 */
export function disposition(how: 'attachment' | 'inline', fileName: string): string {
  if (!fileName) return how;
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const coded = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain === fileName
    ? `${how}; filename="${plain}"`
    : `${how}; filename="${plain}"; filename*=UTF-8''${coded}`;
}

/**
 * The requested single range of a file (RFC 9110 §14.2), as media players use it.
 * @returns null for the whole file, which is also the answer to several ranges
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
