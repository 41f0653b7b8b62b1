'use client';

import type { Editor } from '@tiptap/core';
import { lift } from '@tiptap/pm/commands';
import { run } from '@/components/admin/editor/commands/blocks';
import { removeNode } from '@/components/admin/editor/commands/inserts';
import { editRequest } from '@/components/admin/editor/edit-request';
import { takeApart } from '@/components/admin/editor/figures/gallery-actions';
import type { EditorHost } from '@/components/admin/editor/host';
import { MenuTool } from './MenuTool.client';
import type { ToolState } from './tool-state';

interface ObjectToolsProps {
  editor: Editor;
  host: EditorHost;
  object: NonNullable<ToolState['object']>;
}

const NAMES = { horizontalRule: 'separator' } as const;

/** For the selected node, or the box around the cursor: edit, remove. */
export function ObjectTools({ editor, host, object: { name, pos } }: ObjectToolsProps) {
  const { words } = host;
  const label = words[name === 'horizontalRule' ? NAMES[name] : name];
  const node = editor.state.doc.nodeAt(pos);
  const request = node && editRequest(node, pos);
  const keepsWords = name === 'passage' || name === 'pullQuote';
  const items = [
    ...(request ? [{ label: words.change, onChoose: () => host.open(request) }] : []),
    ...(name === 'gallery'
      ? [{ label: words.takeApart, onChoose: () => takeApart(editor, host, pos) }]
      : []),
    {
      label: words.remove,
      onChoose: () => {
        if (keepsWords) run(editor, lift);
        else removeNode(editor, pos);
        host.announce(host.say('removed', { what: label }));
        editor.view.focus();
      },
    },
  ];
  return <MenuTool label={label} shown={label} items={items} />;
}
