import { buffer } from 'node:stream/consumers';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { mediaStore } from '@/domain/media-store/media-store';
import { SHARE_SIZE, type ShareCard } from '@/domain/share-images/card';
import { direction } from '@/i18n/languages';
import { log } from '@/server/log';
import { type SetWords, setWords } from './card-text';
import { shareJpeg } from './share-jpeg';

const MARGIN = 64;
const IMAGE_WIDTH = 504;
/** The colour of the archive's edge of a card without an image. */
const EDGE = 28;
const RULE = 6;
const SMALL = 30;
const SIZES = { beside: [76, 66, 58, 50, 44, 38], alone: [190, 150, 120, 96, 80, 66, 54, 44] };

const BOARD = '#eceeeb';
const INK = '#16171a';
const GREY = '#4d5052';

/**
 * Draws the share image of a page as JPEG, 1200 × 630 pixels and at most 250 KB. An image whose
 * file is missing or damaged is left out; the result is not complete then.
 */
export async function drawCard(card: ShareCard): Promise<{ file: Buffer; isComplete: boolean }> {
  const image = await imagePart(card);
  const parts = [...(image ?? edge(card)), ...(await words(card, image !== null))];
  const drawn = sharp({
    create: { ...SHARE_SIZE, channels: 3, background: BOARD },
  }).composite(parts);
  const isComplete = card.image === null || image !== null;
  return { file: await shareJpeg(drawn), isComplete };
}

/** The image at the end of the lines, from edge to edge. */
async function imagePart({ image, language }: ShareCard): Promise<OverlayOptions[] | null> {
  if (!image) return null;
  const left = direction(language) === 'rtl' ? 0 : SHARE_SIZE.width - IMAGE_WIDTH;
  try {
    const file = await buffer(await mediaStore().read(image.src.replace(/^\/media\//, '')));
    const size = { width: IMAGE_WIDTH, height: SHARE_SIZE.height };
    const part = image.isWhole
      ? sharp(file).resize({ ...size, fit: 'contain', background: BOARD })
      : await cutTo(file, size, image);
    const { data, info } = await part
      .flatten({ background: BOARD })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [{ input: data, raw: info, left, top: 0 }];
  } catch (error) {
    log.warn({ err: error, src: image.src }, 'the image of a share image could not be read');
    return null;
  }
}

/** Cuts an image to a size around its focal point. */
async function cutTo(
  file: Buffer,
  { width, height }: { width: number; height: number },
  { focusX, focusY }: { focusX: number; focusY: number },
): Promise<Sharp> {
  const found = await sharp(file).metadata();
  const scale = Math.max(width / found.width, height / found.height);
  const scaled = {
    width: Math.max(width, Math.round(found.width * scale)),
    height: Math.max(height, Math.round(found.height * scale)),
  };
  const from = (focus: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part));
  return sharp(file)
    .resize({ ...scaled, fit: 'fill' })
    .extract({
      left: from(focusX, scaled.width, width),
      top: from(focusY, scaled.height, height),
      width,
      height,
    });
}

/** A band in the archive's colour at the beginning of the lines. */
function edge({ accent, language }: ShareCard): OverlayOptions[] {
  const left = direction(language) === 'rtl' ? SHARE_SIZE.width - EDGE : 0;
  return [{ ...plain(EDGE, SHARE_SIZE.height, accent), left, top: 0 }];
}

async function words(card: ShareCard, hasImage: boolean): Promise<OverlayOptions[]> {
  const { language, accent } = card;
  const isRightToLeft = direction(language) === 'rtl';
  const width = SHARE_SIZE.width - 2 * MARGIN - (hasImage ? IMAGE_WIDTH - MARGIN / 2 : 0);
  const start = isRightToLeft ? SHARE_SIZE.width - MARGIN : MARGIN;
  const at = (set: SetWords, top: number): OverlayOptions => ({
    input: set.data,
    raw: { width: set.width, height: set.height, channels: 4 },
    left: Math.max(0, Math.round(isRightToLeft ? start - set.width : start)),
    top: Math.round(top),
  });
  const small = (text: string) =>
    setWords({ text, language, colour: GREY, weight: 500 }, { width, height: SMALL * 1.6 }, [
      SMALL,
    ]);
  const archive = await small(card.archive);
  const label = await small(card.label);
  const ruleTop = archive ? MARGIN + archive.height + 20 : MARGIN;
  const titleTop = ruleTop + RULE + 34;
  const bottom = SHARE_SIZE.height - MARGIN - (label ? label.height + 28 : 0);
  const title = await setWords(
    { text: card.title, language, colour: INK, weight: 800 },
    { width, height: bottom - titleTop },
    hasImage ? SIZES.beside : SIZES.alone,
  );
  const rule = plain(96, RULE, accent);
  return [
    ...(archive ? [at(archive, MARGIN)] : []),
    { ...rule, left: isRightToLeft ? start - 96 : start, top: ruleTop },
    ...(title ? [at(title, titleTop)] : []),
    ...(label ? [at(label, SHARE_SIZE.height - MARGIN - label.height)] : []),
  ];
}

function plain(width: number, height: number, background: string) {
  return { input: { create: { width, height, channels: 3 as const, background } } };
}
