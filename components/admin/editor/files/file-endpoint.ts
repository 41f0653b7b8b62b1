import { sendFile } from '@/components/admin/images/send-file';
import type { SentFile } from '@/domain/images/library';
import type { DescribedFile, EditorFile, FileSource, FileWords, TypedWords } from './file-source';

/**
 * Files of a story at its address for attachments: `GET words?language=…` answers `{ files }`, with
 * `&id=…` `{ words }`; words are posted there, files to `upload`.
 */
export function filesFrom(address: string, language: string): FileSource {
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
    describe: (id, typed, was) => saveWords(words, { id, language, was, ...typed }),
    async upload(file, tell) {
      const sent = await sendFile<SentFile & { id?: string }>(
        `${address}/upload?in=text`,
        file,
        (progress) => tell(progress.step === 'sending' ? progress.share : null),
      );
      if (sent.is === 'lost') return { ok: false, message: '' };
      if (sent.is !== 'done') return { ok: false, message: sent.message };
      const { id, message = '' } = sent.file;
      return id ? { ok: true, id } : { ok: false, message };
    },
  };
}

async function saveWords(
  address: string,
  given: TypedWords & Record<'id' | 'language' | 'was', string>,
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
