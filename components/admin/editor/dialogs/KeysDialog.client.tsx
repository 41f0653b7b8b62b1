'use client';

import { useContext } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { MoreKeys } from '@/components/admin/editor/more-keys';
import { keysShown } from '@/components/admin/editor/toolbar/keys-shown';
import { KeyList } from '@/components/admin/ui/KeyList';
import { useWords } from '@/components/admin/ui/Words.client';
import { EditorDialog } from './EditorDialog.client';

const KEYS = [
  ['keysToolbar', 'Alt-F10'],
  ['keysBack', 'Escape'],
  ['keysOpen', 'Enter'],
  ['keysCells', 'Tab'],
  ['keysLine', 'Shift-Enter'],
  ['bold', 'Mod-b'],
  ['italic', 'Mod-i'],
  ['superscript', 'Mod-.'],
  ['subscript', 'Mod-,'],
  ['strike', 'Alt-Shift-5'],
  ['smallCaps', 'Mod-Shift-k'],
  ['link', 'Mod-k'],
  ['language', 'Mod-Alt-l'],
  ['footnote', 'Mod-Alt-f'],
  ['paragraph', 'Mod-Alt-0'],
  ['heading2', 'Mod-Alt-2'],
  ['heading3', 'Mod-Alt-3'],
  ['heading4', 'Mod-Alt-4'],
  ['bulletList', 'Mod-Shift-8'],
  ['orderedList', 'Mod-Shift-7'],
  ['indentIn', 'Mod-]'],
  ['indentOut', 'Mod-['],
  ['blockquote', 'Mod-Shift-9'],
  ['moveEarlier', 'Alt-Shift-ArrowUp'],
  ['moveLater', 'Alt-Shift-ArrowDown'],
  ['find', 'Mod-Shift-h'],
  ['undo', 'Mod-z'],
  ['redo', 'Mod-Shift-z'],
] as const;

const TYPED = [
  ['insert', '/'],
  ['heading2', '##'],
  ['heading3', '###'],
  ['heading4', '####'],
  ['bulletList', '-'],
  ['orderedList', '1.'],
  ['blockquote', '>'],
  ['separator', '---'],
  ['bold', '**…**'],
  ['italic', '*…*'],
  ['strike', '~~…~~'],
  ['link', '[…](https://…)'],
  ['footnote', '[^'],
] as const;

/** Lists the keyboard shortcuts of the editor and of the page around it. */
export function KeysDialog({ host, onClose }: { host: EditorHost; onClose: () => void }) {
  const { words } = host;
  const shown = KEYS.map(([name, keys]) => ({ label: words[name], keys }));
  const all = [...useContext(MoreKeys), ...shown];
  return (
    <EditorDialog title={words.keys} closeLabel={useWords().close} onClose={onClose}>
      <KeyList rows={all.map(({ label, keys }) => ({ label, keys: keysShown(keys).shown }))} />
      <h3>{words.keysTyped}</h3>
      <KeyList rows={TYPED.map(([name, keys]) => ({ label: words[name], keys }))} />
    </EditorDialog>
  );
}
