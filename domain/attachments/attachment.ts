export type AttachmentKind = 'pdf' | 'audio' | 'video';

/** The kind of a file that was taken in. @param mime its media type */
export function kindOf(mime: string): AttachmentKind {
  if (mime === 'application/pdf') return 'pdf';
  return mime.startsWith('video/') ? 'video' : 'audio';
}

/** Name and texts of an attachment in one language. */
export interface AttachmentWords {
  language: string;
  title: string;
  transcript: string;
  /** WebVTT, or empty. */
  captions: string;
}

/** What its form shows, for a fingerprint. @param words undefined where there are none */
export function seenWords(words?: Omit<AttachmentWords, 'language'>) {
  const { title = '', transcript = '', captions = '' } = words ?? {};
  return { title, transcript, captions };
}

/** Captions of a video in one language. */
export interface Captions {
  language: string;
  /** Begins with `/media/`. */
  src: string;
}

/** An image shown in place of a video until it is played. */
export interface Poster {
  imageId: string;
  /** Begins with `/media/`. */
  src: string;
}

/** An attachment with its texts in one language. */
export interface Attachment extends Omit<AttachmentWords, 'captions'> {
  id: string;
  kind: AttachmentKind;
  /** Begins with `/media/`. */
  src: string;
  mime: string;
  bytes: number;
  /** The file name at upload. */
  fileName: string;
  /** Pages of a PDF that says how many it has. */
  pages: number | null;
  /** Length of audio or video that says it. */
  seconds: number | null;
  poster: Poster | null;
  /** It is among the attachments at the end of the story, unless the text shows it. */
  isListed: boolean;
  /** In every language that has them. */
  captions: readonly Captions[];
}

/** An attachment with its texts in every language. */
export interface AttachmentRecord
  extends Omit<Attachment, Exclude<keyof AttachmentWords, 'captions'>> {
  texts: AttachmentWords[];
}

/** Limit per story. */
export const MOST_ATTACHMENTS = 50;

/** Attachments by their ids. */
export function filesById(attachments: readonly Attachment[]): ReadonlyMap<string, Attachment> {
  return new Map(attachments.map((each) => [each.id, each]));
}

/** The attachments listed at the end of a story: not those that its text shows. */
export function atEnd(
  attachments: readonly Attachment[],
  inText: readonly string[],
): readonly Attachment[] {
  return attachments.filter(({ id, isListed }) => isListed && !inText.includes(id));
}

/** Whether readers of a language who cannot hear a file can read what it says; a PDF is read itself. */
export function isWordedIn(
  { kind, language, transcript, captions }: Attachment,
  wanted: string,
): boolean {
  if (kind === 'pdf' || (language === wanted && transcript !== '')) return true;
  return kind === 'video' && captions.some((each) => each.language === wanted);
}
