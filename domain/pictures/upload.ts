/** Bounds of what may be uploaded, and why a file was refused. Pure: browser and server share it. */

const MEGABYTE = 1024 * 1024;

/** Bounds in bytes of one file. */
export const LARGEST_PICTURE = 60 * MEGABYTE;
export const LARGEST_ATTACHMENT = 300 * MEGABYTE;
/** Of one request: the largest file and the form around it. */
export const LARGEST_REQUEST = LARGEST_ATTACHMENT + MEGABYTE;

/** Files of one form, sent without scripts. */
export const MOST_FILES = 20;

/** Pixels of the largest picture that is taken in. */
export const MOST_PIXELS = 40_000_000;

/** Why a file was not taken in; each has its sentence in the words of the staff's site. */
export const UPLOAD_PROBLEMS = [
  'empty',
  'wrongType',
  'tooLarge',
  'tooManyPixels',
  'damaged',
  'incomplete',
  'tooSlow',
  'noRoom',
  'tooMany',
  'failed',
] as const;

export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number];

/** One size of a picture as its process makes it. */
export interface MadeFile {
  width: number;
  height: number;
  mime: 'image/webp';
  file: Uint8Array;
}

/** What the process that makes a picture's sizes answers. */
export type Made =
  | { ok: true; files: MadeFile[]; isAnimated: boolean }
  | { ok: false; problem: UploadProblem };
