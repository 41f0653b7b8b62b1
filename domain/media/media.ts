/** Media: the files of images and attachments, their addresses and types. Pure. */
import { ATTACHMENT_ENDINGS, IMAGE_ENDINGS, OTHER_ENDINGS } from '@/domain/images/file-type';

const FOLDER = '/media/';
const NAME = /^[0-9a-f]{2}\/[0-9a-f]{32}\.[a-z0-9]{3,4}$/;

const TYPES = new Map<string, string>([
  ...Object.entries({ ...IMAGE_ENDINGS, ...ATTACHMENT_ENDINGS }).map(
    ([mime, ending]): [string, string] => [ending, mime],
  ),
  ['vtt', 'text/vtt; charset=utf-8'],
  // Logos, cleaned when they were taken in.
  ['svg', 'image/svg+xml'],
]);

/** A file that the requester may download. */
export interface Medium {
  /** Path below the media folder. */
  name: string;
  /** File name for downloads; empty where the address suffices. */
  fileName: string;
  /** What is sent where it is stored in the database instead of the folder. */
  content?: string;
}

/** The file name at an address below `/media/`, or null. @param path without its query */
export function mediumAt(path: string): string | null {
  const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : '';
  return NAME.test(name) ? name : null;
}

/** The media type of a file, from its ending. */
export function typeOfMedium(name: string): string {
  return TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}

/**
 * The name for the download of a file: the one that it was uploaded under, with the ending of its
 * type, so that a PDF which is also a program is not saved as a program.
 */
export function downloadName({ name, fileName }: Pick<Medium, 'name' | 'fileName'>): string {
  const own = name.slice(name.lastIndexOf('.') + 1);
  const type = typeOfMedium(name);
  const other = Object.entries(OTHER_ENDINGS).flatMap(([each, of]) => (of === type ? [each] : []));
  const isFit = [own, ...other].some((each) => fileName.toLowerCase().endsWith(`.${each}`));
  return fileName === '' || isFit ? fileName : `${fileName}.${own}`;
}

/** Whether a name is that of captions, which are stored in the database. */
export function isCaptions(name: string): boolean {
  return name.endsWith('.vtt');
}

/** Whether a file is an attachment; otherwise it belongs to an image. */
export function isAttachment(name: string): boolean {
  return Object.values<string>(ATTACHMENT_ENDINGS).some((ending) => name.endsWith(`.${ending}`));
}
