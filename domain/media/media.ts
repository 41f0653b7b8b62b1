/** Media: the files of images and attachments, their addresses and types. Pure. */
import { ATTACHMENT_ENDINGS, OTHER_ENDINGS } from '@/domain/images/file-type';
import { typeOfMedium } from '@/domain/images/medium-type';
import { isStoredName } from '@/domain/media-store/store';

const FOLDER = '/media/';

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
  return isStoredName(name) ? name : null;
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
