import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { ATTACHMENT_ENDINGS, HEAD_BYTES, IMAGE_ENDINGS } from './file-type';
import { acceptedFiles, fileProblem, LARGEST_ATTACHMENT, LARGEST_IMAGE } from './upload';

const head = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const text = (words: string) => Buffer.from(words, 'latin1');
const box = (major: string, ...brands: string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 16 + brands.length * 4]),
    text(`ftyp${major}\0\0\0\0${brands.join('')}`),
  ]);

describe('a file is judged by its first bytes', () => {
  it.each([
    ['image', 'JPEG', head('ffd8ffe1'), null],
    ['image', 'TIFF of a PC', head('49492a0008000000'), null],
    ['image', 'TIFF of a Mac', head('4d4d002a00000008'), null],
    ['image', 'BigTIFF', head('49492b0008000000'), null],
    ['image', 'AVIF', box('avif', 'mif1', 'miaf'), null],
    ['image', 'AVIF that says so later', box('mif1', 'avif'), null],
    ['image', 'HEIC', box('heic', 'mif1', 'heic'), 'heic'],
    ['image', 'HEIC of a burst', box('hevc', 'msf1'), 'heic'],
    ['image', 'HEIF of another maker', box('mif1', 'heic'), 'heic'],
    ['image', 'a film', box('isom', 'mp42'), 'wrongType'],
    ['image', 'SVG', text('<svg xmlns='), 'wrongType'],
    ['image', 'a PDF', text('%PDF-1.7'), 'wrongType'],
    ['image', 'nothing', Buffer.alloc(0), 'empty'],
    ['attachment', 'a PDF', text('%PDF-1.7'), null],
    ['attachment', 'a wave of a recorder', text('RF64\xff\xff\xff\xffWAVE'), null],
    ['attachment', 'an image', head('ffd8ffe1'), 'wrongAttachment'],
    ['attachment', 'HEIC', box('heic'), 'wrongAttachment'],
    ['attachment', 'nothing', Buffer.alloc(0), 'empty'],
  ] as const)('%s: %s', (kind, _, bytes, problem) => {
    expect(fileProblem(kind, { bytes: bytes.length, head: bytes })).toBe(problem);
  });

  it('and its length, up to the very byte', () => {
    const image = { head: head('ffd8ffe1') };
    expect(fileProblem('image', { ...image, bytes: LARGEST_IMAGE })).toBeNull();
    expect(fileProblem('image', { ...image, bytes: LARGEST_IMAGE + 1 })).toBe('tooLarge');
    const paper = { head: text('%PDF-1.7') };
    expect(fileProblem('attachment', { ...paper, bytes: LARGEST_ATTACHMENT })).toBeNull();
    expect(fileProblem('attachment', { ...paper, bytes: LARGEST_ATTACHMENT + 1 })).toBe(
      'tooLargeAttachment',
    );
  });

  it('alike in the browser, which has a plain array, and on the server, which has a buffer', () => {
    const marks = [
      head('ffd8ff'),
      head('89504e470d0a1a0a'),
      head('49492a00'),
      box('heic', 'mif1'),
      box('avif'),
      box('M4A '),
      text('%PDF-'),
      text('RIFF0000WAVE'),
      text('ID3'),
      Buffer.alloc(0),
    ];
    const kinds = fc.constantFrom('image' as const, 'attachment' as const);
    const any = fc.record({
      mark: fc.constantFrom(...marks),
      rest: fc.uint8Array({ maxLength: 100 }),
      before: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(kinds, any, fc.nat(), (kind, { mark, rest, before }, bytes) => {
        const whole = Buffer.concat([mark, rest]);
        const there = whole.subarray(0, HEAD_BYTES);
        // A slice may begin at any offset of its memory.
        const memory = new Uint8Array(before + there.length);
        memory.set(there, before);
        const here = memory.subarray(before);
        expect(fileProblem(kind, { bytes, head: here })).toBe(
          fileProblem(kind, { bytes, head: there }),
        );
      }),
    );
  });
});

describe('the file dialog', () => {
  it('offers every accepted type, and no HEIC, so that iPhones convert to JPEG', () => {
    const ofImages = acceptedFiles('image').split(',');
    expect(ofImages).toEqual(expect.arrayContaining([...Object.keys(IMAGE_ENDINGS), '.tiff']));
    expect(ofImages.filter((each) => /hei|audio|pdf/.test(each))).toEqual([]);
    const ofAttachments = acceptedFiles('attachment').split(',');
    expect(ofAttachments).toEqual(
      expect.arrayContaining([...Object.keys(ATTACHMENT_ENDINGS), '.opus', '.m4b']),
    );
    expect(ofAttachments.filter((each) => /image|tif/.test(each))).toEqual([]);
  });
});

it.each(INTERFACE_LANGUAGES)('says the same bounds in %s', (language) => {
  const { problem } = JSON.parse(readFileSync(`i18n/staff/images/${language}.json`, 'utf8'));
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(language, { useGrouping: false }).format(bytes / 2 ** 20);
  expect(problem.tooLarge).toContain(megabytes(LARGEST_IMAGE));
  expect(problem.tooLargeAttachment).toContain(megabytes(LARGEST_ATTACHMENT));
});
