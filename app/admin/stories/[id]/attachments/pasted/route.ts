import { formBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { pasteAttachment } from '@/domain/attachments/paste-changes';
import { canonicalTag } from '@/i18n/languages';
import { editorFileOf } from '../editor-files';

const MOST_BYTES = 2_000;

/** Gives the story a file that was pasted from another one, `id`; answers `{ file }` of this story. */
export const POST = staffRoute({
  action: 'story.change',
  async run(staff, { request, params, now }) {
    const form = await formBody(request, MOST_BYTES);
    const storyId = params.id ?? '';
    const pasted = { storyId, attachmentId: String(form.get('id') ?? '') };
    const attachmentId = await pasteAttachment(staff, pasted, now);
    const language = canonicalTag(String(form.get('language') ?? '')) ?? '';
    return { file: await editorFileOf(staff, { storyId, attachmentId, language }) };
  },
});
