import type { EditorImage, ImageSource, SentImage } from './contract';
import type { UploadWay } from './uploads/send-files';

const load = () => import('./uploads/send-files').then((part) => part.sendImage);
/** When the script could not be loaded, which another try may do. */
const LOST: SentImage = { ok: false, message: '', canRetry: true };

/**
 * Loads images from one address: `GET ?language=…&ids=a,b` is answered with
 * `{ images: EditorImage[] }`. Files are posted to the address of `way`, which answers like the
 * library's upload; null where the user may not add images.
 * @throws Error on an error status
 */
export function imagesFrom(address: string, language: string, way: UploadWay | null): ImageSource {
  const ask = async (parameters: Record<string, string>) => {
    const query = new URLSearchParams({ language, ...parameters });
    const response = await fetch(`${address}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`images: ${response.status}`);
    const answer: { images: EditorImage[] } = await response.json();
    return answer.images;
  };
  return {
    byIds: async (ids) => (ids.length ? ask({ ids: ids.join(',') }) : []),
    ...(way && {
      upload: async (file, tell, signal) => {
        const sendImage = await load().catch(() => null);
        return sendImage ? sendImage(way, file, tell, signal) : LOST;
      },
    }),
  };
}
