import type { Editor } from '@tiptap/core';
import { type BlockKind, setBlockKind } from '@/components/admin/editor/commands/blocks';
import {
  insertPullQuote,
  insertSeparator,
  insertTable,
} from '@/components/admin/editor/commands/inserts';
import { toggleMark } from '@/components/admin/editor/commands/marks';
import {
  changeTable,
  TABLE_ACTIONS,
  type TableAction,
} from '@/components/admin/editor/commands/tables';
import type { DialogRequest, EditorHost } from '@/components/admin/editor/host';
import type { MenuItem } from './MenuTool.client';
import { FORMATS, type Format } from './tool-state';

const KINDS = [
  ['paragraph', 'paragraph', 'Mod-Alt-0'],
  [2, 'heading2', 'Mod-Alt-2'],
  [3, 'heading3', 'Mod-Alt-3'],
  [4, 'heading4', 'Mod-Alt-4'],
] as const;

export function kindMenu(editor: Editor, { words }: EditorHost, now: BlockKind | null): MenuItem[] {
  return KINDS.map(([kind, name, keys]) => ({
    label: words[name],
    keys,
    isChosen: kind === now,
    onChoose: () => {
      setBlockKind(editor, kind);
      editor.view.focus();
    },
  }));
}

/** Label of a kind of block, as in the menu. */
export function kindName({ words }: EditorHost, kind: BlockKind | null): string {
  return words[KINDS.find(([one]) => one === kind)?.[1] ?? 'paragraph'];
}

const FORMAT_KEYS: Record<Format, string> = {
  superscript: 'Mod-.',
  subscript: 'Mod-,',
  strike: 'Alt-Shift-5',
  smallCaps: 'Mod-Shift-k',
};

/** Marks that are needed too seldom for a button each. */
export function formatMenu(
  editor: Editor,
  words: EditorHost['words'],
  on: Readonly<Record<Format, boolean>>,
): MenuItem[] {
  return FORMATS.map((name) => ({
    label: words[name],
    keys: FORMAT_KEYS[name],
    isOn: on[name],
    onChoose: () => {
      toggleMark(editor, name);
      editor.view.focus();
    },
  }));
}
/** What can be inserted; the names are those of messages. */
type InsertName =
  | 'figure'
  | 'gallery'
  | 'footnote'
  | 'table'
  | 'pullQuote'
  | 'passage'
  | 'archivalItem'
  | 'attachedFile'
  | 'videoLink'
  | 'separator'
  | 'wordFile';

/** Everything that can be inserted, at once or by a dialog. */
export function insertMenu(editor: Editor, host: EditorHost): (MenuItem & { name: InsertName })[] {
  const { words } = host;
  const opens = (name: InsertName, request: DialogRequest, keys?: string) => ({
    name,
    label: words[name],
    ...(keys && { keys }),
    onChoose: () => host.open(request),
  });
  const puts = (name: InsertName, put: (editor: Editor) => boolean) => ({
    name,
    label: words[name],
    onChoose: () => {
      if (put(editor)) host.announce(host.say('inserted', { what: words[name] }));
      editor.view.focus();
    },
  });
  return [
    opens('figure', { kind: 'images', pos: null, several: false }),
    opens('gallery', { kind: 'images', pos: null, several: true }),
    ...(host.files.source ? [opens('attachedFile', { kind: 'attachedFile', pos: null })] : []),
    opens('videoLink', { kind: 'videoLink', pos: null, href: null }),
    opens('footnote', { kind: 'footnote', pos: null }, 'Mod-Alt-f'),
    puts('table', insertTable),
    puts('pullQuote', insertPullQuote),
    opens('passage', { kind: 'passage', pos: null }),
    opens('archivalItem', { kind: 'archivalItem', pos: null }),
    puts('separator', insertSeparator),
    ...(host.wordFileAddress ? [opens('wordFile', { kind: 'wordFile' })] : []),
  ];
}

export function tableMenu(editor: Editor, { words }: EditorHost): MenuItem[] {
  return Object.keys(TABLE_ACTIONS)
    .filter((name): name is TableAction => name in TABLE_ACTIONS)
    .map((action) => ({
      label: words[action],
      onChoose: () => {
        changeTable(editor, action);
        editor.view.focus();
      },
    }));
}
