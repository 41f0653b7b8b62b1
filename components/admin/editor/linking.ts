import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { wholeAddress } from '@/domain/documents/links/typed-address';
import { videoAt } from '@/domain/documents/links/video-address';
import { linkBefore, linkSelected, withLinks } from './commands/links';
import type { Writing } from './commands/writing';
import { textRule } from './typing/text-rule';

/** What may be an address, and a character that ends it. */
const TYPED = /(?::\/\/|www\.|@)\S*[\s。，、；：？！）」』》]$/u;

/**
 * Turns typed or pasted addresses into links, as a separate undo step; an address pasted over a
 * selection links it.
 * @param onLinked called after a selection was linked
 * @param onVideo called after the address of a video was pasted on a line of its own
 */
export function linking(onLinked: () => void, onVideo?: (href: string) => void) {
  let isOwn = false;
  const note = (data: DataTransfer | null) => {
    isOwn = /\bdata-pm-slice=/.test(data?.getData('text/html') ?? '');
    return false;
  };
  return Extension.create({
    name: 'linking',
    priority: 900,
    addInputRules: () => [
      textRule(
        (text) => TYPED.test(text),
        (_, state) => void linkBefore(state, 1),
      ),
    ],
    addKeyboardShortcuts() {
      const { editor } = this;
      const link = () => {
        linkTyped(editor);
        return false;
      };
      return { Enter: link, 'Shift-Enter': link };
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              paste: (_, event) => note(event.clipboardData),
              drop: (_, event) => note(event.dataTransfer),
            },
            handlePaste(_view, event) {
              const href = wholeAddress(event.clipboardData?.getData('text/plain') ?? '');
              if (href === null) return false;
              if (!linkSelected(editor, href)) {
                if (onVideo && videoAt(href) && isOnEmptyLine(editor)) setTimeout(onVideo, 0, href);
                return false;
              }
              onLinked();
              return true;
            },
            transformPasted({ content, openStart, openEnd }, view) {
              if (isOwn) return new Slice(content, openStart, openEnd);
              return new Slice(withLinks(content, view.state.schema), openStart, openEnd);
            },
          },
        }),
      ];
    },
  });
}

/** Whether the cursor is in an empty paragraph of the text itself. */
function isOnEmptyLine({ state }: Writing): boolean {
  const { $from, empty } = state.selection;
  return empty && $from.depth === 1 && $from.parent.content.size === 0;
}

function linkTyped(editor: Writing): void {
  const tr = linkBefore(editor.state);
  if (tr) editor.view.dispatch(closeHistory(tr));
}
