import sharp from 'sharp';
import { isLogoType, type MadeLogo } from '@/domain/house-style/logo';
import { HEAD_BYTES, imageTypeOf } from '@/domain/images/file-type';
import { SHARE_SIZE } from '@/domain/share-images/card';
import { shareJpeg } from '@/server/share-images/share-jpeg';

/** Pixels of an uploaded image beyond which it is not decoded. */
const MOST_PIXELS = 100_000_000;

/** Below half of the size, an image would be blurred. */
const SMALLEST = { width: SHARE_SIZE.width / 2, height: SHARE_SIZE.height / 2 };

const GROUND = '#ffffff';

/** The image with which pages are shared, cut to its size around its middle. Never rejects. */
export async function makeShareImage(bytes: Uint8Array): Promise<MadeLogo> {
  try {
    return isLogoType(imageTypeOf(bytes.subarray(0, HEAD_BYTES)))
      ? await fromRaster(bytes)
      : { ok: false, problem: 'noImage' };
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}

async function fromRaster(bytes: Uint8Array): Promise<MadeLogo> {
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
  const { autoOrient } = await open().metadata();
  const { width, height } = autoOrient;
  if (width < SMALLEST.width || height < SMALLEST.height) return { ok: false, problem: 'tooSmall' };
  const cut = await open()
    .autoOrient()
    .resize({ ...SHARE_SIZE, fit: 'cover' })
    .flatten({ background: GROUND })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const file = await shareJpeg(sharp(cut));
  return { ok: true, file, mime: 'image/jpeg', ...SHARE_SIZE, icons: [], removed: [] };
}
