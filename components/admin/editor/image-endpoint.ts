import { sendFile } from '@/components/admin/images/send-file';
import type { UploadedFile } from '@/domain/images/library';
import type { EditorImage, ImageSource, SentImage } from './contract';

/**
 * Loads images from one address: `GET ?language=…&ids=a,b` and `GET ?language=…&q=words`, both
 * answered with `{ images: EditorImage[] }`. Files are posted to `uploadAddress`, which answers
 * like the library's upload.
 * @throws Error on an error status
 */
export function imagesFrom(
  address: string,
  language: string,
  libraryHref: string,
  uploadAddress: string,
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
    search: (words) => ask({ q: words }),
    upload: (file, tell) => send(uploadAddress, file, tell),
    libraryHref,
  };
}

async function send(
  address: string,
  file: File,
  tell: (share: number | null) => void,
): Promise<SentImage> {
  const sent = await sendFile<UploadedFile>(address, file, (progress) =>
    tell(progress.step === 'sending' ? progress.share : null),
  );
  if (sent.is === 'lost') return { ok: false, message: '' };
  if (sent.is !== 'done') return { ok: false, message: sent.message };
  const { file: answer } = sent;
  return answer.ok ? { ok: true, id: answer.image.id } : { ok: false, message: answer.message };
}
