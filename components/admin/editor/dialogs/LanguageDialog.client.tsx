'use client';

import { useState } from 'react';
import { markAround, removeMark, setMark } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { useLanguageChoice } from './LanguageChoice.client';

/** The language of the words that are selected, of those around the cursor, or of what is typed next. */
export function LanguageDialog({ editor, host, onClose }: DialogParts) {
  const { words } = host;
  const [present] = useState(() => markAround(editor.state, 'language'));
  const { chosen, fields } = useLanguageChoice(host, present?.mark.attrs.lang);

  function put() {
    const attributes = chosen();
    if (!attributes) return;
    const mark = editor.schema.mark('language', attributes);
    const { state, view } = editor;
    if (present && state.selection.empty) {
      view.dispatch(state.tr.addMark(present.from, present.to, mark));
    } else {
      setMark(editor, mark);
    }
    onClose();
  }

  const more = present && (
    <button
      type="button"
      className="button is-plain"
      onClick={() => {
        removeMark(editor, 'language');
        onClose();
      }}
    >
      {words.languageRemove}
    </button>
  );
  return (
    <EditorDialog
      title={words.language}
      doLabel={words.done}
      closeLabel={words.cancel}
      more={more}
      onDo={put}
      onClose={onClose}
    >
      {fields}
    </EditorDialog>
  );
}
