import type { RefusedUpload, SentImage } from '@/components/admin/editor/contract';
import type { SentStoryFile } from '@/components/admin/editor/files/file-source';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { problemOf } from '@/components/admin/images/file-problem';
import { type Sent, sendFile } from '@/components/admin/images/send-file';
import { offered, type SentFile, type UploadedFile } from '@/domain/images/library';
import type { UploadProblem } from '@/domain/images/upload';

/** Where and how files are uploaded. */
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
  if (sent.is !== 'done') return unanswered(sent);
  const { file: answer } = sent;
  if (!answer.ok) return { ok: false, message: answer.message, canRetry: isPassing(answer) };
  const { isNew, isAnimated, pages } = answer;
  const image = asEditorShows(offered(answer.image, language));
  return { ok: true, image, isNew, isAnimated, pages };
}

/** Uploads audio, video or a PDF for the text, as `sendImage` does an image. */
export async function sendStoryFile(
  { address, say }: Omit<UploadWay, 'language'>,
  file: File,
  tell: (share: number | null) => void,
  signal: AbortSignal,
): Promise<SentStoryFile> {
  const problem = await problemOf('attachment', file);
  if (problem) return { ok: false, message: say(problem), canRetry: false };
  if (signal.aborted) return { ok: false, message: '', canRetry: true };
  const sent = await sendFile<SentFile & { id?: string; problem?: UploadProblem }>(
    address,
    file,
    (progress) => tell(progress.step === 'sending' ? progress.share : null),
    signal,
  );
  if (sent.is !== 'done') return unanswered(sent);
  const { id, message = '', problem: found } = sent.file;
  if (id) return { ok: true, fileId: id };
  return { ok: false, message, canRetry: found !== undefined && isPassing({ problem: found }) };
}

function unanswered(sent: Exclude<Sent, { is: 'done' }>): RefusedUpload {
  if (sent.is === 'lost') return { ok: false, message: '', canRetry: true };
  const { message } = sent;
  if (sent.is === 'refused') return { ok: false, message, canRetry: true };
  return { ok: false, message, canRetry: true, signInAt: sent.to };
}

/** Whether the same file may be taken at another try. */
function isPassing({ problem }: { problem: UploadProblem }): boolean {
  return ['incomplete', 'tooSlow', 'noRoom', 'failed'].includes(problem);
}
