import { asEditorFile } from '@/components/admin/editor/files/editor-file';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import type { AttachmentRecord } from '@/domain/attachments/attachment';
import { inWords, listAttachments } from '@/domain/attachments/queries';
import { getStoryOfAttachments } from '@/domain/attachments/staff-queries';
import type { StoryOfAttachments } from '@/domain/attachments/story-of-attachments';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/** A story that the user sees, with its files. @throws NotThere */
export async function filesSeen(
  staff: Staff,
  storyId: string,
): Promise<{ story: StoryOfAttachments; files: AttachmentRecord[] }> {
  const story = await getStoryOfAttachments(staff, storyId);
  if (!story) throw new NotThere('story');
  return { story, files: await listAttachments(storyId) };
}

/** A file for the editor of a text in a language. */
export function editorFile(
  staff: Staff,
  file: AttachmentRecord,
  story: StoryOfAttachments,
  language: string,
): EditorFile {
  const at = { language, interfaceLanguage: staff.interfaceLanguage };
  return asEditorFile(inWords(file, language, [story.originalLanguage]), at);
}

/** One file of a story for the editor. @throws NotThere */
export async function editorFileOf(
  staff: Staff,
  at: { storyId: string; attachmentId: string; language: string },
): Promise<EditorFile> {
  const { story, files } = await filesSeen(staff, at.storyId);
  const file = files.find(({ id }) => id === at.attachmentId);
  if (!file) throw new NotThere('attachment');
  return editorFile(staff, file, story, at.language);
}
