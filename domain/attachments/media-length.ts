import type { AttachmentType } from '@/domain/images/file-type';
import { isoBox, type ReadPart } from '@/domain/images/iso-tracks';

const KILOBYTE = 1024;
/** Where the headers of Ogg, WebM and MP3 are. */
const HEAD = 64 * KILOBYTE;
/** The last page of Ogg is within it: pages are at most 65,307 bytes. */
const TAIL = 66 * KILOBYTE;
/** A longer one is a mistake of the file. */
const LONGEST = 100 * 3_600;

/**
 * How many seconds audio or video lasts, as its headers say, at least 1. Null for a PDF, and for a
 * file that does not say it, such as a recording that was written while it was sent.
 * @param bytes its length
 */
export async function mediaSeconds(
  mime: AttachmentType,
  read: ReadPart,
  bytes: number,
): Promise<number | null> {
  const found = await secondsOf(mime, read, bytes).catch((error: unknown) => {
    // A header that refers beyond the end of the file.
    if (error instanceof RangeError) return null;
    throw error;
  });
  if (found === null || !(found > 0 && found <= LONGEST)) return null;
  return Math.max(1, Math.round(found));
}

async function secondsOf(
  mime: AttachmentType,
  read: ReadPart,
  bytes: number,
): Promise<number | null> {
  switch (mime) {
    case 'audio/mp4':
    case 'video/mp4':
      return ofIso(read, bytes);
    case 'audio/wav':
      return ofWave(viewOf(await read(0, HEAD)), bytes);
    case 'audio/ogg':
      return ofOgg(viewOf(await read(0, HEAD)), viewOf(await lastOf(read, bytes)));
    case 'video/webm':
      return ofWebm(viewOf(await read(0, HEAD)));
    case 'audio/mpeg':
      return ofMpeg(read, bytes);
    default:
      return null;
  }
}

/** The movie header (ISO/IEC 14496-12, 8.2.2), in 32 or 64 bits. */
async function ofIso(read: ReadPart, bytes: number): Promise<number | null> {
  const movie = await isoBox(read, bytes, 'moov');
  const at = movie ? find(viewOf(movie), 'mvhd') : -1;
  if (!movie || at < 0) return null;
  const view = viewOf(movie);
  const from = at + 4;
  const isLong = view.byteLength > from && view.getUint8(from) === 1;
  const scale = from + (isLong ? 20 : 12);
  if (scale + (isLong ? 12 : 8) > view.byteLength) return null;
  const length = isLong ? Number(view.getBigUint64(scale + 4)) : view.getUint32(scale + 4);
  return length / view.getUint32(scale);
}

/** The length of the samples by the bytes of a second, from the chunks `data` and `fmt `. */
function ofWave(view: DataView, bytes: number): number | null {
  let perSecond = 0;
  let at = 12;
  while (at + 16 <= view.byteLength) {
    const name = latin(view, at, 4);
    const size = view.getUint32(at + 4, true);
    if (name === 'fmt ' && at + 20 <= view.byteLength) perSecond = view.getUint32(at + 16, true);
    // A recorder that was stopped leaves a size of 0 or beyond the end of the file.
    if (name === 'data') return Math.min(size || bytes, bytes - at - 8) / perSecond;
    at += 8 + size + (size % 2);
  }
  return null;
}

/** The position of the last page (RFC 3533), in samples of Vorbis or, at 48 kHz, of Opus (RFC 7845). */
function ofOgg(head: DataView, tail: DataView): number | null {
  const opus = find(head, 'OpusHead');
  const vorbis = find(head, '\x01vorbis');
  const last = find(tail, 'OggS', true);
  if (last < 0 || last + 14 > tail.byteLength) return null;
  const samples = Number(tail.getBigInt64(last + 6, true));
  if (opus >= 0 && opus + 12 <= head.byteLength) {
    return (samples - head.getUint16(opus + 10, true)) / 48_000;
  }
  if (vorbis < 0 || vorbis + 16 > head.byteLength) return null;
  return samples / head.getUint32(vorbis + 12, true);
}

/** The duration of a segment (RFC 9559), in units of its timestamp scale in nanoseconds. */
function ofWebm(view: DataView): number | null {
  const info = find(view, '\x15\x49\xa9\x66');
  if (info < 0) return null;
  const outer = elementAt(view, info);
  let scale = 1_000_000;
  let length: number | null = null;
  let at = outer.from;
  while (at < Math.min(outer.to, view.byteLength)) {
    const { id, from, to } = elementAt(view, at);
    if (id === 0x2ad7b1) scale = whole(view, from, to);
    if (id === 0x4489) length = to - from === 8 ? view.getFloat64(from) : view.getFloat32(from);
    at = to;
  }
  return length === null ? null : (length * scale) / 1e9;
}

/** An element of EBML (RFC 8794): the first bits of its id and of its size tell how long they are. */
function elementAt(view: DataView, at: number): { id: number; from: number; to: number } {
  const sizeAt = at + widthAt(view, at);
  const from = sizeAt + widthAt(view, sizeAt);
  const size = whole(view, sizeAt, from) - 2 ** (7 * (from - sizeAt));
  // A first byte of 0 is no length; read as one it may lead back, for ever.
  if (size < 0) throw new RangeError('An element without a length.');
  return { id: whole(view, at, sizeAt), from, to: from + size };
}

function widthAt(view: DataView, at: number): number {
  return Math.clz32(view.getUint8(at)) - 23;
}

function whole(view: DataView, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at += 1) found = found * 256 + view.getUint8(at);
  return found;
}

const BIT_RATES = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const SAMPLING = [44_100, 48_000, 32_000];

/**
 * Layer III: the frames that the first one counts (`Xing`, `Info`, `VBRI`), else the length of the
 * file at the bit rate of the first one.
 */
async function ofMpeg(read: ReadPart, bytes: number): Promise<number | null> {
  const start = tagSize(viewOf(await read(0, 10)));
  const view = viewOf(await read(start, HEAD));
  for (let at = 0; at + 4 <= view.byteLength; at += 1) {
    if (view.getUint16(at) < 0xffe0) continue;
    const version = (view.getUint8(at + 1) >> 3) & 3;
    const layer = (view.getUint8(at + 1) >> 1) & 3;
    const sampling = SAMPLING[(view.getUint8(at + 2) >> 2) & 3];
    const isFirst = version === 3;
    const bits = BIT_RATES[isFirst ? 'first' : 'second'][view.getUint8(at + 2) >> 4];
    if (version === 1 || layer !== 1 || !sampling || !bits) continue;
    const perSecond = sampling / (isFirst ? 1 : version === 2 ? 2 : 4);
    const samples = isFirst ? 1152 : 576;
    const frames = framesCounted(view, at);
    if (frames > 0) return (frames * samples) / perSecond;
    return (bytes - start - at) / (bits * 125);
  }
  return null;
}

/** Bytes of an ID3 tag before the sound; its size has seven bits in each byte. */
function tagSize(view: DataView): number {
  if (view.byteLength < 10 || latin(view, 0, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (view.getUint8(at) & 0x7f), 0);
  return 10 + size;
}

function framesCounted(view: DataView, at: number): number {
  const within = Math.min(view.byteLength, at + 200);
  for (const name of ['Xing', 'Info', 'VBRI']) {
    const found = find(view, name, false, at, within);
    const count = found + (name === 'VBRI' ? 14 : 8);
    if (found < 0 || count + 4 > view.byteLength) continue;
    if (name === 'VBRI' || (view.getUint32(found + 4) & 1) === 1) return view.getUint32(count);
  }
  return 0;
}

async function lastOf(read: ReadPart, bytes: number): Promise<Uint8Array> {
  const length = Math.min(bytes, TAIL);
  return read(bytes - length, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Where these bytes are, or -1. */
function find(
  view: DataView,
  wanted: string,
  isLast = false,
  from = 0,
  to = view.byteLength,
): number {
  const text = latin(view, from, to - from);
  const at = isLast ? text.lastIndexOf(wanted) : text.indexOf(wanted);
  return at < 0 ? -1 : from + at;
}

function latin(view: DataView, from: number, length: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, length).toString('latin1');
}
