import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeShareFonts } from '@/bin/share-fonts.mjs';
import type { ShareCard } from '@/domain/share-images/card';
import { drawCard } from './draw-card';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'share-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('BUILD_DIR', folder);
  await makeShareFonts(path.join(folder, 'share-fonts'));
  mkdirSync(path.join(folder, 'media', 'aa'), { recursive: true });
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#888', noise } })
    .webp({ quality: 95 })
    .toFile(path.join(folder, 'media', 'aa', `${'a'.repeat(32)}.webp`));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const card = (over: Partial<ShareCard> = {}): ShareCard => ({
  language: 'en',
  title: 'The reply from Batavia',
  archive: 'Archive of Social History',
  label: '1 May 1926',
  image: null,
  accent: '#4b2a86',
  ...over,
});
const photo = { src: `/media/aa/${'a'.repeat(32)}.webp`, focusX: 0.5, focusY: 0.5, isWhole: false };

/** The darkness of each pixel of a part of a card. */
async function pixels(of: ShareCard, part: { left: number; width: number }): Promise<Buffer> {
  const { file } = await drawCard(of);
  return sharp(file)
    .extract({ ...part, top: 0, height: 630 })
    .greyscale()
    .raw()
    .toBuffer();
}

const inkOf = async (of: ShareCard, part: { left: number; width: number }) =>
  (await pixels(of, part)).filter((grey) => grey < 60).length;

describe('a share image', () => {
  it.each([
    ['en', 'First May of the strike'],
    ['ru', 'Первое мая: письмо из Батавии'],
    ['fa', 'می‌خواهم کارگران Karl Marx ۱۸۴۸'],
    ['zh-Hans', '第一国际的建立（1848）'],
    ['nl', 'x'.repeat(80)],
    ['de', `Satz mit & < > "Zeichen" ${'und noch mehr Wörtern '.repeat(14)}`],
    ['en', 'A line\nand\u0007 a bell \ud800'],
    ['en', ''],
  ])('is a JPEG of 1200 × 630 pixels and at most 250 KB in %s', async (language, title) => {
    for (const image of [null, photo]) {
      const { file } = await drawCard(card({ language, title, image }));
      const { format, width, height } = await sharp(file).metadata();
      expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
      expect(file.length).toBeLessThanOrEqual(250_000);
    }
  });

  it.each([
    ['en', 'Strike', 'Stroke'],
    ['ru', 'Мир', 'Мор'],
    ['fa', 'کار', 'بار'],
    ['zh-Hans', '第一', '第二'],
  ])('has the letters of %s, not boxes for them', async (language, one, other) => {
    const drawn = await Promise.all(
      [one, other].map((title) => drawCard(card({ language, title }))),
    );
    expect(drawn[0]?.file.equals(drawn[1]?.file ?? Buffer.alloc(0))).toBe(false);
  });

  it('begins at the right where the language does', async () => {
    const [left, right] = [
      { left: 40, width: 400 },
      { left: 760, width: 400 },
    ];
    const english = card({ title: 'Strike', label: '', archive: '' });
    expect(await inkOf(english, left)).toBeGreaterThan(await inkOf(english, right));
    const persian = card({ title: 'کار', label: '', archive: '', language: 'fa' });
    expect(await inkOf(persian, right)).toBeGreaterThan(await inkOf(persian, left));
  });

  it('keeps the direction of its language where another one begins', async () => {
    const words = { label: '', archive: '', language: 'fa' };
    const end = { left: 40, width: 500 };
    const start = { left: 660, width: 500 };
    const [mixed, plain] = ['Marx، زندگی', 'زندگی، Marx'].map((title) => card({ ...words, title }));
    // Latin letters are at the right where they come first, and at the left where they come last.
    const at = async (of: ShareCard | undefined, part: typeof end) => pixels(of ?? card(), part);
    expect((await at(mixed, start)).equals(await at(plain, start))).toBe(false);
    expect(await inkOf(mixed ?? card(), { left: 1000, width: 160 })).toBeGreaterThan(0);
    const english = card({ title: 'العربية in the archive', label: '', archive: '' });
    expect(await inkOf(english, { left: 40, width: 100 })).toBeGreaterThan(0);
  });

  it('shows a drawing whole and cuts a photograph to its focal point', async () => {
    const end = { left: 720, width: 460 };
    const whole = await pixels(card({ image: { ...photo, isWhole: true } }), end);
    const cut = await pixels(card({ image: photo }), end);
    const board = (grey: Buffer) => grey.filter((each) => each > 235 && each < 239).length;
    expect(board(whole)).toBeGreaterThan(whole.length * 0.3);
    expect(board(cut)).toBeLessThan(cut.length * 0.1);
  });

  it('is drawn without an image whose file is missing', async () => {
    const lost = { ...photo, src: `/media/bb/${'b'.repeat(32)}.webp` };
    const plain = await drawCard(card());
    expect(plain.isComplete).toBe(true);
    const without = await drawCard(card({ image: lost }));
    expect(without.file.equals(plain.file)).toBe(true);
    expect(without.isComplete).toBe(false);
  });
});
