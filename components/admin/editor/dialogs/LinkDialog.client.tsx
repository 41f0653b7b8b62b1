'use client';

import { useState } from 'react';
import { markAround, removeMark, setMark } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { Line } from './Line.client';
import { linkAddress } from './link-address';

/** Address of a link, and its words where none are selected. */
export function LinkDialog({ editor, host, onClose }: DialogParts) {
  const { words } = host;
  const [{ present, needsWords }] = useState(() => {
    const around = markAround(editor.state, 'link');
    return { present: around, needsWords: editor.state.selection.empty && !around };
  });
  const [address, setAddress] = useState<string>(present?.mark.attrs.href ?? '');
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  function put() {
    const href = linkAddress(address);
    if (href === null) return setIsWrong(true);
    const mark = editor.schema.mark('link', { href });
    const { state, view } = editor;
    if (needsWords) {
      const node = editor.schema.text(text.trim() || href, [
        ...state.selection.$from.marks(),
        mark,
      ]);
      view.dispatch(state.tr.replaceSelectionWith(node, false).scrollIntoView());
    } else if (present && state.selection.empty) {
      view.dispatch(state.tr.addMark(present.from, present.to, mark));
    } else {
      setMark(editor, mark);
    }
    host.announce(host.say('inserted', { what: words.link }));
    onClose();
  }

  const more = present && (
    <button
      type="button"
      className="button is-plain"
      onClick={() => {
        removeMark(editor, 'link');
        onClose();
      }}
    >
      {words.linkRemove}
    </button>
  );
  return (
    <EditorDialog
      title={words.link}
      doLabel={words.done}
      closeLabel={words.cancel}
      more={more}
      onDo={put}
      onClose={onClose}
    >
      <Line
        label={words.linkAddress}
        hint={words.linkHint}
        problem={isWrong ? words.linkWrong : null}
        value={address}
        onText={setAddress}
        inputMode="url"
        autoComplete="off"
        dir="ltr"
      />
      {needsWords && (
        <Line
          label={words.linkWords}
          value={text}
          onText={setText}
          lang={host.language}
          dir="auto"
        />
      )}
    </EditorDialog>
  );
}
