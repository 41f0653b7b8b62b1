'use client';

import { useState } from 'react';
import { markAround, putMark } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { Line } from './Line.client';
import { linkAddress } from './link-address';
import { MarkDialog } from './MarkDialog.client';

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
    } else {
      putMark(editor, mark, present);
    }
    host.announce(host.say('inserted', { what: words.link }));
    onClose();
  }

  return (
    <MarkDialog
      {...{ editor, host, onClose }}
      name="link"
      title={words.link}
      removeLabel={present && words.linkRemove}
      onDo={put}
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
    </MarkDialog>
  );
}
