'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { isSmart, setSmart } from '@/components/admin/editor/typing/smart-setting';
import { isMac } from './keys-shown';
import { MenuTool } from './MenuTool.client';

/** On a Mac Cmd+H hides the program. */
const FIND_KEYS = isMac() ? 'Mod-Shift-h' : 'Mod-h';

interface ToolsMenuProps {
  editor: Editor;
  host: EditorHost;
  focusMode: { isOn: boolean; toggle: () => void };
}

/** Settings and aids of writing. */
export function ToolsMenu({ editor, host, focusMode }: ToolsMenuProps) {
  const { words } = host;
  const [smart, setSmartNow] = useState(isSmart);
  const items = [
    { label: words.find, keys: FIND_KEYS, onChoose: () => host.find() },
    { label: words.characters, onChoose: () => host.open({ kind: 'characters' }) },
    {
      label: words.smart,
      isOn: smart,
      onChoose: () => {
        setSmart(!smart);
        setSmartNow(!smart);
        editor.view.focus();
      },
    },
    {
      label: words.focusMode,
      isOn: focusMode.isOn,
      onChoose: () => {
        focusMode.toggle();
        editor.view.focus();
      },
    },
  ];
  return <MenuTool label={words.tools} shown={words.tools} items={items} />;
}
