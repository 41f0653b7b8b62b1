import type { RefusedUpload } from '@/components/admin/editor/contract';
import type { AttachmentKind, Poster } from '@/domain/attachments/attachment';

/** A file of the story as the editor shows it. */
export interface EditorFile {
  id: string;
  kind: AttachmentKind;
  /** Begins with `/media/`. */
  src: string;
  /** Its title in the language of the text, else in another, else its file name. */
  name: string;
  poster: Poster | null;
  /** Kind, length or pages, and size in the interface's language. */
  label: string;
  /** Whether audio has a transcript, and video a transcript or captions, in the language of the text. */
  isWorded: boolean;
}

/** What is said of a file in the language of the text. */
export interface FileWords {
  title: string;
  transcript: string;
  captions: string;
  /** Fingerprint of these words, sent back when they are saved. */
  was: string;
  mayDescribe: boolean;
  mayChoosePoster: boolean;
}

export type TypedWords = Pick<FileWords, 'title' | 'transcript' | 'captions'>;

/** Ids of images; '' for none. */
export interface PosterChoice {
  poster: string;
  posterWas: string;
}

/** Problems are by field; the message is '' when no answer came. */
export type DescribedFile =
  | { ok: true; file: EditorFile }
  | { ok: false; message: string; problems: Partial<Record<keyof TypedWords, string>> };

/** Result of an upload. */
export type SentStoryFile = { ok: true; fileId: string } | RefusedUpload;

/** A file of another story that was not copied; the message is '' where the reason says it. */
export interface RefusedCopy {
  ok: false;
  /** `missing`: it was removed, or the user may not see it. */
  why: 'notAllowed' | 'missing' | 'failed';
  message: string;
}

/** Result of copying a file of another story. */
export type CopiedFile = { ok: true; file: EditorFile } | RefusedCopy;

/** Loads and changes files of a story; `filesFrom` in `file-endpoint.ts` makes one for a story. */
export interface FileSource {
  /** All files of the story. @throws Error without an answer */
  list(): Promise<EditorFile[]>;
  /** @throws Error without an answer */
  wordsOf(id: string): Promise<FileWords>;
  /**
   * Never rejects.
   * @param was fingerprint of the words that were shown
   * @param poster absent where it stays
   */
  describe(
    id: string,
    words: TypedWords,
    was: string,
    poster?: PosterChoice,
  ): Promise<DescribedFile>;
  /** Gives the story a copy of a file of another one. Never rejects. */
  copy(id: string): Promise<CopiedFile>;
  /**
   * Adds a file to the story, shown only where the text shows it. Never rejects.
   * @param tell share sent, 0 to 1; null while the server works
   */
  upload(
    file: File,
    tell: (share: number | null) => void,
    signal: AbortSignal,
  ): Promise<SentStoryFile>;
}
