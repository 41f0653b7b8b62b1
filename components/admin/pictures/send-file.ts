import type { UploadAnswer, UploadedFile } from '@/domain/pictures/library';

/** How far the sending of a file has come. */
export type Progress = { step: 'sending'; share: number } | { step: 'working' };

/** What came of sending a file; `signedOut` and `lost` can be tried again with the same file. */
export type Sent =
  | { is: 'done'; file: UploadedFile }
  | { is: 'signedOut'; message: string; to: string }
  | { is: 'refused'; message: string }
  | { is: 'lost' };

/** Sends one file to the library, telling how far it is; `fetch` cannot. It always resolves. */
export function sendPicture(file: File, tell: (progress: Progress) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append('file', file, file.name || 'picture');
    const request = new XMLHttpRequest();
    request.open('POST', '/admin/pictures/upload');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      tell(loaded < total ? { step: 'sending', share: loaded / total } : { step: 'working' });
    };
    request.upload.onload = () => tell({ step: 'working' });
    request.onerror = () => resolve({ is: 'lost' });
    request.onabort = () => resolve({ is: 'lost' });
    request.onload = () => resolve(answered(request.response));
    request.send(form);
  });
}

function answered(body: unknown): Sent {
  const answer = (body ?? {}) as Partial<UploadAnswer> & Record<string, unknown>;
  const [file] = answer.files ?? [];
  if (file) return { is: 'done', file };
  const message = String(answer.message ?? '');
  if (answer.status === 'signedOut') {
    return { is: 'signedOut', message, to: String(answer.to ?? '/admin/sign-in') };
  }
  return message ? { is: 'refused', message } : { is: 'lost' };
}
