import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Made } from '@/domain/images/upload';
import { derive, lockReaders } from './resize';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'vitrine-derive-'));
const SIDE = 1_000;
let count = 0;

beforeAll(lockReaders);

function fileOf(bytes: Uint8Array): string {
  const file = path.join(FOLDER, String(++count));
  writeFileSync(file, bytes);
  return file;
}

const made = (bytes: Uint8Array): Promise<Made> => derive(fileOf(bytes));

/** An image of noise, which compresses badly. */
function noise(width = SIDE, height = 600, seed = 7) {
  let state = seed;
  const pixels = Buffer.alloc(width * height * 3, 0);
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = state >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function sizesOf(answer: Made): string[] {
  return answer.ok ? answer.files.map(({ width, height }) => `${width}x${height}`) : [];
}

/** A PNG that claims this size but contains almost nothing. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

describe('the sizes of an uploaded image', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)(
    'are made of %s',
    async (format) => {
      const answer = await made(await noise().toFormat(format, { effort: 2 }).toBuffer());
      expect(sizesOf(answer)).toEqual(['1000x600', '800x480', '400x240']);
      const original = { mime: `image/${format}`, width: 1000, height: 600, pages: 1 };
      expect(answer).toMatchObject({ ok: true, original });
    },
  );

  it.each([
    ['of 16 bits', () => noise(90, 60).toColourspace('rgb16').tiff()],
    ['for print', () => noise(90, 60).toColourspace('cmyk').tiff({ compression: 'lzw' })],
    ['in grey', () => noise(90, 60).greyscale().tiff()],
    [
      'of ink and paper',
      () => noise(90, 60).threshold().toColourspace('b-w').tiff({ bitdepth: 1 }),
    ],
    ['in tiles', () => noise(90, 60).tiff({ tile: true, pyramid: true })],
  ])('are made of a TIFF %s', async (_, tiff) => {
    const answer = await made(await tiff().toBuffer());
    expect(sizesOf(answer)).toEqual(['90x60']);
    const [file] = answer.ok ? answer.files : [];
    expect((await sharp(file?.file).metadata()).space).toBe('srgb');
  });

  it('are those of the first page of a TIFF, whose pages are counted', async () => {
    const pages = await Promise.all([90, 90].map((width) => noise(width, 60).tiff().toBuffer()));
    const both = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer();
    const answer = await made(both);
    expect(sizesOf(answer)).toEqual(['90x60']);
    expect(answer).toMatchObject({ ok: true, original: { mime: 'image/tiff', pages: 2 } });
  });

  it('are never larger than the file nor empty, however long and thin it is', async () => {
    const side = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9_000 }));
    const shapes = fc.record({
      long: side,
      thin: fc.integer({ min: 1, max: 40 }),
      isTall: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ long, thin, isTall }) => {
        const [width, height] = isTall ? [thin, long] : [long, thin];
        const answer = await made(await noise(width, height).png().toBuffer());
        expect(answer).toMatchObject({ ok: true, original: { width, height } });
        for (const file of answer.ok ? answer.files : []) {
          expect(file.width).toBeLessThanOrEqual(width);
          expect(file.height).toBeLessThanOrEqual(height);
          expect(Math.min(file.width, file.height)).toBeGreaterThan(0);
        }
        const widths = answer.ok ? answer.files.map((file) => file.width) : [];
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => b - a));
      }),
      {
        numRuns: 25,
        examples: [
          [{ long: 8_000, thin: 3, isTall: true }],
          [{ long: 8_000, thin: 3, isTall: false }],
          [{ long: 1, thin: 1, isTall: false }],
        ],
      },
    );
  }, 60_000);

  it('do not outgrow a small image', async () => {
    expect(sizesOf(await made(await noise(90, 60).png().toBuffer()))).toEqual(['90x60']);
  });

  it('stay within what WebP can hold when an image is very tall', async () => {
    const [largest = ''] = sizesOf(await made(await noise(60, 20_000).png().toBuffer()));
    expect(largest).toBe('24x8000');
  });

  it('are rotated upright and contain neither place nor camera', async () => {
    const taken = await noise(800, 500)
      .withExif({
        IFD0: { Make: 'CAMERA-CANARY' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">XMP-CANARY</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(taken.includes('CAMERA-CANARY')).toBe(true);
    const answer = await made(taken);
    expect(sizesOf(answer)[0]).toBe('500x800');
    for (const { file } of answer.ok ? answer.files : []) {
      expect(Buffer.from(file).includes('CANARY')).toBe(false);
      const found = await sharp(file).metadata();
      expect([found.exif, found.xmp, found.orientation]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('drop data after the image in its file', async () => {
    const page = Buffer.from('<script>alert("POLYGLOT")</script>');
    const answer = await made(Buffer.concat([await noise().jpeg().toBuffer(), page]));
    expect(answer.ok).toBe(true);
    for (const { file } of answer.ok ? answer.files : []) {
      expect(Buffer.from(file).includes('POLYGLOT')).toBe(false);
    }
  });

  it('are those of the first frame of an animation', async () => {
    const frames = await noise(60, 120).gif().toBuffer();
    const moving = await sharp(frames).resize(60, 120).gif().toBuffer();
    const two = await sharp([moving, await noise(60, 120, 9).gif().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect(await made(two)).toMatchObject({ ok: true, original: { pages: 2 } });
    expect(sizesOf(await made(two))).toEqual(['60x120']);
  });
});

describe('a file that is no usable image', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'wrongType'],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'wrongType',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'wrongType'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'wrongType'],
    ['a bare beginning of a TIFF', Buffer.from('49492a0008000000', 'hex'), 'damaged'],
    [
      'what a Canon camera writes',
      Buffer.from('49492a00100000004352020000000000', 'hex'),
      'wrongType',
    ],
    ['HEIC', Buffer.from('0000001c6674797068656963000000006d69663168656963', 'hex'), 'wrongType'],
    ['a bare beginning', Buffer.from('89504e470d0a1a0a', 'hex'), 'damaged'],
    ['a JPEG of two bytes more', Buffer.from('ffd8ffe000', 'hex'), 'damaged'],
    ['a bomb', pngOf(20_000, 20_000), 'tooManyPixels'],
    ['a bomb of one line', pngOf(100_000_000, 1), 'damaged'],
  ])('is refused: %s', async (_, bytes, problem) => {
    const answer = await made(bytes);
    expect(answer.ok).toBe(false);
    const expected = problem === 'damaged' ? ['damaged', 'tooManyPixels'] : [problem];
    expect(expected).toContain(answer.ok ? '' : answer.problem);
  });

  it('is a camera’s raw file, of which only a small preview could be read', async () => {
    const small = await noise(90, 60).tiff({ compression: 'none' }).toBuffer();
    expect(await made(small)).toMatchObject({ ok: true });
    const at = small.readUInt32LE(4);
    const count = small.readUInt16LE(at);
    // The tag by which the first image is a smaller version of another one in the file.
    const entry = Buffer.from('fe0004000100000001000000', 'hex');
    const raw = Buffer.concat([
      small.subarray(0, 4),
      Buffer.from([small.length & 255, small.length >> 8, small.length >> 16, 0]),
      small.subarray(8),
      Buffer.from([(count + 1) & 255, (count + 1) >> 8]),
      entry,
      small.subarray(at + 2, at + 2 + count * 12),
      Buffer.alloc(4),
    ]);
    expect(await made(raw)).toEqual({ ok: false, problem: 'wrongType' });
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)(
    'is refused where it ends too early: %s',
    async (format) => {
      const whole = await noise().toFormat(format, { effort: 2 }).toBuffer();
      const answer = await made(whole.subarray(0, Math.floor(whole.length * 0.6)));
      expect(answer).toEqual({ ok: false, problem: 'damaged' });
    },
  );

  it('never crashes the process, however it is damaged', async () => {
    const whole = await Promise.all(
      (['jpeg', 'png', 'webp', 'gif', 'tiff'] as const).map((format) =>
        noise(64, 48).toFormat(format).toBuffer(),
      ),
    );
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 4 }), damage, fc.nat(), async (which, changes, cut) => {
        const bytes = Buffer.from(whole[which] ?? []);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const answer = await made(bytes.subarray(0, (cut % bytes.length) + 1));
        if (answer.ok) expect(answer.files.length).toBeGreaterThan(0);
        else expect(['wrongType', 'damaged', 'tooManyPixels']).toContain(answer.problem);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
