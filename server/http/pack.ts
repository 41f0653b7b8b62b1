import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';

/** A body compressed for keeping, and the hash of its plain bytes (the validator of its ETag). */
export interface Packed {
  br: Buffer;
  hash: string;
}

/** What the front accepts of a renderer, and no browser says: brotli and nothing else. */
export const PACKED = 'br';
/** Header between renderer and front: the hash of the body before it was packed. */
export const PACKED_HASH = 'x-vitrine-hash';

/** The next level costs ten times as much and saves nothing on pages of this size. */
const BROTLI_QUALITY = 8;

/**
 * Binary logarithm of how far back it looks, 64 KiB: as far as nearly all pages go. A wider window makes nothing smaller
 * here and takes megabytes of fresh memory, at first in each thread and again every tenth page: 80 ms instead of 3.
 */
const BROTLI_WINDOW = 16;

const compress = promisify(brotliCompress);

/** Compresses a body with brotli; a renderer does it, so that hits share no core with it that they need. */
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

/** The plain bytes again. */
export function unpack({ br }: Pick<Packed, 'br'>): Buffer {
  return brotliDecompressSync(br);
}
