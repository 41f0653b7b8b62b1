/** Upload limits and reasons for refusal. Pure: browser and server share it. */

import {
  ATTACHMENT_ENDINGS,
  type AttachmentType,
  attachmentTypeOf,
  IMAGE_ENDINGS,
  imageTypeOf,
  isHeic,
  isIsoMedia,
  isQuickTime,
  OTHER_ENDINGS,
} from './file-type';
import { isoTracks, type ReadPart } from './iso-tracks';

const MEGABYTE = 1024 * 1024;

/** Limits for one file, in bytes. */
export const LARGEST_IMAGE = 150 * MEGABYTE;
export const LARGEST_ATTACHMENT = 1000 * MEGABYTE;
/** Limit for one request: the largest file and the form around it. */
export const LARGEST_REQUEST = LARGEST_ATTACHMENT + MEGABYTE;

/** Files in one form sent without scripts. */
export const MOST_FILES = 20;

export const MOST_PIXELS = 40_000_000;

/** Why a file was refused; each has a message for staff. */
export const UPLOAD_PROBLEMS = [
  'empty',
  'wrongType',
  'heic',
  'wrongAttachment',
  'tooLarge',
  'wrongVideo',
  'tooLargeAttachment',
  'tooManyPixels',
  'damaged',
  'incomplete',
  'tooSlow',
  'noRoom',
  'tooMany',
  'failed',
] as const;

export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number];

export type UploadKind = 'image' | 'attachment';

/**
 * Why a file is refused from its start alone. The browser checks before sending, the server after
 * receiving, with the same rules.
 * @param file its length, and its first `HEAD_BYTES` bytes
 */
export function fileProblem(
  kind: UploadKind,
  { bytes, head }: { bytes: number; head: Uint8Array },
): UploadProblem | null {
  if (bytes === 0) return 'empty';
  if (kind === 'attachment') {
    if (bytes > LARGEST_ATTACHMENT) return 'tooLargeAttachment';
    return attachmentTypeOf(head) ? null : 'wrongAttachment';
  }
  if (bytes > LARGEST_IMAGE) return 'tooLarge';
  if (imageTypeOf(head)) return null;
  return isHeic(head) ? 'heic' : 'wrongType';
}

/** A file read in parts, in the browser or on the server. */
export interface ReadableFile {
  bytes: number;
  head: Uint8Array;
  read: ReadPart;
}

/**
 * Same as `fileProblem`, but reads further where the first bytes are ambiguous: sound and films can
 * begin alike.
 */
export async function readFileProblem(
  kind: UploadKind,
  file: ReadableFile,
): Promise<UploadProblem | null> {
  const problem = fileProblem(kind, file);
  if (problem !== 'wrongAttachment') return problem;
  const found = await readIsoType(file);
  return found.problem;
}

/**
 * Type of a PDF, audio or video file that may be attached to a story, or null; reads beyond the
 * first bytes if needed.
 */
export async function readAttachmentType(file: ReadableFile): Promise<AttachmentType | null> {
  return attachmentTypeOf(file.head) ?? (await readIsoType(file)).type;
}

/** Ways of coding video that browsers play on every system: H.264, AV1, VP9. */
const PLAYED = ['avc1', 'avc3', 'av01', 'vp09'];

type IsoType =
  | { type: 'audio/mp4' | 'video/mp4'; problem: null }
  | { type: null; problem: 'wrongAttachment' | 'wrongVideo' };

async function readIsoType({ head, bytes, read }: ReadableFile): Promise<IsoType> {
  const tracks = isIsoMedia(head) ? await isoTracks(read, bytes) : null;
  if (tracks?.kinds.has('vide')) {
    const isPlayed = !isQuickTime(head) && PLAYED.some((format) => tracks.formats.has(format));
    return isPlayed ? { type: 'video/mp4', problem: null } : { type: null, problem: 'wrongVideo' };
  }
  if (tracks?.kinds.has('soun')) return { type: 'audio/mp4', problem: null };
  return { type: null, problem: 'wrongAttachment' };
}

/**
 * The `accept` attribute of a file input: types, and endings for systems that do not know a type.
 * HEIC is left out, so that iPhones convert to JPEG.
 */
export function acceptedFiles(kind: UploadKind): string {
  const endings: Record<string, string> = kind === 'image' ? IMAGE_ENDINGS : ATTACHMENT_ENDINGS;
  const others = Object.entries(OTHER_ENDINGS).filter(([, type]) => type in endings);
  const all = [...Object.values(endings), ...others.map(([ending]) => ending)];
  return [...Object.keys(endings), ...all.map((ending) => `.${ending}`)].join(',');
}

export interface MadeFile {
  width: number;
  height: number;
  mime: 'image/webp';
  file: Uint8Array;
}

/** Properties of the original file. */
export interface OriginalDetails {
  mime: string;
  /** After rotation by its EXIF orientation. */
  width: number;
  height: number;
  /** Frames of an animation, or pages; only the first is shown. */
  pages: number;
}

/** The result of the process that makes an image's sizes. */
export type Made =
  | { ok: true; files: MadeFile[]; original: OriginalDetails }
  | { ok: false; problem: UploadProblem };
