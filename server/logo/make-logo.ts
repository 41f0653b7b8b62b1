import sharp, { type Sharp } from 'sharp';
import { ICON_SIZES, isLogoType, type MadeLogo } from '@/domain/house-style/logo';
import { HEAD_BYTES, imageTypeOf } from '@/domain/images/file-type';
import { cleanSvg } from './clean-svg';

/** Pixels of a raster logo beyond which it is not decoded. */
const MOST_PIXELS = 20_000_000;

/** The largest size in a head is 272 by 44 CSS pixels; three device pixels for each suffice. */
const WIDEST = 900;
const TALLEST = 300;

/** Room around a mark on an icon, for systems that cut off corners. */
const MARGIN = 0.1;
const GROUND = '#ffffff';
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/** A logo and its icons from an uploaded SVG or raster image. Never rejects. */
export async function makeLogo(bytes: Uint8Array): Promise<MadeLogo> {
  try {
    const type = imageTypeOf(bytes.subarray(0, HEAD_BYTES));
    if (type === null) return await fromSvg(bytes);
    return isLogoType(type) ? await fromRaster(bytes) : { ok: false, problem: 'wrongType' };
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}

async function fromSvg(bytes: Uint8Array): Promise<MadeLogo> {
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (clean === null) return { ok: false, problem: 'wrongType' };
  if (typeof clean === 'string') return { ok: false, problem: clean };
  const { width, height, removed } = clean;
  const file = Buffer.from(clean.svg);
  // Drawn for the largest icon, whatever units the file has.
  const density = Math.min(2_400, Math.max(1, (72 * 512) / Math.max(width, height)));
  const open = () => sharp(file, { density, limitInputPixels: MOST_PIXELS });
  if (await isBlank(open())) return { ok: false, problem: 'blank' };
  const icons = await iconsOf(open);
  return { ok: true, file, mime: 'image/svg+xml', width, height, icons, removed };
}

async function fromRaster(bytes: Uint8Array): Promise<MadeLogo> {
  const open = () =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).autoOrient();
  if (await isBlank(open())) return { ok: false, problem: 'blank' };
  const { data, info } = await open()
    .resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .webp({ lossless: true })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const icons = await iconsOf(open);
  return { ok: true, file: data, mime: 'image/webp', width, height, icons, removed: [] };
}

/** Whether nothing of an image is seen. */
async function isBlank(image: Sharp): Promise<boolean> {
  const alpha = await image
    .ensureAlpha()
    .resize({ width: 256 })
    .extractChannel('alpha')
    .raw()
    .toBuffer();
  return alpha.every((each) => each === 0);
}

/** That of a tab has no ground; the others must have one. */
async function iconsOf(open: () => Sharp) {
  return Promise.all(
    ICON_SIZES.map(async (size) => {
      const isTab = size === 32;
      const inner = isTab ? size : Math.round(size * (1 - 2 * MARGIN));
      const mark = await open()
        .resize({ width: inner, height: inner, fit: 'contain', background: CLEAR })
        .png()
        .toBuffer();
      const border = (size - inner) / 2;
      const file = isTab
        ? mark
        : await sharp({ create: { width: size, height: size, channels: 3, background: GROUND } })
            .composite([{ input: mark, left: Math.floor(border), top: Math.floor(border) }])
            .removeAlpha()
            .png()
            .toBuffer();
      return { size, file: new Uint8Array(file) };
    }),
  );
}
