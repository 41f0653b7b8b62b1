'use client';

import { useId, useState } from 'react';
import { putArchivalItem } from '@/components/admin/editor/commands/inserts';
import { ITEM_ACCESS } from '@/domain/documents/document-nodes';
import { LONGEST_LABEL, labelIn } from '@/domain/documents/label';
import { addressOfItem } from '@/domain/documents/links/item-address';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { Line } from './Line.client';
import { linkAddress } from './link-address';

/** Dialog for an archival item: its title, identifier, dates and access, and where it is described. */
export function ArchivalItemDialog({ editor, host, pos, onClose }: NodeDialogParts) {
  const { words } = host;
  const accessId = useId();
  const [present] = useState(() => (pos === null ? null : editor.state.doc.nodeAt(pos)?.attrs));
  const [label, setLabel] = useState<string>(present?.label ?? '');
  const [identifier, setIdentifier] = useState<string>(present?.identifier ?? '');
  const [address, setAddress] = useState<string>(present?.href ?? '');
  const [dates, setDates] = useState<string>(present?.dates ?? '');
  const [access, setAccess] = useState<string>(present?.access ?? '');
  const [problem, setProblem] = useState<'words' | 'address' | null>(null);

  function put() {
    const href = address.trim() ? linkAddress(address) : addressOfItem(identifier);
    const [cleanLabel, cleanIdentifier] = [labelIn(label), labelIn(identifier)];
    if (cleanLabel === null || cleanIdentifier === null) return setProblem('words');
    if (address.trim() && href === null) return setProblem('address');
    const known = labelIn(dates);
    const chosen = ITEM_ACCESS.find((each) => each === access);
    const item = {
      ...{ label: cleanLabel, identifier: cleanIdentifier, href },
      ...(known !== null && { dates: known }),
      ...(chosen && { access: chosen }),
    };
    putArchivalItem(editor, item, pos);
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
        hint={words.itemIdentifierHint}
        value={identifier}
        onText={setIdentifier}
        problem={labelIn(identifier) === null ? missing : null}
        maxLength={LONGEST_LABEL}
        dir="auto"
      />
      <Line
        name="dates"
        label={words.itemDates}
        value={dates}
        onText={setDates}
        maxLength={LONGEST_LABEL}
        lang={host.language}
        dir="auto"
      />
      <div className="field">
        <label htmlFor={accessId}>{words.itemAccess}</label>
        <select
          id={accessId}
          name="access"
          value={access}
          onChange={({ target }) => setAccess(target.value)}
        >
          {['', ...ITEM_ACCESS].map((each) => (
            <option key={each} value={each}>
              {host.say('itemAccessChoice', { access: each || 'none' })}
            </option>
          ))}
        </select>
      </div>
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
