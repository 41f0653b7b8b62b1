import { HEAD_BYTES } from '@/domain/images/file-type';
import { readFileProblem, type UploadKind, type UploadProblem } from '@/domain/images/upload';

/**
 * Why the server would refuse a file, from its length and first bytes. Null also for a file that was
 * deleted meanwhile: sending reports that.
 */
export async function problemOf(kind: UploadKind, file: File): Promise<UploadProblem | null> {
  try {
    const read = async (from: number, length: number) =>
      new Uint8Array(await file.slice(from, from + length).arrayBuffer());
    const head = await read(0, HEAD_BYTES);
    return await readFileProblem(kind, { bytes: file.size, head, read });
  } catch {
    return null;
  }
}
