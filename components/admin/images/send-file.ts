import { SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import type { SentFile } from '@/domain/images/library';

/** Progress of an upload. */
export type Progress = { step: 'sending'; share: number } | { step: 'working' };

/** Result of an upload; after `signedOut` and `lost` the same file can be sent again. */
export type Sent<File extends SentFile = SentFile> =
  | { is: 'done'; file: File }
  | { is: 'signedOut'; message: string; to: string }
  | { is: 'refused'; message: string }
  | { is: 'lost' };

/**
 * Uploads one file with progress, which `fetch` lacks. Always resolves.
 * @param address of a route that answers `{ files: [a result for each] }`
 * @param signal cancels it, which counts as lost
 */
export function sendFile<Answered extends SentFile>(
  address: string,
  file: File,
  tell: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Sent<Answered>> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append('file', file, file.name || 'file');
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      tell(loaded < total ? { step: 'sending', share: loaded / total } : { step: 'working' });
    };
    request.upload.onload = () => tell({ step: 'working' });
    request.onerror = () => resolve({ is: 'lost' });
    request.onabort = () => resolve({ is: 'lost' });
    request.onload = () => resolve(answered(request.response));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function answered<Answered extends SentFile>(body: unknown): Sent<Answered> {
  const answer = (body ?? {}) as { files?: Answered[] } & Record<string, unknown>;
  const [file] = answer.files ?? [];
  if (file) return { is: 'done', file };
  const message = String(answer.message ?? '');
  if (answer.status === 'signedOut') {
    return { is: 'signedOut', message, to: String(answer.to ?? SIGN_IN_PATH) };
  }
  return message ? { is: 'refused', message } : { is: 'lost' };
}
