import type { SentImage } from '@/components/admin/editor/contract';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { problemOf } from '@/components/admin/images/file-problem';
import { sendFile } from '@/components/admin/images/send-file';
import { offered, type UploadedFile } from '@/domain/images/library';
import type { UploadProblem } from '@/domain/images/upload';

/** Where and how images are uploaded. */
export interface UploadWay {
  address: string;
  /** Content language of the texts in the answer. */
  language: string;
  /** A message for a problem found before sending. */
  say: (problem: UploadProblem) => string;
}

/**
 * Uploads an image for the text; one that the server would refuse by size or first bytes is not sent.
 * @param tell share sent, 0 to 1; null while the server processes the image
 */
export async function sendImage(
  { address, language, say }: UploadWay,
  file: File,
  tell: (share: number | null) => void,
  signal: AbortSignal,
): Promise<SentImage> {
  const problem = await problemOf('image', file);
  if (problem) return { ok: false, message: say(problem), canRetry: false };
  if (signal.aborted) return { ok: false, message: '', canRetry: true };
  const sent = await sendFile<UploadedFile>(
    address,
    file,
    (progress) => tell(progress.step === 'sending' ? progress.share : null),
    signal,
  );
  if (sent.is === 'lost') return { ok: false, message: '', canRetry: true };
  if (sent.is === 'signedOut') {
    return { ok: false, message: sent.message, canRetry: true, signInAt: sent.to };
  }
  if (sent.is === 'refused') return { ok: false, message: sent.message, canRetry: true };
  const { file: answer } = sent;
  if (!answer.ok) return { ok: false, message: answer.message, canRetry: isPassing(answer) };
  const { isNew, isAnimated, pages } = answer;
  const image = asEditorShows(offered(answer.image, language));
  return { ok: true, image, isNew, isAnimated, pages };
}

/** Whether the same file may be taken at another try. */
function isPassing({ problem }: { problem: UploadProblem }): boolean {
  return ['incomplete', 'tooSlow', 'noRoom', 'failed'].includes(problem);
}
