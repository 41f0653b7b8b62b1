'use client';

import { useState } from 'react';
import { hasMark, markAround, putMark } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { useLanguageChoice } from './LanguageChoice.client';
import { MarkDialog } from './MarkDialog.client';

/** The language of the selected text, of the text around the cursor, or of text typed next. */
export function LanguageDialog({ editor, host, onClose }: DialogParts) {
  const { words } = host;
  const [present] = useState(() => markAround(editor.state, 'language'));
  const isOn = present !== null || hasMark(editor.state, 'language');
  const { chosen, fields } = useLanguageChoice(host, present?.mark.attrs.lang);

  function put() {
    const attributes = chosen();
    if (!attributes) return;
    const mark = editor.schema.mark('language', attributes);
    putMark(editor, mark, present);
    onClose();
  }

  return (
    <MarkDialog
      {...{ editor, host, onClose }}
      name="language"
      title={words.language}
      removeLabel={isOn ? words.languageRemove : null}
      onDo={put}
    >
      {fields}
    </MarkDialog>
  );
}
