/** PDF and sound files of a story. */

export type AttachmentKind = 'pdf' | 'audio';

/** What a file is called and says, in one language. */
export interface AttachmentWords {
  language: string;
  title: string;
  /** What is said or written in it. */
  transcript: string;
}

/** An attachment as a page in one language shows it. */
export interface Attachment extends AttachmentWords {
  id: string;
  kind: AttachmentKind;
  /** Begins with `/media/`. */
  src: string;
  mime: string;
  bytes: number;
  /** What the file was called where it came from. */
  fileName: string;
}

/** An attachment as staff see it: its words in every language. */
export interface AttachmentRecord extends Omit<Attachment, keyof AttachmentWords> {
  texts: AttachmentWords[];
}

/** Attachments of one story. */
export const MOST_ATTACHMENTS = 50;
