'use client';

import type { ReactNode } from 'react';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { isReadOnly } from '@/components/admin/writing/autosave/saving';
import { BodySheet } from '@/components/admin/writing/BodySheet.client';
import { TextCounts } from '@/components/admin/writing/publishing/Checklist.client';
import { TextForm } from '@/components/admin/writing/TextForm.client';
import { TextNotices } from '@/components/admin/writing/TextNotices.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { SheetFields } from '@/components/admin/writing/WordFields.client';
import type { TextSheetProps } from '@/components/admin/writing/WritingArea.client';
import { WORD_FILE_PATH } from '@/domain/addresses/staff-address';
import { SHEET } from './sheet-looks';

interface RoomSheetProps extends TextSheetProps {
  /** The body as the server renders it. */
  children: ReactNode;
}

/** Title, subtitle, teaser and body on one sheet, set as readers will read them. */
export function RoomSheet(props: RoomSheetProps) {
  const { place, dir, text, version, children } = props;
  const { storyId, language } = place;
  const { saving } = useTextEditing();
  const readOnly = isReadOnly(saving);
  return (
    <>
      <TextNotices {...props} />
      <TextForm>
        <TextIdFields storyId={storyId} language={language} />
        <input type="hidden" name="version" value={version} />
        <div className={SHEET} id="body">
          <SheetFields {...{ text, language, dir, readOnly }} />
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
          </BodySheet>
          <TextCounts language={language} />
        </div>
      </TextForm>
    </>
  );
}
