'use client';

import type { ReactNode } from 'react';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import { WORD_FILE_PATH } from '@/domain/addresses/staff-address';
import type { WriterOffered } from '@/domain/documents/byline';
import type { Dir } from '@/domain/documents/document';
import type { TextContent } from '@/domain/texts/text-content';
import type { CopyKey } from './autosave/local-copies';
import { type PublicState, StatusLine } from './autosave/StatusLine.client';
import { isReadOnly } from './autosave/saving';
import { BodySheet } from './BodySheet.client';
import { BOARD, MARGIN, TRANSLATION_SHEET } from './board-looks';
import { DecisionNotice } from './presence/DecisionNotice.client';
import { PresentReaders } from './presence/PresenceNotice.client';
import { Checklist, TextCounts } from './publishing/Checklist.client';
import type { SignInPieces } from './session/SignInHere.client';
import { TextForm } from './TextForm.client';
import { TextNotices } from './TextNotices.client';
import { useTextEditing } from './text-editing-context';
import { HeadFields, MoreFields } from './WordFields.client';

/** What a sheet needs of a text. */
export interface TextSheetProps {
  place: CopyKey;
  dir: Dir;
  text: TextContent;
  version: number;
  state: PublicState;
  /** Path before the address, such as `/en/stories/`. */
  before: string;
  wasPublic: boolean;
  isTranslation: boolean;
  /** Images of the text. */
  images: readonly EditorImage[];
  mayAddImages: boolean;
  files: readonly EditorFile[];
  languages: readonly string[];
  /** The sign-in form, for an ended session. */
  signIn: SignInPieces;
  /** Name of the current user, and all accounts. */
  writer: string;
  writers: readonly WriterOffered[];
}

interface WritingAreaProps extends TextSheetProps {
  /** Shown in the margin. */
  margin: ReactNode;
  /** Elements next to the fields above and below the body, and around the body. */
  beside: { head: ReactNode; more: ReactNode; aroundBody(body: ReactNode): ReactNode };
  /** The body as the server renders it. */
  children: ReactNode;
}

/** The fields and body of a translation beside its source, with saving state and checks in the margin. */
export function WritingArea(props: WritingAreaProps) {
  const { place, dir, text, version, state, margin, beside, children } = props;
  const { storyId, language } = place;
  const { saving } = useTextEditing();
  const readOnly = isReadOnly(saving);
  const own = { text, language, dir, readOnly };
  return (
    <>
      <StatusLine state={state} version={version} />
      <DecisionNotice />
      <TextNotices {...props} />
      <div role="status">
        <PresentReaders />
      </div>
      <div className={BOARD}>
        <div className={MARGIN}>
          {margin}
          <LoadedLater>
            <Checklist />
            <TextCounts language={language} />
          </LoadedLater>
        </div>
        <TextForm>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="version" value={version} />
          <div className={TRANSLATION_SHEET} id="body">
            {beside.head}
            <HeadFields {...own} />
            {beside.aroundBody(
              <BodySheet
                storyId={storyId}
                language={language}
                dir={dir}
                languages={props.languages}
                wordFileAddress={WORD_FILE_PATH}
                known={props.images}
                mayAddImages={props.mayAddImages}
                knownFiles={props.files}
                isReadOnly={readOnly}
              >
                {children}
              </BodySheet>,
            )}
          </div>
          <LoadedLater>
            {beside.more}
            <MoreFields
              {...own}
              before={props.before}
              isPublic={props.wasPublic}
              isTranslation={props.isTranslation}
              writers={props.writers}
              you={props.writer}
            />
          </LoadedLater>
        </TextForm>
      </div>
    </>
  );
}
