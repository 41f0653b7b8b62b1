import { sendFile } from '@/components/admin/images/send-file';
import type { UploadedFile } from '@/domain/images/library';
import type { EditorPicture, PictureSource, SentPicture } from './contract';

/**
 * Pictures by requests to one address: `GET ?language=…&ids=a,b` and `GET ?language=…&q=words`, both answered with
 * `{ pictures: EditorPicture[] }`. Files are posted to `uploadAddress`, which answers as the library's upload does.
 * @throws Error when the answer is no success
 */
export function picturesFrom(
  address: string,
  language: string,
  libraryHref: string,
  uploadAddress: string,
): PictureSource {
  const ask = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams({ language, ...parameters });
    const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`pictures: ${response.status}`);
    const answer: { pictures: EditorPicture[] } = await response.json();
    return answer.pictures;
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
): Promise<SentPicture> {
  const sent = await sendFile<UploadedFile>(address, file, (progress) =>
    tell(progress.step === 'sending' ? progress.share : null),
  );
  if (sent.is === 'lost') return { ok: false, message: '' };
  if (sent.is !== 'done') return { ok: false, message: sent.message };
  const { file: answer } = sent;
  return answer.ok ? { ok: true, id: answer.picture.id } : { ok: false, message: answer.message };
}
