'use client';

import { useState } from 'react';
import { amongWords } from '@/components/admin/editor/commands/behind';
import { markAround, putMark, textRanges } from '@/components/admin/editor/commands/marks';
import type { DialogParts } from './dialog-parts';
import { Line } from './Line.client';
import { LinkTarget } from './LinkTarget.client';
import { linkAddress } from './link-address';
import { MarkDialog } from './MarkDialog.client';

/** Longer selections are no name of anything. */
const LONGEST_NAME = 100;

/** Target of a link, and its text where none is selected. */
export function LinkDialog({ editor, host, onClose }: DialogParts) {
  const { words } = host;
  const [{ present, needsWords, selected }] = useState(() => {
    const around = markAround(editor.state, 'link');
    const ranges = textRanges(editor.state);
    const words = ranges.map(({ from, to }) => editor.state.doc.textBetween(from, to)).join(' ');
    return {
      present: around,
      needsWords: ranges.length === 0 && !around,
      selected: around || words.length > LONGEST_NAME ? '' : words.trim(),
    };
  });
  const [address, setAddress] = useState<string>(present?.mark.attrs.href ?? selected);
  const [text, setText] = useState('');
  /** The name that was filled in as the link's text. */
  const [offered, setOffered] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  function put() {
    const href = linkAddress(address);
    if (href === null) return setIsWrong(true);
    const mark = editor.schema.mark('link', { href });
    if (needsWords) {
      const tr = amongWords(editor.state);
      const marks = mark.addToSet(tr.selection.$from.marks());
      const node = editor.schema.text(text.trim() || href, marks);
      editor.view.dispatch(tr.replaceSelectionWith(node, false).scrollIntoView());
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
      <LinkTarget
        host={host}
        typed={address}
        problem={isWrong ? words.linkTargetWrong : null}
        onTyped={setAddress}
        onChoose={({ href, name }) => {
          setAddress(href);
          setIsWrong(false);
          if (text === '' || text === offered) setText(name);
          setOffered(name);
        }}
      />
      {needsWords && (
        <Line
          name="words"
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
