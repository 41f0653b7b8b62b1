import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';

/** A compressed body, and the hash of its plain bytes for the ETag. */
export interface Packed {
  br: Buffer;
  hash: string;
}

/** The Accept-Encoding value of the front to renderers: brotli alone, which no browser sends. */
export const PACKED = 'br';
/** Header between renderer and front: the hash of the uncompressed body. */
export const PACKED_HASH = 'x-vitrine-hash';

/** The next level takes ten times as long and saves nothing on pages of this size. */
const BROTLI_QUALITY = 8;

/**
 * Binary logarithm of the window, 64 KiB: the length of nearly all pages. A wider one makes nothing
 * smaller here, but allocates megabytes, at first in each thread and again every tenth page: 80 ms
 * instead of 3.
 */
const BROTLI_WINDOW = 16;

const compress = promisify(brotliCompress);

/** Compresses a body with brotli in the renderer, which leaves the front's processor free. */
export async function pack(body: Buffer): Promise<Packed> {
  const br = await compress(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  return { br, hash: createHash('sha256').update(body).digest('base64url').slice(0, 22) };
}

/** The uncompressed body. */
export function unpack({ br }: Pick<Packed, 'br'>): Buffer {
  return brotliDecompressSync(br);
}
