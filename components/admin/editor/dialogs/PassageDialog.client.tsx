'use client';

import { useState } from 'react';
import { around } from '@/components/admin/editor/commands/blocks';
import { putPassage } from '@/components/admin/editor/commands/inserts';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { useLanguageChoice } from './LanguageChoice.client';

/** The language of a passage: of the one there, or of what becomes one. */
export function PassageDialog({ editor, host, pos, onClose }: NodeDialogParts) {
  const { words } = host;
  const [present] = useState(() => {
    if (pos !== null) return { pos, node: editor.state.doc.nodeAt(pos) };
    return around(editor.state, ['passage']);
  });
  const { chosen, fields } = useLanguageChoice(host, present?.node?.attrs.lang);

  function put() {
    const attributes = chosen();
    if (!attributes) return;
    putPassage(editor, attributes, present?.pos ?? null);
    host.announce(host.say('inserted', { what: words.passage }));
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
