import type { AnyExtension } from '@tiptap/core';
import type { Ref } from 'react';
import type { TextRange } from '@/domain/anchors/follow-range';
import type { Dir, Document } from '@/domain/documents/document';
import type { TextLength } from '@/domain/documents/plain/text-length';
import type { EditorFile, FileSource } from './files/file-source';
import type { FindFields } from './find/find-fields';

/** Props and handle of the story editor. */
export interface BodyEditorProps {
  /** BCP 47 tag and direction of the text. */
  language: string;
  dir: Dir;
  /** Initial document, from `parseDocument`; for later changes use `replaceDocument`. */
  document: Document;
  images: ImageSource;
  /** Images of the text that came with the page and need no request. */
  known?: readonly EditorImage[];
  /** The story's audio, video and PDF files; without it none can be inserted. */
  files?: FileSource;
  /** Files of the text that came with the page and need no request. */
  knownFiles?: readonly EditorFile[];
  /** Fields beside the body in which words are found too. */
  fields?: FindFields;
  /** Suggested languages for a passage, most likely first, as BCP 47 tags. */
  languages?: readonly string[];
  /** Search address for link targets (`?q=&language=`); without it none are offered. */
  linkSearchAddress?: string;
  /** Upload address for Word files (field `file`); without it the import is not offered. */
  wordFileAddress?: string;
  /** Accessible name of the text, such as "Text in Persian". */
  label: string;
  /** Ids of elements that describe the text, for `aria-describedby`. */
  describedBy?: string;
  editable?: boolean;
  /** Extensions that the page adds, such as decorations; later changes of this prop are ignored. */
  more?: readonly AnyExtension[];
  /** Called at most every 300 ms during typing, and only when the document changed. */
  onChange?: (document: Document, length: TextLength) => void;
  /** Called when an image's description was saved, which is no part of the document. */
  onDescribed?: () => void;
  /** The static sheet from the server that the editor replaces; text typed there is taken over. */
  early?: HTMLElement | null;
  ref?: Ref<BodyEditorHandle>;
}

export interface BodyEditorHandle {
  /**
   * Moves the focus to the block at `index` of `document.content` and scrolls it into view.
   * @param words are selected in it
   */
  focusBlock(index: number, words?: string): void;
  /** Marks the block at that index as the one that prevents saving; null for none. */
  markBlock(index: number | null): void;
  /**
   * Puts words in the place of others in a block; can be undone.
   * @returns whether it was done
   */
  replaceWords(index: number, range: TextRange, words: string): boolean;
  /** The current document, also between two calls of `onChange`. */
  getDocument(): Document;
  /** Replaces the whole document; can be undone. Calls `onChange`. */
  replaceDocument(document: Document): void;
}

/** An image as the editor shows it, with texts in the language of the text where they exist. */
export interface EditorImage {
  id: string;
  /** Address of a file about 800 pixels wide. */
  src: string;
  width: number;
  height: number;
  /** The image's focal point, from 0 to 1. */
  focusX: number;
  focusY: number;
  /** Alternative text; '' when there is none in this language. */
  alt: string;
  decorative: boolean;
  caption: string | null;
  credit: string | null;
  /** Page to edit its texts; null when the user may not. */
  href: string | null;
}

/** Loads images; `imagesFrom` in `image-endpoint.ts` makes one for an address. */
export interface ImageSource {
  /** The images with these ids; deleted ones are left out. */
  byIds(ids: readonly string[]): Promise<EditorImage[]>;
  /**
   * Uploads a file; without it dropped files are ignored. Never rejects.
   * @param tell share sent, 0 to 1; null while the server processes the image
   */
  upload?(
    file: File,
    tell: (share: number | null) => void,
    signal: AbortSignal,
  ): Promise<SentImage>;
}

/** Result of an image's upload. */
export type SentImage =
  | {
      ok: true;
      image: EditorImage;
      /** False for a file that was in the library. */
      isNew: boolean;
      isAnimated: boolean;
      pages: number;
    }
  | RefusedUpload;

/** An upload that failed; the message is '' when no answer came. */
export interface RefusedUpload {
  ok: false;
  message: string;
  canRetry: boolean;
  signInAt?: string;
}
