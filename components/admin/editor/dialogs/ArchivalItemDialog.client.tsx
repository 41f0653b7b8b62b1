'use client';

import { useState } from 'react';
import { putArchivalItem } from '@/components/admin/editor/commands/inserts';
import { LONGEST_LABEL, labelIn } from '@/domain/documents/label';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { Line } from './Line.client';
import { linkAddress } from './link-address';

/** Dialog for an archival item: title, call number and finding aid. */
export function ArchivalItemDialog({ editor, host, pos, onClose }: NodeDialogParts) {
  const { words } = host;
  const [present] = useState(() => (pos === null ? null : editor.state.doc.nodeAt(pos)?.attrs));
  const [label, setLabel] = useState<string>(present?.label ?? '');
  const [identifier, setIdentifier] = useState<string>(present?.identifier ?? '');
  const [address, setAddress] = useState<string>(present?.href ?? '');
  const [problem, setProblem] = useState<'words' | 'address' | null>(null);

  function put() {
    const href = address.trim() ? linkAddress(address) : null;
    const [cleanLabel, cleanIdentifier] = [labelIn(label), labelIn(identifier)];
    if (cleanLabel === null || cleanIdentifier === null) return setProblem('words');
    if (address.trim() && href === null) return setProblem('address');
    putArchivalItem(editor, { label: cleanLabel, identifier: cleanIdentifier, href }, pos);
    host.announce(host.say('inserted', { what: words.archivalItem }));
    onClose();
  }

  const missing = problem === 'words' ? words.itemWrong : null;
  return (
    <EditorDialog
      title={words.archivalItem}
      doLabel={words.done}
      closeLabel={words.cancel}
      onDo={put}
      onClose={onClose}
    >
      <Line
        name="label"
        label={words.itemLabel}
        value={label}
        onText={setLabel}
        problem={labelIn(label) === null ? missing : null}
        maxLength={LONGEST_LABEL}
        lang={host.language}
        dir="auto"
      />
      <Line
        name="identifier"
        label={words.itemIdentifier}
        value={identifier}
        onText={setIdentifier}
        problem={labelIn(identifier) === null ? missing : null}
        maxLength={LONGEST_LABEL}
        dir="auto"
      />
      <Line
        name="address"
        label={words.itemAddress}
        value={address}
        onText={setAddress}
        problem={problem === 'address' ? words.linkWrong : null}
        dir="ltr"
      />
    </EditorDialog>
  );
}
