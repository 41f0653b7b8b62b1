'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { ToolbarTools } from './ToolbarTools.client';
import { toolState } from './tool-state';
import { useRoving } from './use-roving';

interface ToolbarProps {
  ref: Ref<HTMLDivElement | null>;
  editor: Editor | null;
  host: EditorHost;
}

/** The toolbar. Before the editor has loaded it reserves its space. */
export function Toolbar({ ref, editor, host }: ToolbarProps) {
  const row = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => row.current);
  const { onKeyDown, onFocus } = useRoving(row);
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={host.words.toolbar}
      aria-orientation="horizontal"
      className="body-toolbar"
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor?.view.focus();
        else onKeyDown(event);
      }}
    >
      {editor && <Tools editor={editor} host={host} />}
    </div>
  );
}

function Tools({ editor, host }: { editor: Editor; host: EditorHost }) {
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolState(now) });
  return <ToolbarTools editor={editor} host={host} state={state} />;
}
