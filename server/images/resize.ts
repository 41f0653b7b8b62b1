import { open } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { HEAD_BYTES, type ImageType, imageTypeOf } from '@/domain/images/file-type';
import { type Made, type MadeFile, MOST_PIXELS } from '@/domain/images/upload';
import { isRaw } from './raw-tiff';

/** Widths of the stored sizes in pixels, up to the original's; the smaller are the sample's. */
const WIDTHS = [2000, 1200, 800, 400] as const;

/** WebP allows 16,383; no page needs as much. */
const TALLEST = 8_000;

const QUALITY = 80;
const EFFORT = 3;
/** Wall-clock limit of endless decoding; generous, as readers of a busy machine come first. */
const SECONDS = 45;

const FORMATS: Record<ImageType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/tiff': 'tiff',
};

/** Blocks all libvips loaders except those of the six accepted types, for the whole process. */
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
 * Makes the stored sizes of an uploaded image. Only pixels are kept: no location, camera or other
 * metadata. An animation gives its first frame, a TIFF its first page.
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

/** Decodes the file once, at the largest size needed; the smaller ones are made from that. */
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
  // One thread each, since the widest takes as long as all others together.
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
