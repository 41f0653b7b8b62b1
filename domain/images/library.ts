/** The image library of staff. Pure: pages, the picker in the browser and queries share it. */
import { imagePath } from '@/domain/addresses/staff-address';
import { canonicalTag } from '@/i18n/languages';
import type { Image } from './image';
import type { OriginalDetails, UploadProblem } from './upload';
import type { ImageWords } from './wording';

export const PAGE_SIZE = 40;

/** The search in the library's address. */
export interface LibraryFilter {
  /** Words that must all occur in an image's texts, credit or file name. */
  words: string;
  /** Only images without texts in this content language; empty for all. */
  without: string;
  /** Only images that are used nowhere. */
  unused: boolean;
  /** Only images that the user added. */
  mine: boolean;
}

export interface LibraryImage extends Pick<ImageDetails, 'focusX' | 'focusY'> {
  id: string;
  width: number;
  height: number;
  fileName: string;
  /** By rising width. */
  files: Image['files'];
  /** Alternative text in the requested language; '' without one. */
  alt: string;
  decorative: boolean;
  caption: string;
  /** Credit in that language, else the one for every language. */
  credit: string;
  /** Name in that language, else in another one, given in `nameLanguage`; may be ''. */
  name: string;
  nameLanguage: string;
  /** Languages in which it has an alternative text or is marked as decorative. */
  described: string[];
}

/** The properties of an image that do not depend on the language. */
export interface ImageDetails {
  rights: string;
  credit: string;
  /** The focal point, from 0 to 1 of width and height, from the top left. */
  focusX: number;
  focusY: number;
}

export interface ImageRecord extends Omit<LibraryImage, 'credit'>, ImageDetails {
  texts: ImageWords[];
  addedBy: string | null;
  addedByName: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** The original file; null where it was not stored. */
  original: (OriginalDetails & { bytes: number }) | null;
}

const MOST_CHARACTERS = 200;

/** Reads the search from an address; invalid values are ignored. */
export function readFilter(query: URLSearchParams): LibraryFilter {
  return {
    words: (query.get('q') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, MOST_CHARACTERS),
    without: canonicalTag(query.get('without') ?? '') ?? '',
    unused: query.get('unused') === '1',
    mine: query.get('mine') === '1',
  };
}

/** The search as query parameters, without empty ones. */
export function filterQuery(filter: LibraryFilter): Record<string, string> {
  const { words, without, unused, mine } = filter;
  const asked = { q: words, without, unused: unused ? '1' : '', mine: mine ? '1' : '' };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
}

/** The file for a thumbnail of some hundred pixels. */
export function smallFile({ files }: Pick<LibraryImage, 'files'>): Image['files'][number] | null {
  return files.find(({ width }) => width >= 340) ?? files.at(-1) ?? null;
}

export interface FoundImages<Found = LibraryImage> {
  images: Found[];
  /** Cursor of the next page, or null. */
  next: string | null;
}

/** An image for the picker and the editor. */
export interface OfferedImage extends LibraryImage {
  /** A file about 800 pixels wide. */
  src: string;
  /** The page on which it can be described. */
  href: string;
}

/**
 * Adds what the picker and the editor need.
 * @param language of the texts to describe it in
 */
export function offered(image: LibraryImage, language: string): OfferedImage {
  const { id, files } = image;
  const file = files.find(({ width }) => width >= 800) ?? files.at(-1);
  return { ...image, src: file?.src ?? '', href: imagePath(id, language) };
}

/** The result of uploading one file. */
export type UploadedFile = { fileName: string } & (
  | { ok: true; image: LibraryImage; isNew: boolean; isAnimated: boolean; pages: number }
  | { ok: false; problem: UploadProblem; message: string }
);

/** The result of uploading one file, common to images and attachments. */
export interface SentFile {
  fileName: string;
  ok: boolean;
  /** The error as text. */
  message?: string;
}

/** The JSON response to an upload by script. */
export interface UploadAnswer {
  files: UploadedFile[];
}
