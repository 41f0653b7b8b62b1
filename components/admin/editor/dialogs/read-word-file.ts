import type { Document } from '@/domain/documents/document';
import { MAX_WORD_FILE } from '@/domain/documents/document-limits';
import type { LeftOut } from '@/domain/documents/left-out';

export type WordFileAnswer =
  | { ok: true; document: Document; leftOut: LeftOut[] }
  | { ok: false; problem: 'wrong' | 'tooLarge' | 'failed' };

/** Converts a Word file to a document on the server. Never throws. */
export async function readWordFile(
  address: string,
  file: File,
  language: string,
): Promise<WordFileAnswer> {
  if (file.size > MAX_WORD_FILE) return { ok: false, problem: 'tooLarge' };
  try {
    const response = await fetch(`${address}?${new URLSearchParams({ language })}`, {
      method: 'POST',
      body: file,
      credentials: 'same-origin',
    });
    if (response.status === 413) return { ok: false, problem: 'tooLarge' };
    if (response.status === 422) return { ok: false, problem: 'wrong' };
    if (!response.ok) return { ok: false, problem: 'failed' };
    const answer: { document: Document; leftOut: LeftOut[] } = await response.json();
    return { ok: true, ...answer };
  } catch {
    return { ok: false, problem: 'failed' };
  }
}
