import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pdfPages } from './pdf-pages';

const pages = (content: Uint8Array) =>
  pdfPages(async (from, length) => content.subarray(from, from + length), content.length);

const text = (words: string) => Buffer.from(words, 'latin1');

it('counts the pages of a file as programs write it', async () => {
  expect(await pages(readFileSync('content/files/resolution-paris-1889.pdf'))).toBe(1);
});

it('takes the count of the topmost node of the page tree', async () => {
  const tree =
    '%PDF-1.4\n2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Resources << /Font << >> >> /Count 12 >> endobj\n' +
    '3 0 obj << /Count 7 /Type /Pages >> endobj 9 0 obj << /Type /Outlines /Count 90 >> endobj';
  expect(await pages(text(tree))).toBe(12);
});

it('reads object streams, which are compressed', async () => {
  const stream = deflateSync(text('5 0 << /Type/Pages/Kids[6 0 R]/Count 31 >>'));
  const content = Buffer.concat([
    text(`%PDF-1.5\n7 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n`),
    stream,
    text('\nendstream endobj'),
  ]);
  expect(await pages(content)).toBe(31);
});

it('gives up after some streams that cannot be inflated, which may be made to cost time', async () => {
  const head = text('7 0 obj << /Type /ObjStm >>\nstream\n');
  const stream = (inflated: Uint8Array | string) =>
    Buffer.concat([head, deflateSync(inflated), text('\nendstream endobj\n')]);
  const bomb = stream(Buffer.alloc(5 * 1024 * 1024));
  const tree = stream('5 0 << /Type/Pages/Count 31 >>');
  expect(await pages(Buffer.concat([...Array(3).fill(bomb), tree]))).toBe(31);
  expect(await pages(Buffer.concat([...Array(30).fill(bomb), tree]))).toBeNull();
});

it('believes a file made for the web at its beginning', async () => {
  expect(await pages(text('%PDF-1.6\n1 0 obj <</Linearized 1/L 9/O 3/E 8/N 240/T 7>>'))).toBe(240);
});

it('does not know the pages of an encrypted or damaged file', async () => {
  expect(await pages(text('%PDF-1.5\n<< /Type /ObjStm >>\nstream\nxxxx\nendstream'))).toBeNull();
  expect(await pages(text('%PDF-1.5'))).toBeNull();
});

it('never fails, whatever is in the file', async () => {
  const piece = fc.constantFrom(
    '/Type /Pages',
    '/Count 9',
    '<<',
    '>>',
    'stream\n',
    '/Type /ObjStm',
    'endstream',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async (parts) => {
      const found = await pages(text(parts.join(' ')));
      expect(found === null || found > 0).toBe(true);
    }),
  );
});
