import { runProgram } from '@/domain/programs/run-program';
import type { Document } from './document';
import { MAX_WORD_FILE } from './document-limits';
import type { MarkedImage } from './image-mark';
import type { LeftOut } from './left-out';

/** The document from a Word file, or why there is none. */
export type WordFile =
  | {
      ok: true;
      document: Document;
      imagesLeftOut: number;
      images: MarkedImage[];
      leftOut: LeftOut[];
    }
  | { ok: false; problem: 'unreadable' | 'tooLarge' };

/** Files that take longer are refused; a book of 100,000 words takes about three seconds. */
const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;
/** Files read at the same time by this process. */
const AT_ONCE = 2;

let running = 0;

/**
 * Reads a Word file (.docx) into a document that passed `parseDocument`: headings, lists, tables,
 * links and footnotes. A separate process does the work, so that a file that crashes the reader has
 * no other effect.
 * @param bytes untrusted
 * @param language BCP 47 tag of the text that will contain it
 * @param takesImages whether its images are marked, with the names of their files in the archive
 * @returns never rejects; null when too many files are being read already
 */
export async function readWordFile(
  bytes: Uint8Array,
  language: string,
  takesImages: boolean,
): Promise<WordFile | null> {
  if (bytes.byteLength > MAX_WORD_FILE) return { ok: false, problem: 'tooLarge' };
  if (running >= AT_ONCE) return null;
  running += 1;
  try {
    const limits = { memoryMb: MEMORY_MB, patienceMs: PATIENCE_MS };
    const job = { program: 'word' as const, message: { bytes, language, takesImages }, ...limits };
    const result = await runProgram<WordFile>(job);
    return result.ended === 'answered' ? result.answer : { ok: false, problem: 'unreadable' };
  } finally {
    running -= 1;
  }
}
