import type { PlacedFile } from '@/components/admin/editor/uploads/upload-sign';
import { filesInZip } from '@/components/admin/editor/uploads/zip-files';
import type { Document } from '@/domain/documents/document';
import { MAX_WORD_FILE } from '@/domain/documents/document-limits';
import type { MarkedImage } from '@/domain/documents/image-mark';
import type { LeftOut } from '@/domain/documents/left-out';

export type WordFileAnswer =
  | { ok: true; document: Document; images: PlacedFile[]; leftOut: LeftOut[] }
  | { ok: false; problem: 'wrong' | 'tooLarge' | 'failed' };

/** The server's answer. */
interface Converted {
  document: Document;
  images: MarkedImage[];
  leftOut: LeftOut[];
}

/**
 * Converts a Word file to a document on the server; its images are taken from the file here, so that
 * each is sent once. Never throws.
 */
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
    const answer: Converted = await response.json();
    return { ok: true, ...answer, images: await imagesOf(file, answer.images) };
  } catch {
    return { ok: false, problem: 'failed' };
  }
}

/** An image that cannot be read becomes an empty file, whose upload is refused in its place. */
async function imagesOf(zip: File, images: readonly MarkedImage[]): Promise<PlacedFile[]> {
  const files = await filesInZip(
    zip,
    images.map(({ src }) => src),
  );
  return images.map(({ src, alt, caption }, n) => {
    return { file: files[n] ?? new File([], src), alt, caption };
  });
}
