import type { AnyExtension } from '@tiptap/core';
import type { Ref } from 'react';
import type { Dir, Document } from '@/domain/documents/document';
import type { TextLength } from '@/domain/documents/plain/text-length';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What the page around it gives the editor of a story's text, and what it gets back. */
export interface BodyEditorProps {
  /** BCP 47 tag of the text, and the way it runs. */
  language: string;
  dir: Dir;
  /** What to begin with, as `parseDocument` gave it. Later changes of this prop are ignored: see `replaceDocument`. */
  document: Document;
  /** `staffMessages(interfaceLanguage, 'editor')`. */
  words: StaffMessages['editor'];
  interfaceLanguage: string;
  images: ImageSource;
  /** Images of the text that came with the page, so that nobody waits for them. */
  known?: readonly EditorImage[];
  /** Languages that a passage is likely in, most likely first: BCP 47 tags, such as those the archive writes in. */
  languages?: readonly string[];
  /** Where stories, topics and collections to link to are asked for (`?q=&language=`); without it none are offered. */
  linkSearchAddress?: string;
  /** Where a Word file is posted to (field `file`); without it none can be read in. */
  wordFileAddress?: string;
  /** Names the text for those who hear it, such as "Text in Persian". */
  label: string;
  /** Ids of elements that describe the text, such as what it still lacks. */
  describedBy?: string;
  editable?: boolean;
  /** What the page adds to the editor, such as decorations; later changes of this prop are ignored. */
  more?: readonly AnyExtension[];
  /** At most every 300 ms while somebody writes, never while the document stays the same. */
  onChange?: (document: Document, length: TextLength) => void;
  /** The server's sheet, in whose place the editor comes: what has been typed in it goes on in the editor. */
  early?: HTMLElement | null;
  ref?: Ref<BodyEditorHandle>;
}

export interface BodyEditorHandle {
  /** Moves the focus to the top-level block of `document.content[index]` and brings it into view. */
  focusBlock(index: number): void;
  /** Marks the block at that index as one that keeps the text from being saved; null for none. */
  markBlock(index: number | null): void;
  /** The document as it is now, also between two calls of `onChange`. */
  getDocument(): Document;
  /** Another document in place of all; undo brings the former back. Calls `onChange`. */
  replaceDocument(document: Document): void;
}

/** An image as the editor shows it; words in the language of the text where they exist. */
export interface EditorImage {
  id: string;
  /** Address of a file of about 800 pixels' width. */
  src: string;
  width: number;
  height: number;
  /** '' when nobody has described it in this language. */
  alt: string;
  decorative: boolean;
  caption: string | null;
  credit: string | null;
  /** Where staff describe it; null for those who may not. */
  href: string | null;
}

/** Where images come from; `imagesFrom` in `image-endpoint.ts` makes one of an address. */
export interface ImageSource {
  /** The images with these ids; those that are gone are left out. */
  byIds(ids: readonly string[]): Promise<EditorImage[]>;
  /** Newest images whose words hold all of these; all images for ''. */
  search(words: string): Promise<EditorImage[]>;
  /**
   * Takes a file in; without it files that are dropped are left out. Never rejects.
   * @param tell how much of it is sent, from 0 to 1; null while the image is made
   */
  upload?(file: File, tell: (share: number | null) => void): Promise<SentImage>;
  /** The page of the library where images are uploaded. */
  libraryHref: string;
}

/** What came of sending an image; '' where no answer came. */
export type SentImage = { ok: true; id: string } | { ok: false; message: string };
