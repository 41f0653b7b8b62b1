import type { ComponentProps } from 'react';
import { asEditorFile } from '@/components/admin/editor/files/editor-file';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import { textPath } from '@/domain/addresses/staff-address';
import { textLength } from '@/domain/documents/plain/text-length';
import { EMPTY_TEXT, type TextContent } from '@/domain/texts/text-content';
import { direction, INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { StaffPart } from '@/i18n/staff/translate';
import type { PublicState } from './autosave/StatusLine.client';
import { signInPieces } from './session/SignInParts';
import type { TextEditing } from './TextEditing.client';
import type { TextSheetProps } from './WritingArea.client';
import type { WritingData } from './writing';

/** The initial text: the last saved revision, else empty. */
export function textOf({ story }: WritingData): TextContent {
  return story.text?.content ?? EMPTY_TEXT;
}

/** The parts of the messages that the page's client components use. */
export function writingParts(data: WritingData): StaffPart[] {
  const parts: StaffPart[] = ['writing'];
  if (data.mayWrite || data.seesDraft) parts.push('presence');
  if (data.mayWrite) parts.push('editor');
  if (data.comments) parts.push('review');
  if (data.schedule) parts.push('schedule');
  if (data.previewLinks) parts.push('previewLinks');
  if (data.mayWrite || data.mayChangeFacts) parts.push('images');
  return parts;
}

/** Props of TextEditing from the page's data. */
export function textEditingProps(
  { storyId, language, staff, story, around, seesDraft }: WritingData,
  text: TextContent,
): Omit<ComponentProps<typeof TextEditing>, 'children'> {
  const row = story.text?.row;
  return {
    place: { storyId, language, staffId: staff.staffId },
    addresses: {
      save: `${textPath(storyId, language)}/save`,
      presence: seesDraft ? `${textPath(storyId, language)}/presence` : '',
      checks: `${textPath(storyId, language)}/checks`,
    },
    around,
    text,
    slug: row?.slug ?? '',
    version: row?.version ?? 0,
    savedAt: story.text?.savedAt ?? 0,
    revisionId: story.text?.revisionId ?? '',
    checkFacts: story.checkFacts,
    length: textLength(text.body, language),
  };
}

/** The publication status in one word. */
export function publicState(standing: WritingData['standing']): PublicState {
  const { isTrashed, isAhead, changesRequested, approved, state } = standing;
  if (isTrashed) return 'trashed';
  if (isAhead) return 'changed';
  if (state !== 'draft') return state;
  if (changesRequested) return 'changesRequested';
  return approved ? 'approved' : state;
}

/** The story's files as its editor shows them. */
export function editorFiles({ files, language, interfaceLanguage }: WritingData): EditorFile[] {
  return [...files.values()].map((each) => asEditorFile(each, { language, interfaceLanguage }));
}

/** What a sheet needs of the page's data. */
export function textSheetProps(data: WritingData, text: TextContent): TextSheetProps {
  const { storyId, language, staff, standing, story, interfaceLanguage } = data;
  const row = story.text?.row;
  return {
    place: { storyId, language, staffId: staff.staffId },
    dir: direction(language),
    text,
    version: row?.version ?? 0,
    state: publicState(standing),
    before: `/${language}/stories/`,
    wasPublic: row?.firstPublishedAt != null,
    isTranslation: language !== story.facts.row.originalLanguage,
    images: data.sheetImages,
    mayAddImages: data.mayAddImages,
    files: editorFiles(data),
    languages: INTERFACE_LANGUAGES,
    signIn: signInPieces(interfaceLanguage, { email: staff.email, provider: data.provider }),
    writer: staff.name,
    writers: data.writers,
  };
}
