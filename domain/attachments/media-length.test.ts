import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { AttachmentType } from '@/domain/images/file-type';
import { mediaSeconds } from './media-length';

const latin = (text: string) => Buffer.from(text, 'latin1');

const big = (...numbers: number[]) =>
  Buffer.concat(numbers.map((each) => Buffer.from(each.toString(16).padStart(8, '0'), 'hex')));

const little = (...numbers: number[]) =>
  Buffer.concat(numbers.map((each) => Buffer.from(big(each).toReversed())));

const lengthOf = (mime: AttachmentType, file: Buffer) =>
  mediaSeconds(mime, async (from, length) => file.subarray(from, from + length), file.length);

const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([big(body.length + 8), latin(type), body]);
};

/** A frame of 128 kbit/s at 44.1 kHz, without what it says. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);

const frameWith = (words: Buffer) =>
  Buffer.concat([FRAME.subarray(0, 36), words, FRAME.subarray(36 + words.length)]);

const element = (id: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x80 + body.length]), body]);
};

const page = (samples: number, ...parts: Buffer[]) =>
  Buffer.concat([latin('OggS\0\0'), little(samples, 0), Buffer.alloc(14), ...parts]);

describe('how long audio and video last', () => {
  it('is in the header of an MP4 file, in 32 or 64 bits, wherever it is', async () => {
    const short = box('mvhd', big(0, 0, 0, 600, 123_000));
    const long = box('mvhd', big(0x01000000, 0, 0, 0, 0, 90_000, 0, 90_000 * 3_725));
    const ofFile = (mvhd: Buffer) =>
      Buffer.concat([box('ftyp', latin('isom')), box('mdat', Buffer.alloc(99)), box('moov', mvhd)]);
    expect(await lengthOf('video/mp4', ofFile(short))).toBe(205);
    expect(await lengthOf('audio/mp4', ofFile(long))).toBe(3_725);
    expect(await lengthOf('video/mp4', ofFile(box('mvhd', big(0, 0, 0, 600, 0))))).toBeNull();
    expect(await lengthOf('video/mp4', box('mdat', Buffer.alloc(99)))).toBeNull();
  });

  it('follows from the bytes of a WAV file', async () => {
    const sample = await readFile('content/files/vsem.wav');
    const seconds = (sample.length - 44) / sample.readUInt32LE(28);
    expect(await lengthOf('audio/wav', sample)).toBe(Math.round(seconds));
    const format = Buffer.concat([latin('fmt '), little(16, 0x00010001, 8_000, 8_000, 0x00080001)]);
    const data = Buffer.concat([latin('data'), little(0xffffffff), Buffer.alloc(24_000)]);
    const note = Buffer.concat([latin('LIST'), little(3), Buffer.alloc(4)]);
    const stopped = Buffer.concat([latin('RIFF'), little(0), latin('WAVE'), format, note, data]);
    expect(await lengthOf('audio/wav', stopped)).toBe(3);
  });

  it('is the position of the last page of an Ogg file', async () => {
    const opus = page(0, latin('OpusHead\x01\x01'), little(312), Buffer.alloc(9));
    const sound = (samples: number) => page(samples, Buffer.alloc(60_000));
    const ofOpus = Buffer.concat([opus, sound(1), sound(48_000 * 61 + 312)]);
    expect(await lengthOf('audio/ogg', ofOpus)).toBe(61);
    const vorbis = page(0, latin('\x01vorbis'), little(0), Buffer.from([2]), little(44_100));
    const last = page(44_100 * 7, Buffer.alloc(100));
    expect(await lengthOf('audio/ogg', Buffer.concat([vorbis, sound(1), last]))).toBe(7);
    expect(await lengthOf('audio/ogg', page(99, latin('fishead')))).toBeNull();
  });

  it('is in the segment of a WebM file that says it', async () => {
    const duration = Buffer.alloc(8);
    duration.writeDoubleBE(64_000);
    const scale = element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40]));
    const begin = element('1a45dfa3', element('4282', latin('webm')));
    const of = (...parts: Buffer[]) =>
      lengthOf('video/webm', Buffer.concat([begin, element('1549a966', ...parts)]));
    expect(await of(scale, element('4489', duration))).toBe(64);
    expect(await of(element('4489', duration), element('4d80', latin('app')))).toBe(64);
    expect(await of(scale)).toBeNull();
    expect(await of(element('4489', duration.subarray(0, 2)))).toBeNull();
  });

  it('is counted in frames by the first one of an MP3 file, else estimated by its bit rate', async () => {
    const tag = Buffer.concat([latin('ID3\x04\0\0\0\0\x01\x00'), Buffer.alloc(128)]);
    const counted = frameWith(Buffer.concat([latin('Xing'), big(1, 3_828)]));
    expect(await lengthOf('audio/mpeg', Buffer.concat([tag, counted, FRAME]))).toBe(100);
    const other = frameWith(Buffer.concat([latin('VBRI'), Buffer.alloc(10), big(383)]));
    expect(await lengthOf('audio/mpeg', Buffer.concat([other, FRAME]))).toBe(10);
    const even = Buffer.concat([FRAME, Buffer.alloc(16_000 * 30 - FRAME.length)]);
    expect(await lengthOf('audio/mpeg', even)).toBe(30);
    expect(await lengthOf('audio/mpeg', Buffer.alloc(500))).toBeNull();
  });

  it('is at least a second, never beyond reason, and none for a PDF', async () => {
    const of = (length: number) => box('moov', box('mvhd', big(0, 0, 0, 1, length)));
    expect(await lengthOf('video/mp4', box('moov', box('mvhd', big(0, 0, 0, 10, 1))))).toBe(1);
    expect(await lengthOf('video/mp4', of(0xffffffff))).toBeNull();
    expect(await lengthOf('application/pdf', latin('%PDF-1.7'))).toBeNull();
  });

  it('is not known of a WebM file in which an element leads back to one before it', async () => {
    const segment = Buffer.from('1549a96601ffffffffffffff', 'hex');
    const before = Buffer.concat(Array.from({ length: 600 }, () => element('ec')));
    const back = Buffer.from('ec007ffffffffffffc00', 'hex');
    expect(await lengthOf('video/webm', Buffer.concat([segment, before, back, before]))).toBeNull();
  });
});
