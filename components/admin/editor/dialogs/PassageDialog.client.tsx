'use client';

import { putPassage } from '@/components/admin/editor/commands/inserts';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { useLanguageChoice } from './LanguageChoice.client';

/** The language of a passage: of the one at `pos`, else of a new one around the selection. */
export function PassageDialog({ editor, host, pos, onClose }: NodeDialogParts) {
  const { words } = host;
  const present = pos === null ? null : editor.state.doc.nodeAt(pos);
  const { chosen, fields } = useLanguageChoice(host, present?.attrs.lang);

  function put() {
    const attributes = chosen();
    if (!attributes) return;
    const made = putPassage(editor, attributes, pos);
    host.announce(host.say('inserted', { what: words[made === 'words' ? 'language' : made] }));
    onClose();
  }

  return (
    <EditorDialog
      title={words.passage}
      doLabel={words.done}
      closeLabel={words.cancel}
      onDo={put}
      onClose={onClose}
    >
      {fields}
    </EditorDialog>
  );
}
