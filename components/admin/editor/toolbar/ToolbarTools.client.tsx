'use client';

import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { indentItem, run, toggleList, toggleWrap } from '@/components/admin/editor/commands/blocks';
import { toggleMark } from '@/components/admin/editor/commands/marks';
import { gatherImages } from '@/components/admin/editor/figures/gallery-actions';
import type { EditorHost } from '@/components/admin/editor/host';
import { MenuTool } from './MenuTool.client';
import { formatMenu, insertMenu, kindMenu, kindName, tableMenu } from './menus';
import { ObjectTools } from './ObjectTools.client';
import { Tool } from './Tool.client';
import { ToolsMenu } from './ToolsMenu.client';
import type { ToolState } from './tool-state';

interface ToolbarToolsProps {
  editor: Editor;
  host: EditorHost;
  state: ToolState;
  focusMode: { isOn: boolean; toggle: () => void };
}

/** Tools in order of use. */
export function ToolbarTools({ editor, host, state, focusMode }: ToolbarToolsProps) {
  const { words } = host;
  const then = (change: (editor: Editor) => boolean) => () => {
    change(editor);
    editor.view.focus();
  };
  return (
    <>
      <MenuTool
        label={words.blockKind}
        shown={kindName(host, state.kind)}
        items={kindMenu(editor, host, state.kind)}
        isOff={state.kind === null}
      />
      <Tool
        icon="bold"
        label={words.bold}
        keys="Mod-b"
        isPressed={state.bold}
        onUse={then((on) => toggleMark(on, 'bold'))}
      />
      <Tool
        icon="italic"
        label={words.italic}
        keys="Mod-i"
        isPressed={state.italic}
        onUse={then((on) => toggleMark(on, 'italic'))}
      />
      <MenuTool
        label={words.moreFormatting}
        shown={words.moreFormatting}
        items={formatMenu(editor, words, state.formats)}
      />
      <Tool
        icon="link"
        label={words.link}
        keys="Mod-k"
        isPressed={state.link}
        onUse={() => host.open({ kind: 'link' })}
      />
      <Tool
        icon="language"
        label={words.language}
        keys="Mod-Alt-l"
        isPressed={state.language}
        onUse={() => host.open({ kind: 'language' })}
      />
      <Tool
        icon="footnote"
        label={words.footnote}
        keys="Mod-Alt-f"
        onUse={() => host.open({ kind: 'footnote', pos: null })}
      />
      <Tool
        icon="bulletList"
        label={words.bulletList}
        keys="Mod-Shift-8"
        isPressed={state.list === 'bulletList'}
        onUse={then((on) => toggleList(on, 'bulletList'))}
      />
      <Tool
        icon="orderedList"
        label={words.orderedList}
        keys="Mod-Shift-7"
        isPressed={state.list === 'orderedList'}
        onUse={then((on) => toggleList(on, 'orderedList'))}
      />
      {state.list && (
        <>
          <Tool
            icon="indentOut"
            label={words.indentOut}
            keys="Mod-["
            onUse={then((on) => indentItem(on, 'out'))}
          />
          <Tool
            icon="indentIn"
            label={words.indentIn}
            keys="Mod-]"
            onUse={then((on) => indentItem(on, 'in'))}
          />
        </>
      )}
      <Tool
        icon="blockquote"
        label={words.blockquote}
        keys="Mod-Shift-9"
        isPressed={state.blockquote}
        onUse={then((on) => toggleWrap(on, 'blockquote'))}
      />
      <MenuTool label={words.insert} shown={words.insert} items={insertMenu(editor, host)} />
      {state.inTable && (
        <MenuTool label={words.table} shown={words.table} items={tableMenu(editor, host)} />
      )}
      {state.object && <ObjectTools editor={editor} host={host} object={state.object} />}
      {state.together > 1 && (
        <Tool
          icon="gallery"
          label={host.say('makeGallery', { n: state.together })}
          onUse={then((on) => gatherImages(on, host))}
        />
      )}
      <Tool
        icon="undo"
        label={words.undo}
        keys="Mod-z"
        isOff={!state.canUndo}
        onUse={then((on) => run(on, undo))}
      />
      <Tool
        icon="redo"
        label={words.redo}
        keys="Mod-Shift-z"
        isOff={!state.canRedo}
        onUse={then((on) => run(on, redo))}
      />
      <ToolsMenu editor={editor} host={host} focusMode={focusMode} />
      <Tool icon="keys" label={words.keys} onUse={() => host.open({ kind: 'keys' })} />
    </>
  );
}
