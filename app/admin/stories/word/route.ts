import { languageIn } from '@/app/admin/_http/language-param';
import { bodyBytes } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { MAX_WORD_FILE } from '@/domain/documents/document-limits';
import { readWordFile } from '@/domain/documents/word-file';
import { Refused } from '@/domain/forms/form';
import { mayDo } from '@/domain/permissions/permissions';

/**
 * Converts a Word file in the request body to a document; nothing is stored. The page takes the images
 * from the file and uploads them.
 */
export const POST = staffRoute({
  action: 'text.write',
  async run(staff, { request }) {
    const bytes = await bodyBytes(request, MAX_WORD_FILE);
    const language = languageIn(new URL(request.url).searchParams, staff.interfaceLanguage);
    const file = await readWordFile(bytes, language, mayDo(staff, 'image.add'));
    if (file === null) throw new Refused('frame.busy', null, 503);
    if (file.ok) {
      const { document, images, leftOut } = file;
      return { document, images, leftOut };
    }
    if (file.problem === 'tooLarge') throw new Refused('editor.wordFileTooLarge', null, 413);
    throw new Refused('editor.wordFileWrong', null, 422);
  },
});
