import sharp from 'sharp';
import { DRAWING_WIDTHS } from '@/cli/setup/drawing';
import { BLACK, PAPERS, VIOLET, WIDTH } from './sheet';

/** An image file of one size. */
export interface RasterFile {
  width: number;
  height: number;
  file: Buffer;
  mime: 'image/webp';
}

type Tone = readonly [red: number, green: number, blue: number];

function toneOf(hex: string): Tone {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function between(one: Tone, other: Tone, share: number): Tone {
  const mix = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share);
  return [mix(0), mix(1), mix(2)];
}

/** Paper, both inks, and mixtures for smooth edges. */
function tonesOf(svg: string): Tone[] {
  const paper = toneOf(PAPERS.find((colour) => svg.includes(colour)) ?? PAPERS[0]);
  const [black, violet] = [toneOf(BLACK), toneOf(VIOLET)];
  return [
    paper,
    black,
    violet,
    between(paper, black, 0.5),
    between(paper, violet, 0.36),
    between(paper, violet, 0.7),
  ];
}

function nearest(tones: readonly Tone[], [red, green, blue]: Tone): Tone {
  let best = tones[0] ?? [0, 0, 0];
  let least = Infinity;
  for (const tone of tones) {
    const away = (tone[0] - red) ** 2 + (tone[1] - green) ** 2 + (tone[2] - blue) ** 2;
    if (away < least) [best, least] = [tone, away];
  }
  return best;
}

/** Replaces every colour by the nearest tone, in place; the paper's colour stays exact. */
function reduce(pixels: Buffer, tones: readonly Tone[]): void {
  const known = new Map<number, Tone>();
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const code = (red << 16) | (green << 8) | blue;
    let tone = known.get(code);
    if (!tone) {
      tone = nearest(tones, [red, green, blue]);
      known.set(code, tone);
    }
    pixels[at] = tone[0];
    pixels[at + 1] = tone[1];
    pixels[at + 2] = tone[2];
  }
}

async function rasterAt(svg: string, tones: readonly Tone[], width: number): Promise<RasterFile> {
  const drawn = await sharp(Buffer.from(svg), { density: (72 * width) / WIDTH })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  reduce(drawn.data, tones);
  const { height } = drawn.info;
  const raw = { width: drawn.info.width, height, channels: 3 } as const;
  const file = await sharp(drawn.data, { raw }).webp({ lossless: true, effort: 4 }).toBuffer();
  return { width: drawn.info.width, height, file, mime: 'image/webp' };
}

/**
 * Renders a plate 1200, 800 and 400 pixels wide. Two inks need few tones, so each file has six; as
 * lossless WebP they are smaller than as a palette PNG.
 * @param svg from drawPlate
 */
export async function rasterise(svg: string): Promise<RasterFile[]> {
  const tones = tonesOf(svg);
  const files: RasterFile[] = [];
  for (const width of DRAWING_WIDTHS) files.push(await rasterAt(svg, tones, width));
  return files;
}
