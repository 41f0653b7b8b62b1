import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_BYTES } from './file-type';
import { isoTracks } from './iso-tracks';
import { readAttachmentType, readFileProblem } from './upload';

const text = (words: string) => Buffer.from(words, 'latin1');

function box(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A box whose size is in the eight bytes after its type. */
function longBox(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write(type, 4, 'latin1');
  head.writeBigUInt64BE(BigInt(body.length + 16), 8);
  return Buffer.concat([head, body]);
}

const begins = (major: string, ...brands: string[]) =>
  box('ftyp', text(`${major}\0\0\0\0${brands.join('')}`));
const track = (type: string) =>
  box('trak', box('mdia', box('hdlr', Buffer.alloc(8), text(type), Buffer.alloc(12))));
const film = (format: string) =>
  box(
    'moov',
    box('mvhd', Buffer.alloc(100)),
    track('soun'),
    track('vide'),
    box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(format, Buffer.alloc(70))),
  );
const moov = (...types: string[]) =>
  box('moov', box('mvhd', Buffer.alloc(100)), ...types.map(track));
const data = box('mdat', Buffer.alloc(500, 7));

const fileOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  head: bytes.subarray(0, HEAD_BYTES),
  read: async (from: number, length: number) => bytes.subarray(from, from + length),
});

describe('sound that begins as a film does', () => {
  it.each([
    ['of an Android recorder', Buffer.concat([begins('mp42', 'isom'), data, moov('soun')]), true],
    ['described first', Buffer.concat([begins('isom', 'iso2'), moov('soun'), data]), true],
    ['of a telephone', Buffer.concat([begins('3gp4'), data, moov('soun')]), true],
    ['with text beside', Buffer.concat([begins('mp42'), moov('soun', 'text'), data]), true],
    ['that is long', Buffer.concat([begins('mp42'), longBox('mdat', data), moov('soun')]), true],
    ['without any sound', Buffer.concat([begins('mp42'), moov('text')]), false],
    ['that is not described', Buffer.concat([begins('mp42'), data]), false],
    ['that is cut off', Buffer.concat([begins('mp42'), data]).subarray(0, 40), false],
    ['that is a photograph', Buffer.concat([begins('heic', 'mif1'), moov('soun')]), false],
  ])('%s', async (_, bytes, isTaken) => {
    expect(await readAttachmentType(fileOf(bytes))).toBe(isTaken ? 'audio/mp4' : null);
    expect(await readFileProblem('attachment', fileOf(bytes))).toBe(
      isTaken ? null : 'wrongAttachment',
    );
  });

  it.each([
    ['H.264', [begins('mp42', 'isom'), data, film('avc1')], 'video/mp4', null],
    ['AV1', [begins('isom'), film('av01'), data], 'video/mp4', null],
    ['M4V', [begins('M4V '), film('avc1')], 'video/mp4', null],
    ['HEVC, which not every browser plays', [begins('mp42'), film('hvc1')], null, 'wrongVideo'],
    ['QuickTime', [begins('qt  '), film('avc1')], null, 'wrongVideo'],
  ])('or is a film: %s', async (_, parts, type, problem) => {
    const file = fileOf(Buffer.concat(parts));
    expect(await readAttachmentType(file)).toBe(type);
    expect(await readFileProblem('attachment', file)).toBe(problem);
  });

  it('is recognized in bounded time, whatever is in the file', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(data, moov('soun'), moov('vide'), box('free'), text('\0\0\0\0moov')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { read, bytes } = fileOf(Buffer.concat(pieces));
        const tracks = await isoTracks(read, bytes);
        expect(tracks === null || tracks.kinds instanceof Set).toBe(true);
      }),
    );
  });
});
