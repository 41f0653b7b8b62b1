/** The library of images as staff see it. Pure: its pages, its picker in the browser, and its reads share it. */
import { canonicalTag } from '@/i18n/languages';
import type { Image } from './image';
import type { ImageDetailsForm } from './image-form';
import type { OriginalDetails, UploadProblem } from './upload';
import type { ImageWords } from './wording';

/** Images on one page of the library. */
export const PAGE_SIZE = 40;

/** What the address says is looked for. */
export interface LibraryFilter {
  /** Words that must all stand in an image's words, credit or file name. */
  words: string;
  /** A content language that it is not described in; empty for any. */
  without: string;
  /** Nothing shows it. */
  unused: boolean;
  /** The one who looks added it. */
  mine: boolean;
}

/** An image as the library shows it. */
export interface LibraryImage {
  id: string;
  width: number;
  height: number;
  fileName: string;
  /** By rising width. */
  files: Image['files'];
  /** Words in the language that was asked for; '' where there are none. */
  alt: string;
  decorative: boolean;
  caption: string;
  /** In that language, else the one for every language. */
  credit: string;
  /** What it shows, in that language or else another, in which case `nameLanguage` says which; may be ''. */
  name: string;
  nameLanguage: string;
  /** Languages in which it is described, or said to decorate only. */
  described: string[];
}

/** Everything about one image. */
export interface ImageRecord extends Omit<LibraryImage, 'credit'>, ImageDetailsForm {
  texts: ImageWords[];
  addedBy: string | null;
  addedByName: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** The file that it came as; null where that was not kept. */
  original: (OriginalDetails & { bytes: number }) | null;
}

const MOST_CHARACTERS = 200;

/** Reads what is looked for from an address; anybody can write one. */
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

/** What is looked for as it stands in an address, without what is not asked. */
export function filterQuery(filter: LibraryFilter): Record<string, string> {
  const { words, without, unused, mine } = filter;
  const asked = { q: words, without, unused: unused ? '1' : '', mine: mine ? '1' : '' };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
}

/** The file for a plate of some hundred pixels. */
export function smallFile({ files }: Pick<LibraryImage, 'files'>): Image['files'][number] | null {
  return files.find(({ width }) => width >= 340) ?? files.at(-1) ?? null;
}

/** A page of the library. */
export interface FoundImages<Found = LibraryImage> {
  images: Found[];
  /** Where the next page begins, or null. */
  next: string | null;
}

/** An image as the picker and the editor get it. */
export interface OfferedImage extends LibraryImage {
  /** A file of about 800 pixels' width. */
  src: string;
  /** Its page, where it can be described. */
  href: string;
}

/** Adds what the picker and the editor need. */
export function offered(image: LibraryImage): OfferedImage {
  const { id, files } = image;
  const file = files.find(({ width }) => width >= 800) ?? files.at(-1);
  return { ...image, src: file?.src ?? '', href: `/admin/images/${id}` };
}

/** What became of one sent file. */
export type UploadedFile = { fileName: string } & (
  | { ok: true; image: LibraryImage; isNew: boolean; isAnimated: boolean; pages: number }
  | { ok: false; problem: UploadProblem; message: string }
);

/** What became of a sent file, as far as every upload says it. */
export interface SentFile {
  fileName: string;
  ok: boolean;
  /** Why not, in words. */
  message?: string;
}

/** What the upload answers to a script. */
export interface UploadAnswer {
  files: UploadedFile[];
}
