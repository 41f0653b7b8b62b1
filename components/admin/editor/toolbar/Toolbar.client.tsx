'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { TextLength } from '@/domain/documents/plain/text-length';
import { Length } from './Length';
import { ToolbarTools } from './ToolbarTools.client';
import { toolState } from './tool-state';
import { useRoving } from './use-roving';

interface ToolbarProps {
  ref: Ref<HTMLDivElement | null>;
  editor: Editor | null;
  host: EditorHost;
  focusMode: { isOn: boolean; toggle: () => void };
  length: TextLength;
}

/** The toolbar. Before the editor has loaded it reserves its space. */
export function Toolbar({ ref, editor, host, focusMode, length }: ToolbarProps) {
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
        if (event.key === 'Escape') {
          event.preventDefault();
          editor?.view.focus();
        } else onKeyDown(event);
      }}
    >
      {editor && <Tools {...{ editor, host, focusMode }} />}
      {editor && <Length host={host} length={length} />}
    </div>
  );
}

function Tools({
  editor,
  host,
  focusMode,
}: Omit<ToolbarProps, 'ref' | 'length'> & { editor: Editor }) {
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolState(now) });
  return <ToolbarTools {...{ editor, host, state, focusMode }} />;
}
