import { runProgram } from '@/domain/programs/run-program';
import type { Document } from './document';
import { MAX_WORD_FILE } from './document-limits';
import type { LeftOut } from './left-out';

/** What a Word file became, or why it became nothing. */
export type WordFile =
  | { ok: true; document: Document; imagesLeftOut: number; leftOut: LeftOut[] }
  | { ok: false; problem: 'unreadable' | 'tooLarge' };

/** A file that takes longer is given up; a book of 100,000 words takes about three seconds. */
const PATIENCE_MS = 20_000;
const MEMORY_MB = 256;
/** At most so many files are read at once in this process. */
const AT_ONCE = 2;

let running = 0;

/**
 * The text of a Word file (.docx) as a document that `parseDocument` let through: its headings, lists, tables, links and
 * footnotes. Read by a process of its own, so that a file that breaks the reader breaks nothing else.
 * @param bytes what was sent; not trusted
 * @param language BCP 47 tag of the text that it goes into
 * @returns never rejects; null when too many files are being read already
 */
export async function readWordFile(bytes: Uint8Array, language: string): Promise<WordFile | null> {
  if (bytes.byteLength > MAX_WORD_FILE) return { ok: false, problem: 'tooLarge' };
  if (running >= AT_ONCE) return null;
  running += 1;
  try {
    const limits = { memoryMb: MEMORY_MB, patienceMs: PATIENCE_MS };
    const job = { program: 'word' as const, message: { bytes, language }, ...limits };
    const result = await runProgram<WordFile>(job);
    return result.ended === 'answered' ? result.answer : { ok: false, problem: 'unreadable' };
  } finally {
    running -= 1;
  }
}
