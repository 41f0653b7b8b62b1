import { sendFile } from '@/components/admin/images/send-file';
import { offered, type UploadedFile } from '@/domain/images/library';
import type { UploadProblem } from '@/domain/images/upload';
import type { EditorImage, ImageSource, SentImage } from './contract';
import { asEditorShows } from './image-shelf';

/**
 * Loads images from one address: `GET ?language=…&ids=a,b` is answered with
 * `{ images: EditorImage[] }`. Files are posted to `uploadAddress`, which answers
 * like the library's upload; null where the user may not add images.
 * @throws Error on an error status
 */
export function imagesFrom(
  address: string,
  language: string,
  uploadAddress: string | null,
): ImageSource {
  const ask = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams({ language, ...parameters });
    const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`images: ${response.status}`);
    const answer: { images: EditorImage[] } = await response.json();
    return answer.images;
  };
  return {
    byIds: async (ids) => (ids.length ? ask({ ids: ids.join(',') }) : []),
    ...(uploadAddress !== null && {
      upload: (file, tell, signal) => send(uploadAddress, file, tell, { language, signal }),
    }),
  };
}

async function send(
  address: string,
  file: File,
  tell: (share: number | null) => void,
  { language, signal }: { language: string; signal: AbortSignal },
): Promise<SentImage> {
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
