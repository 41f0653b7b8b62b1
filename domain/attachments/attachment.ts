export type AttachmentKind = 'pdf' | 'audio';

/** Name and texts of an attachment in one language. */
export interface AttachmentWords {
  language: string;
  title: string;
  transcript: string;
}

/** What its form shows, for a fingerprint. @param words undefined where there are none */
export function seenWords(words?: Omit<AttachmentWords, 'language'>) {
  return { title: words?.title ?? '', transcript: words?.transcript ?? '' };
}

/** An attachment with its texts in one language. */
export interface Attachment extends AttachmentWords {
  id: string;
  kind: AttachmentKind;
  /** Begins with `/media/`. */
  src: string;
  mime: string;
  bytes: number;
  /** The file name at upload. */
  fileName: string;
}

/** An attachment with its texts in every language. */
export interface AttachmentRecord extends Omit<Attachment, keyof AttachmentWords> {
  texts: AttachmentWords[];
}

/** Limit per story. */
export const MOST_ATTACHMENTS = 50;
