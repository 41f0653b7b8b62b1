import { expect, it } from 'vitest';
import { attachmentTypeOf, HEAD_BYTES, imageTypeOf } from './file-type';

const head = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  ).subarray(0, HEAD_BYTES);

it('recognizes a PDF that begins after a BOM or other bytes, within the first 1,024', () => {
  const marked = [
    head('%PDF-1.7\n'),
    head([0xef, 0xbb, 0xbf], '%PDF-1.4'),
    head('\r\n%PDF-1.4'),
    head('\x1b%-12345X@PJL JOB\r\n', '%PDF-1.5'),
    head(' '.repeat(1_024), '%PDF-1.5'),
  ];
  for (const each of marked) expect(attachmentTypeOf(each)).toBe('application/pdf');
  expect(attachmentTypeOf(head(' '.repeat(1_025), '%PDF-1.5'))).toBeNull();
  expect(attachmentTypeOf(head('<html>'))).toBeNull();
});

it('recognizes WebM by the type of document in its header, and not Matroska', () => {
  const ebml = [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82];
  expect(attachmentTypeOf(head(ebml, [0x84], 'webm'))).toBe('video/webm');
  expect(attachmentTypeOf(head(ebml, [0x88], 'matroska'))).toBeNull();
});

it('recognizes no image or sound as PDF because it contains the signature of one', () => {
  const png = head([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], '%PDF-1.4');
  expect(imageTypeOf(png)).toBe('image/png');
  expect(attachmentTypeOf(png)).toBeNull();
  expect(attachmentTypeOf(head('ID3\x04', '%PDF-1.4'))).toBe('audio/mpeg');
});
