import { open } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { HEAD_BYTES, type ImageType, imageTypeOf } from '@/domain/images/file-type';
import { type Made, type MadeFile, MOST_PIXELS } from '@/domain/images/upload';
import { isRaw } from './raw-tiff';

/** Widths in pixels that an image is kept in, as far as it has them; the smaller ones are those of the sample. */
const WIDTHS = [2000, 1200, 800, 400] as const;

/** WebP allows 16,383; nothing that stands on a page needs as much. */
const TALLEST = 8_000;

const QUALITY = 80;
const EFFORT = 3;
/** Of the clock, not of work: it stands for "never", not for "slow", since readers of a busy machine come first. */
const SECONDS = 45;

const FORMATS: Record<ImageType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/tiff': 'tiff',
};

/** Forbids libvips every reader of files but those of the six types, for this whole process (security.md §4). */
export function lockReaders(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpeg',
      'VipsForeignLoadPng',
      'VipsForeignLoadWebp',
      'VipsForeignLoadHeif',
      'VipsForeignLoadNsgif',
      'VipsForeignLoadTiff',
    ],
  });
}

/**
 * Makes the sizes that an uploaded image is kept in. Pixels are all that is taken over: no place, no camera, nothing
 * that stood behind the image in its file. Of a moving image only the first frame is taken, of
 * a TIFF of several pages the first.
 * @returns files from the widest to the narrowest, or why there are none
 */
export async function derive(file: string): Promise<Made> {
  const type = imageTypeOf(await headOf(file));
  if (!type) return { ok: false, problem: 'wrongType' };
  try {
    const found = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!isAs(found, type)) return { ok: false, problem: 'wrongType' };
    if (type === 'image/tiff' && (await isRaw(file))) return { ok: false, problem: 'wrongType' };
    const { width, height } = found.autoOrient;
    const original = { mime: type, width, height, pages: found.pages ?? 1 };
    return { ok: true, files: await sizes(file), original };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isAs(found: Metadata, type: ImageType): boolean {
  if (found.format !== FORMATS[type]) return false;
  return type !== 'image/avif' || found.compression === 'av1';
}

/** The file is read once, at the largest size that is wanted; the smaller ones come from that. */
async function sizes(file: string): Promise<MadeFile[]> {
  const largest = await sharp(file, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'truncated',
    sequentialRead: true,
  })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: WIDTHS[0], height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = largest.info;
  const raw = { width, height, channels };
  const widths = [width, ...WIDTHS.filter((size) => size < width)];
  // One thread each: the widest takes as long as all others together.
  return Promise.all(widths.map((wanted) => packed(sharp(largest.data, { raw }), wanted)));
}

async function packed(image: Sharp, width: number): Promise<MadeFile> {
  const { data, info } = await image
    .resize({ width })
    .webp({ quality: QUALITY, effort: EFFORT })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, mime: 'image/webp', file: data };
}

function problemOf(error: unknown): 'tooManyPixels' | 'tooSlow' | 'damaged' {
  const words = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(words)) return 'tooManyPixels';
  return /timeout/i.test(words) ? 'tooSlow' : 'damaged';
}
