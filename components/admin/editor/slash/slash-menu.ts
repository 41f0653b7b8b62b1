import { type Editor, Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorHost } from '@/components/admin/editor/host';
import { type SlashItem, slashItems } from './slash-items';

/** The open menu: the paragraph's start, the words after the slash, the item to be chosen. */
export interface Slash {
  from: number;
  query: string;
  active: number;
  /** Number of items that are offered. */
  count: number;
}

export const SLASH_LIST = 'slash-menu';
export const optionId = (index: number) => `${SLASH_LIST}-${index}`;

const key = new PluginKey<Slash | null>('slash');
/** The slash, its full width, and what the key types in Chinese input methods. */
const QUERY = /^[/／、](\S?.{0,40})$/su;

export const slashIn = (state: EditorState): Slash | null => key.getState(state) ?? null;

/** The text's role: while the menu offers something it is a combobox, whose focus stays in it. */
export function slashAttributes(state: EditorState): Record<string, string> {
  const slash = slashIn(state);
  if (!slash?.count) return { role: 'textbox', 'aria-multiline': 'true' };
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
    'aria-haspopup': 'listbox',
    'aria-controls': SLASH_LIST,
    'aria-activedescendant': optionId(slash.active),
  };
}

/**
 * A slash typed into an empty paragraph opens a menu of what can be inserted. Typing on filters it;
 * Escape closes it and leaves the text as typed.
 */
export function slashMenu(host: EditorHost) {
  return Extension.create({
    name: 'slashMenu',
    priority: 950,
    addProseMirrorPlugins() {
      const { editor } = this;
      const found = (slash: Pick<Slash, 'query'>) => slashItems(editor, host, slash.query);
      return [
        new Plugin<Slash | null>({
          key,
          state: {
            init: () => null,
            apply(tr, was, before, state) {
              const now = next(tr, was, before, state);
              if (!now) return null;
              const count = now.query === was?.query ? was.count : found(now).length;
              return count === 0 && now.query.includes(' ') ? null : { ...now, count };
            },
          },
          props: {
            handleKeyDown(view, { key: pressed, ctrlKey, metaKey, altKey }) {
              const slash = slashIn(view.state);
              if (!slash || ctrlKey || metaKey || altKey) return false;
              if (pressed === 'Escape') {
                view.dispatch(view.state.tr.setMeta(key, 'close'));
                return true;
              }
              const items = found(slash);
              const step = { ArrowDown: 1, ArrowUp: items.length - 1 }[pressed];
              const item = items[slash.active];
              if (!item) return false;
              if (step !== undefined) {
                const active = (slash.active + step) % items.length;
                view.dispatch(view.state.tr.setMeta(key, active));
                return true;
              }
              if (pressed === 'Enter') choose(editor, item);
              return pressed === 'Enter';
            },
            handleDOMEvents: {
              blur(view) {
                if (slashIn(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'));
                return false;
              },
            },
          },
        }),
      ];
    },
  });
}

/** Makes an item the one that Enter chooses. */
export function activate(editor: Editor, index: number): void {
  const { state, view } = editor;
  if (slashIn(state)?.active !== index) view.dispatch(state.tr.setMeta(key, index));
}

/** Takes the typed words away and inserts the item. */
export function choose(editor: Editor, item: SlashItem): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  view.dispatch(closeHistory(state.tr.delete($from.start(), $from.end())));
  item.onChoose();
}

function next(
  tr: Transaction,
  was: Slash | null,
  before: EditorState,
  state: EditorState,
): Omit<Slash, 'count'> | null {
  const asked: 'close' | number | undefined = tr.getMeta(key);
  const typed = asked === 'close' ? null : typedIn(state);
  if (!typed) return null;
  if (was) {
    const isSame = was.query === typed.query;
    return { ...typed, active: typeof asked === 'number' ? asked : isSame ? was.active : 0 };
  }
  const isTyped = tr.docChanged && !tr.getMeta('paste') && !tr.getMeta('history$');
  const wasEmpty = before.selection.empty && before.selection.$from.parent.content.size === 0;
  return isTyped && wasEmpty && typed.query === '' ? { ...typed, active: 0 } : null;
}

/** The slash and the words after it, where the paragraph has nothing else. */
function typedIn({
  selection: { $from, empty },
}: EditorState): Pick<Slash, 'from' | 'query'> | null {
  const { parent } = $from;
  const isWhole = empty && parent.type.name === 'paragraph' && parent.childCount === 1;
  if (!isWhole || $from.parentOffset !== parent.content.size) return null;
  const [found, query = ''] = QUERY.exec(parent.textContent) ?? [];
  return found === undefined || query.startsWith(' ') ? null : { from: $from.start(), query };
}
