/** Detects a file's type from its first bytes, not from its name or the browser's claim. */

/** Media types of images that may be uploaded, and their file endings. */

export const IMAGE_ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/tiff': 'tif',
} as const;

export type ImageType = keyof typeof IMAGE_ENDINGS;

/** Media types of attachments, and their file endings. */
export const ATTACHMENT_ENDINGS = {
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_ENDINGS;

/** Other endings of such files. */
export const OTHER_ENDINGS: Record<string, ImageType | AttachmentType> = {
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  m4b: 'audio/mp4',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  m4v: 'video/mp4',
};

const HEVC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** How many bytes the functions below need. */
export const HEAD_BYTES = 1_029;

/** Type of an image that may be uploaded, or null. Not SVG, which can contain scripts. */
export function imageTypeOf(head: Uint8Array): ImageType | null {
  if (begins(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'image/webp';
  if (['GIF87a', 'GIF89a'].includes(latin(head, 0, 6))) return 'image/gif';
  if (brandsOf(head).some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif';
  if (isTiff(head)) return 'image/tiff';
  return null;
}

/** The image format of iPhones. Its codec is patented, so that sharp cannot decode it. */
export function isHeic(head: Uint8Array): boolean {
  return imageTypeOf(head) === null && brandsOf(head).some((brand) => HEVC.includes(brand));
}

/** Type of a PDF, audio or video file that may be attached to a story, or null. */
export function attachmentTypeOf(head: Uint8Array): AttachmentType | null {
  if (['RIFF', 'RF64'].includes(latin(head, 0, 4)) && latin(head, 8, 12) === 'WAVE')
    return 'audio/wav';
  if (latin(head, 0, 4) === 'OggS') return 'audio/ogg';
  if (latin(head, 0, 3) === 'ID3' || isMpegFrame(head)) return 'audio/mpeg';
  if (brandsOf(head).some((brand) => brand === 'M4A ' || brand === 'M4B ')) return 'audio/mp4';
  if (isWebm(head)) return 'video/webm';
  return isPdf(head) ? 'application/pdf' : null;
}

/** The header of EBML (RFC 8794) with the type of document of WebM; Matroska has another. */
function isWebm(head: Uint8Array): boolean {
  return begins(head, [0x1a, 0x45, 0xdf, 0xa3]) && latin(head, 4, 64).includes('\x42\x82\x84webm');
}

/** QuickTime, which not every browser plays. */
export function isQuickTime(head: Uint8Array): boolean {
  return brandsOf(head)[0] === 'qt  ';
}

/**
 * A PDF header may be anywhere in the first 1,024 bytes (PDF 1.7, appendix H), after a BOM or a
 * printer's commands.
 */
function isPdf(head: Uint8Array): boolean {
  return imageTypeOf(head) === null && latin(head, 0, HEAD_BYTES).includes('%PDF-');
}

/** Whether a file is in the container format shared by films, sound and some images. */
export function isIsoMedia(head: Uint8Array): boolean {
  return brandsOf(head).length > 0 && imageTypeOf(head) === null && !isHeic(head);
}

/** TIFF and BigTIFF in either byte order, but not Canon's raw format, which is based on TIFF. */
function isTiff(head: Uint8Array): boolean {
  const marks = [
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
    [0x49, 0x49, 0x2b, 0],
    [0x4d, 0x4d, 0, 0x2b],
  ];
  return marks.some((mark) => begins(head, mark)) && latin(head, 8, 10) !== 'CR';
}

/** The first frame of an MP3 without ID3 tag: sync bits, layer III, bit rate, sampling rate. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const isLayer3 = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
  const rate = third >> 4;
  return isLayer3 && rate > 0 && rate < 15 && (third & 0x0c) !== 0x0c;
}

/** Brands of an ISO media file (ISO/IEC 14496-12 §4.3), the major brand first. */
function brandsOf(head: Uint8Array): string[] {
  if (latin(head, 4, 8) !== 'ftyp') return [];
  const size = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const brands = [latin(head, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(size, head.length); at += 4) {
    brands.push(latin(head, at, at + 4));
  }
  return brands;
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function latin(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}
