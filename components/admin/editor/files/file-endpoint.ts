import type { UploadProblem } from '@/domain/images/upload';
import type {
  CopiedFile,
  DescribedFile,
  EditorFile,
  FileSource,
  FileWords,
  PosterChoice,
  TypedWords,
} from './file-source';

const load = () => import('../uploads/send-files').then((part) => part.sendStoryFile);

/**
 * Files of a story at its address for attachments: `GET words?language=…` answers `{ files }`, with
 * `&id=…` `{ words }`; words are posted there, files to `upload`, ids of files of
 * other stories to `pasted`.
 * @param say a message for a problem found before sending
 */
export function filesFrom(
  address: string,
  language: string,
  say: (problem: UploadProblem) => string,
): FileSource {
  const words = `${address}/words`;
  const ask = async <Answer>(parameters: Record<string, string>): Promise<Answer> => {
    const query = new URLSearchParams({ language, ...parameters });
    const response = await fetch(`${words}?${query}`, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`files: ${response.status}`);
    return response.json();
  };
  return {
    list: async () => (await ask<{ files: EditorFile[] }>({})).files,
    wordsOf: async (id) => (await ask<{ words: FileWords }>({ id })).words,
    describe: (id, typed, was, poster) =>
      saveWords(words, { id, language, was, ...typed, ...poster }),
    copy: (id) => copyFile(`${address}/pasted`, { id, language }),
    async upload(file, tell, signal) {
      const sendStoryFile = await load().catch(() => null);
      if (!sendStoryFile) return { ok: false, message: '', canRetry: true };
      return sendStoryFile({ address: `${address}/upload?in=text`, say }, file, tell, signal);
    },
  };
}

async function saveWords(
  address: string,
  given: TypedWords & Partial<PosterChoice> & Record<'id' | 'language' | 'was', string>,
): Promise<DescribedFile> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ ...given }),
      credentials: 'same-origin',
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, file: answer.file };
    return { ok: false, message: answer.message ?? '', problems: answer.problems ?? {} };
  } catch {
    return { ok: false, message: '', problems: {} };
  }
}

async function copyFile(
  address: string,
  given: Record<'id' | 'language', string>,
): Promise<CopiedFile> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ ...given }),
      credentials: 'same-origin',
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, file: answer.file };
    if (response.status === 403) return { ok: false, why: 'notAllowed', message: '' };
    if (response.status === 404) return { ok: false, why: 'missing', message: '' };
    return { ok: false, why: 'failed', message: answer.message ?? '' };
  } catch {
    return { ok: false, why: 'failed', message: '' };
  }
}
