/** Bounds of what may be uploaded, and why a file was refused. Pure: browser and server share it. */

import {
  ATTACHMENT_ENDINGS,
  type AttachmentType,
  attachmentTypeOf,
  IMAGE_ENDINGS,
  imageTypeOf,
  isHeic,
  isIsoMedia,
  OTHER_ENDINGS,
} from './file-type';
import { isSoundOnly, type ReadPart } from './sound-only';

const MEGABYTE = 1024 * 1024;

/** Bounds in bytes of one file. */
export const LARGEST_IMAGE = 150 * MEGABYTE;
export const LARGEST_ATTACHMENT = 300 * MEGABYTE;
/** Of one request: the largest file and the form around it. */
export const LARGEST_REQUEST = LARGEST_ATTACHMENT + MEGABYTE;

/** Files of one form, sent without scripts. */
export const MOST_FILES = 20;

/** Pixels of the largest image that is taken in. */
export const MOST_PIXELS = 40_000_000;

/** Why a file was not taken in; each has its sentence in the words of the staff's site. */
export const UPLOAD_PROBLEMS = [
  'empty',
  'wrongType',
  'heic',
  'wrongAttachment',
  'tooLarge',
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

/** What a file is to become. */
export type UploadKind = 'image' | 'attachment';

/**
 * Why a file is not even read further. The browser asks before it sends a file, the server when it has it: what one
 * takes the other does too.
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

/** A file that can be read in parts, in the browser or on the server. */
export interface ReadableFile {
  bytes: number;
  head: Uint8Array;
  read: ReadPart;
}

/** The same where the first bytes do not tell enough: sound of a recorder begins as a film does. */
export async function readFileProblem(
  kind: UploadKind,
  file: ReadableFile,
): Promise<UploadProblem | null> {
  const problem = fileProblem(kind, file);
  if (problem !== 'wrongAttachment') return problem;
  return (await readAttachmentType(file)) ? null : problem;
}

/** Type of a PDF or an audio file that may be attached to a story, or null. */
export async function readAttachmentType(file: ReadableFile): Promise<AttachmentType | null> {
  const type = attachmentTypeOf(file.head);
  if (type || !isIsoMedia(file.head)) return type;
  return (await isSoundOnly(file.read, file.bytes)) ? 'audio/mp4' : null;
}

/**
 * What a file dialog offers: types, and endings for systems that do not know a type. HEIC stays out, so that iPhones
 * hand over a JPEG.
 */
export function acceptedFiles(kind: UploadKind): string {
  const endings: Record<string, string> = kind === 'image' ? IMAGE_ENDINGS : ATTACHMENT_ENDINGS;
  const others = Object.entries(OTHER_ENDINGS).filter(([, type]) => type in endings);
  const all = [...Object.values(endings), ...others.map(([ending]) => ending)];
  return [...Object.keys(endings), ...all.map((ending) => `.${ending}`)].join(',');
}

/** One size of an image as its process makes it. */
export interface MadeFile {
  width: number;
  height: number;
  mime: 'image/webp';
  file: Uint8Array;
}

/** What an image's own file is found to be. */
export interface OriginalDetails {
  mime: string;
  /** As it stands upright. */
  width: number;
  height: number;
  /** Frames of a moving image, or pages: only the first is shown. */
  pages: number;
}

/** What the process that makes an image's sizes answers. */
export type Made =
  | { ok: true; files: MadeFile[]; original: OriginalDetails }
  | { ok: false; problem: UploadProblem };
