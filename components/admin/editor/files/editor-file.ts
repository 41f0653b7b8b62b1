import { fileLabel } from '@/components/stories/body/media-labels';
import { type Attachment, isWordedIn } from '@/domain/attachments/attachment';
import type { EditorFile } from './file-source';

/** What the editor shows of a file. @param at language of the text, and of the interface */
export function asEditorFile(
  file: Attachment,
  at: { language: string; interfaceLanguage: string },
): EditorFile {
  const { id, kind, src, poster, title, fileName } = file;
  return {
    ...{ id, kind, src, poster },
    name: title || fileName,
    label: fileLabel(file, at.interfaceLanguage),
    isWorded: isWordedIn(file, at.language),
  };
}
