'use client';

import type { ReactNode } from 'react';
import type { EditorPicture } from '@/components/admin/editor/contract';
import type { FormAction } from '@/components/admin/form-state';
import { Later } from '@/components/admin/ui/Later';
import type { WriterOffered } from '@/domain/stories/byline';
import type { Dir } from '@/domain/stories/document';
import type { StaffMessages } from '@/i18n/staff/translate';
import { BodySheet } from './BodySheet.client';
import { Company } from './Company.client';
import { ConflictDialog } from './ConflictDialog.client';
import { useDeskWords } from './DeskWords.client';
import { useDesk } from './desk-context';
import { LeftCopies } from './LeftCopies.client';
import type { TextPlace } from './local-copies';
import { Needed } from './Needed.client';
import { Place } from './Place';
import { RefusedBlock } from './RefusedBlock.client';
import { SignInDialog } from './SignInDialog.client';
import type { SignInPieces } from './SignInHere.client';
import { type PublicState, StatusLine } from './StatusLine.client';
import { isReadOnly } from './saving';
import { TextForm } from './TextForm.client';
import { TogetherWordsProvider } from './TogetherWords.client';
import type { TypedText } from './typed-text';
import { HeadFields, MoreFields } from './WordFields.client';

interface TextDeskProps {
  place: TextPlace;
  dir: Dir;
  text: TypedText;
  version: number;
  state: PublicState;
  /** Path before the address, such as `/en/stories/`. */
  before: string;
  wasPublic: boolean;
  isTranslation: boolean;
  saveWords: FormAction;
  editorWords: StaffMessages['editor'];
  /** Pictures of the text as the sheet shows them. */
  pictures: readonly EditorPicture[];
  togetherWords: StaffMessages['together'];
  languages: readonly string[];
  /** The sign-in form, for when the session ends meanwhile. */
  signIn: SignInPieces;
  /** Name of the person who edits, and all accounts. */
  writer: string;
  writers: readonly WriterOffered[];
  /** Languages of the story, in the label margin. */
  margin: ReactNode;
  /** What stands beside the fields above and below the body, and around the body itself. */
  beside?: { head: ReactNode; more: ReactNode; aroundBody(body: ReactNode): ReactNode };
  /** The body as the server sends it. */
  children: ReactNode;
}

/** The sheet on the board: what is written in one language, and the margin that says how far it is. */
export function TextDesk(props: TextDeskProps) {
  const { place, dir, text, version, state, margin, beside, children } = props;
  const { storyId, language } = place;
  const { t } = useDeskWords();
  const { saving } = useDesk();
  const readOnly = isReadOnly(saving);
  const own = { text, language, dir, readOnly };
  const body = (
    <BodySheet
      language={language}
      dir={dir}
      languages={props.languages}
      editorWords={props.editorWords}
      wordFileAddress="/admin/stories/word"
      known={props.pictures}
      isReadOnly={readOnly}
    >
      {children}
    </BodySheet>
  );
  return (
    <TogetherWordsProvider words={props.togetherWords}>
      <StatusLine state={state} version={version} />
      <RefusedBlock />
      <noscript>
        <p className="notice is-note">{t('publishing.save.noScript')}</p>
      </noscript>
      <Company />
      <LeftCopies place={place} dir={dir} />
      <div className="desk-board">
        <div className="desk-margin">
          {margin}
          <Later>
            <Needed language={language} />
          </Later>
        </div>
        <TextForm action={props.saveWords}>
          <Place storyId={storyId} language={language} />
          <input type="hidden" name="version" value={version} />
          <div className="desk-sheet" id="body">
            {beside?.head}
            <HeadFields {...own} />
            {beside ? beside.aroundBody(body) : body}
          </div>
          <Later>
            {beside?.more}
            <MoreFields
              {...own}
              before={props.before}
              isPublic={props.wasPublic}
              isTranslation={props.isTranslation}
              writers={props.writers}
              you={props.writer}
            />
          </Later>
        </TextForm>
      </div>
      <ConflictDialog language={language} dir={dir} />
      <SignInDialog pieces={props.signIn} writer={props.writer} />
    </TogetherWordsProvider>
  );
}
